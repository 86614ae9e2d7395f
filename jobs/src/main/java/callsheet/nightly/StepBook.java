package callsheet.nightly;

import callsheet.schema.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Enters the steps of a night in the books beside the steps that follow: those that end while an
 * entry is written go into the next one together. A step that a crash keeps out of the books counts
 * as not done, so nobody has to wait for its entry.
 */
final class StepBook implements AutoCloseable {
  private final Consumer<List<Step>> books;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final List<Step> ended = new ArrayList<>();
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  /**
   * A book.
   *
   * @param books writes steps, in the order in which they ended
   */
  StepBook(Consumer<List<Step>> books) {
    this.books = books;
  }

  /** Takes a step down; throws if an earlier one could not be entered. */
  synchronized void add(Step step) {
    if (written.isCompletedExceptionally()) {
      rethrown(written);
    }
    ended.add(step);
    written = written.thenRunAsync(this::write, writer);
  }

  private void write() {
    var steps = taken();
    if (!steps.isEmpty()) {
      books.accept(steps);
    }
  }

  private synchronized List<Step> taken() {
    var steps = List.copyOf(ended);
    ended.clear();
    return steps;
  }

  /** Waits until all are entered; throws if one could not be. */
  @Override
  public void close() {
    try {
      rethrown(entries());
    } finally {
      writer.shutdown();
    }
  }

  private synchronized CompletableFuture<Void> entries() {
    return written;
  }

  private static void rethrown(CompletableFuture<Void> entries) {
    try {
      entries.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
