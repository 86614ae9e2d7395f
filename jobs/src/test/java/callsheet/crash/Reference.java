package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A studio whose nights nothing disturbs: what the others are held against.
 *
 * @param left what each night leaves
 * @param millis how long the longest took
 */
record Reference(TwoNights studio, List<Left> left, long millis) {
  static Reference in(Path folder) throws IOException, InterruptedException {
    var studio = TwoNights.in(folder);
    var process = new NightProcess(studio, folder.resolve("undisturbed"));
    var left = new ArrayList<Left>();
    long millis = 0;
    for (int night = 1; night <= 2; night++) {
      var ending = process.undisturbed(night);
      assertThat(ending.exitCode()).as(ending.said()).isZero();
      millis = Math.max(millis, ending.millis());
      left.add(Left.by(process.lake(), process.reports()));
    }
    return new Reference(studio, left, millis);
  }

  /** Throws unless a night, counted from 1, has left what it should. */
  void assertLeft(int night, NightProcess process) throws IOException {
    var expected = left.get(night - 1);
    var actual = Left.by(process.lake(), process.reports());
    expected
        .tables()
        .forEach((table, rows) -> assertThat(actual.tables().get(table)).as(table).isEqualTo(rows));
    assertThat(actual.pages()).isEqualTo(expected.pages());
    assertThat(actual.besides()).as("left lying about").isEmpty();
  }
}
