package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.cli.Answer;
import callsheet.lake.TestLake;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on a disk that runs full: lake and reports are on it. */
class FullDiskTest {
  /** Of what a night writes: where the disk is full. Each costs two nights. */
  private static final double[] PARTS = {0.6};

  @TempDir Path folder;

  @Test
  void aNightThatFillsTheDiskSaysSoAndOnceThereIsRoomEndsAsIfThereHadBeen() throws IOException {
    var studio = TwoNights.in(folder);
    SmallDisk.mount(hadoop(), Long.MAX_VALUE);
    assertThat(night(studio, "roomy").exitCode()).isZero();
    long needed = Long.MAX_VALUE - SmallDisk.room();
    var expected = left("roomy");

    for (double part : PARTS) {
      var disk = "full-" + part;
      SmallDisk.mount(hadoop(), Math.round(needed * part));
      var full = night(studio, disk);
      assertThat(full.exitCode()).as(disk + full.out() + full.err()).isEqualTo(4);
      assertThat(full.out() + full.err()).containsAnyOf("FAILED", "No space left on device");

      SmallDisk.mount(hadoop(), Long.MAX_VALUE);
      var roomy = night(studio, disk);
      assertThat(roomy.exitCode()).as(disk + roomy.out() + roomy.err()).isZero();
      assertThat(left(disk)).as(disk).isEqualTo(expected);
    }
  }

  private static Configuration hadoop() {
    return TestLake.spark().sparkContext().hadoopConfiguration();
  }

  private Answer night(TwoNights studio, String disk) {
    return Answer.of(
        "nightly",
        "--conf",
        studio.configuration(),
        "--landing",
        studio.landing(1),
        "--lake",
        SmallDisk.path(folder.resolve(disk).resolve("lake")),
        "--reports",
        SmallDisk.path(folder.resolve(disk).resolve("reports")),
        "--as-of",
        TwoNights.asOf(1));
  }

  private Left left(String disk) throws IOException {
    var place = folder.resolve(disk);
    return Left.by(place.resolve("lake"), place.resolve("reports"), folder.resolve("landing-1"));
  }
}
