package callsheet.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which job waits for which. */
class JobOrderTest {
  private static final Job WRITER = new Named("writer", Set.of(), Set.of(Tables.TURNS), false);
  private static final Job READER = new Named("reader", Set.of(Tables.TURNS), Set.of(), false);
  private static final Job LAST = new Named("last", Set.of(), Set.of(Tables.ERASURES), true);

  @Test
  void aJobThatComesLastWaitsForThoseThatWriteNothingToo() {
    assertThat(JobOrder.of(List.of(LAST, READER, WRITER))).containsExactly(WRITER, READER, LAST);
    assertThat(JobOrder.feeds(READER, LAST)).isTrue();
    assertThat(JobOrder.feeds(LAST, READER)).isFalse();
  }

  private record Named(String name, Set<Table<?>> reads, Set<Table<?>> writes, boolean isLast)
      implements Job {
    @Override
    public void run(Lake lake, Run run) {
      throw new AssertionError("Only the order is asked for");
    }
  }
}
