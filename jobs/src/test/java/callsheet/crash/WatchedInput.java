package callsheet.crash;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;

/** A stream that does something before every read. */
final class WatchedInput extends FSInputStream {
  private final FSDataInputStream input;
  private final Watch watch;

  WatchedInput(FSDataInputStream input, Watch watch) {
    this.input = input;
    this.watch = watch;
  }

  /** What is done before a read. */
  interface Watch {
    void reading() throws IOException;
  }

  @Override
  public int read() throws IOException {
    watch.reading();
    return input.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    watch.reading();
    return input.read(bytes, offset, length);
  }

  @Override
  public void seek(long position) throws IOException {
    input.seek(position);
  }

  @Override
  public long getPos() throws IOException {
    return input.getPos();
  }

  @Override
  public boolean seekToNewSource(long target) throws IOException {
    return input.seekToNewSource(target);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
