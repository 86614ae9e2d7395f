package callsheet.nightly;

import callsheet.lake.Job;
import callsheet.schema.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Runs jobs as soon as the tables they read are written. A small night spends its time in planning
 * and committing, one table after another; jobs that do not need each other share that time.
 */
final class JobGraph implements AutoCloseable {
  /** More than this only makes plans wait for each other. */
  private static final int JOBS_AT_ONCE = 3;

  private final List<Job> jobs;
  private final ExecutorService threads = Executors.newFixedThreadPool(JOBS_AT_ONCE);

  /**
   * A graph of jobs.
   *
   * @param jobs in an order in which each comes after those it reads from
   */
  JobGraph(List<Job> jobs) {
    this.jobs = jobs;
  }

  /**
   * Runs all jobs; answers their steps in the order of the jobs.
   *
   * @param runner runs a job, given the steps of the jobs that it reads from
   */
  List<Step> run(BiFunction<Job, List<Step>, Step> runner) {
    var running = new LinkedHashMap<Job, CompletableFuture<Step>>();
    for (Job job : jobs) {
      var needed =
          running.keySet().stream()
              .filter(other -> JobOrder.feeds(other, job))
              .map(running::get)
              .toList();
      var all = CompletableFuture.allOf(needed.toArray(CompletableFuture<?>[]::new));
      running.put(
          job,
          all.thenApplyAsync(
              done -> runner.apply(job, needed.stream().map(CompletableFuture::join).toList()),
              threads));
    }
    return ended(running.values());
  }

  /** The steps when all have ended, each in its way; throws what the first of them threw. */
  private static List<Step> ended(Collection<CompletableFuture<Step>> running) {
    var all = CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new));
    all.exceptionally(problem -> null).join();
    try {
      return running.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Waits for whatever still runs, however long that takes: who closes lets the lake go next. */
  @Override
  public void close() {
    threads.shutdown();
    boolean isInterrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
