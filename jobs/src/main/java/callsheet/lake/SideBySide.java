package callsheet.lake;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work on independent tables, side by side: on small tables planning and committing take the time.
 */
public final class SideBySide {
  private SideBySide() {}

  /** Runs independent writes and waits for all of them. */
  public static void together(Collection<Runnable> writes) {
    ended(
        CompletableFuture.allOf(
            writes.stream()
                .map(write -> CompletableFuture.runAsync(write, SideBySide::inNewThread))
                .toArray(CompletableFuture<?>[]::new)));
  }

  /** Begins to read beside what the caller does next; the answer is waited for when it is asked. */
  public static <T> Supplier<T> begun(Supplier<T> read) {
    var reading = CompletableFuture.supplyAsync(read, SideBySide::inNewThread);
    return () -> ended(reading);
  }

  /**
   * A thread of its own has the class loader of the one that starts it, which knows the jars of the
   * submission; Java's common pool does not.
   */
  private static void inNewThread(Runnable task) {
    new Thread(task, "lake").start();
  }

  private static <T> T ended(CompletableFuture<T> running) {
    try {
      return running.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
