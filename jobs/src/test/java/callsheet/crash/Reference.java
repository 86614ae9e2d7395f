package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A studio whose nights nothing disturbs: what the others are held against.
 *
 * @param afterFirst the studio as it was when the first night had ended, to begin the second from
 * @param left what each night leaves
 * @param millis how long the longest took
 */
record Reference(TwoNights studio, NightProcess afterFirst, List<Left> left, long millis) {
  static Reference in(Path folder) throws IOException, InterruptedException {
    var studio = TwoNights.in(folder);
    var first = new NightProcess(studio, folder.resolve("undisturbed"));
    var millis = new ArrayList<Long>();
    millis.add(passed(first, 1));
    var both = first.copiedTo(folder.resolve("undisturbed-2"));
    millis.add(passed(both, 2));
    return new Reference(
        studio,
        first,
        List.of(first.left(), both.left()),
        millis.stream().max(Long::compare).get());
  }

  private static long passed(NightProcess process, int night)
      throws IOException, InterruptedException {
    var ending = process.undisturbed(night);
    assertThat(ending.exitCode()).as(ending.said()).isZero();
    return ending.millis();
  }

  /** A studio at the beginning of a night, counted from 1, at a place of its own. */
  NightProcess before(int night, Path place) throws IOException {
    return night == 1 ? new NightProcess(studio, place) : afterFirst.copiedTo(place);
  }

  /** Throws unless a night, counted from 1, has left what it should. */
  void assertLeft(int night, NightProcess process) throws IOException {
    var expected = left.get(night - 1);
    var actual = process.left();
    expected
        .tables()
        .forEach((table, rows) -> assertThat(actual.tables().get(table)).as(table).isEqualTo(rows));
    assertThat(actual.landing()).isEqualTo(expected.landing());
    assertThat(actual.pages()).isEqualTo(expected.pages());
    assertThat(actual.besides()).as("left lying about").isEmpty();
  }
}
