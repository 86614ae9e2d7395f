package callsheet.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobGraphTest {
  @Test
  void aGraphThatCannotGoOnEndsWhenNoStepRunsAnyMore() {
    var ended = new AtomicBoolean();
    var failing = new CountDownLatch(1);
    var jobs = List.of(MadeUpNights.loner(), MadeUpNights.quiet());

    assertThatThrownBy(
            () -> {
              try (var graph = new JobGraph(jobs)) {
                graph.run(
                    (job, needed) -> {
                      if (job.name().equals("loner")) {
                        failing.countDown();
                        throw new StackOverflowError();
                      }
                      await(failing);
                      ended.set(true);
                      throw new IllegalStateException("after the other");
                    });
              }
            })
        .hasRootCauseInstanceOf(StackOverflowError.class);

    assertThat(ended).isTrue();
  }

  /** Until the other has failed, and what that would do if it could is done. */
  private static void await(CountDownLatch failing) {
    try {
      failing.await();
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
