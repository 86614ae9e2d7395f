package callsheet.ingest;

import callsheet.landing.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file as far as it can be read; where it cannot be read on, one last record says
 * so, by {@link Rule#UNREADABLE}.
 */
final class ReadableRecords implements Iterator<Landed> {
  private final Listed file;
  private final Iterator<Landed> records;
  private @Nullable Landed trouble;
  private boolean isOver;

  ReadableRecords(Listed file, Iterator<Landed> records) {
    this.file = file;
    this.records = records;
  }

  /** The last record of a file that cannot be read on, or not even opened. */
  static Landed trouble(Listed file, IOException cause) {
    return RecordParser.refusal(
        new Source(file.feed(), file.file(), 0, false),
        "",
        new Refused(Rule.UNREADABLE, "", cause.getClass().getSimpleName()));
  }

  @Override
  public boolean hasNext() {
    return trouble != null || (!isOver && goesOn());
  }

  private boolean goesOn() {
    try {
      isOver = !records.hasNext();
    } catch (UncheckedIOException e) {
      isOver = true;
      trouble = trouble(file, e.getCause());
    }
    return trouble != null || !isOver;
  }

  @Override
  public Landed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var last = trouble;
    trouble = null;
    return last == null ? records.next() : last;
  }
}
