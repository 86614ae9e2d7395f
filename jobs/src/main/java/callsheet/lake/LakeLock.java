package callsheet.lake;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one process at a time hold a lake: a claim beside the tables names it, and it gives a sign
 * of life every minute. A holder that is dead is taken over: a process of this machine that is
 * gone, or one anywhere that has long given no sign. Times are the file system's own, and who seems
 * to be silent is watched before it is taken over, so no clock that is wrong or jumps steals a lake
 * or blocks it.
 *
 * <p>It holds who, having written a claim, sees no other living one. The claim is there from then
 * on, so of two processes the later always sees the earlier: never do both hold, whatever the file
 * system, as long as its lists are up to date.
 */
public final class LakeLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LakeLock.class);
  private static final int LOOKS = 100;
  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private final Claims claims;
  private final String name;
  private final ScheduledExecutorService renewal;

  private LakeLock(Claims claims, String name, Lease lease) {
    this.claims = claims;
    this.name = name;
    this.renewal = Executors.newSingleThreadScheduledExecutor(LakeLock::daemon);
    long millis = lease.renewedEvery().toMillis();
    var unused = renewal.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lake, or says who has it.
   *
   * @param takesOver whether a holder is pushed aside, dead or alive
   */
  public static LakeLock acquire(
      String lake, Configuration hadoop, Clock clock, boolean takesOver) {
    return acquire(new Path(lake), hadoop, clock, takesOver, Lease.USUAL);
  }

  static LakeLock acquire(
      Path lake, Configuration hadoop, Clock clock, boolean takesOver, Lease lease) {
    try {
      var claims = new Claims(lake.getFileSystem(hadoop), lake);
      var holder = Holder.thisProcess(clock);
      var mine = Claims.next(claims.names(), holder);
      var dead = takesOver ? claims.names() : dead(claims, mine, lease);
      try {
        claim(claims, mine, holder);
        settle(claims, mine, dead);
      } catch (IOException | RuntimeException e) {
        claims.delete(mine);
        throw e;
      }
      for (String other : dead) {
        claims.delete(other);
      }
      claims.sweep();
      return new LakeLock(claims, mine, lease);
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot write lake %s: %s".formatted(lake, e.getMessage()), e);
    }
  }

  /** The claims of the dead; throws when one of them is not. */
  private static List<String> dead(Claims claims, String mine, Lease lease) throws IOException {
    var names = claims.names();
    for (String name : names) {
      var holder = claims.holder(name);
      if (holder.isPresent() && !isDead(claims, name, holder.get(), mine, lease)) {
        throw held(holder.get());
      }
    }
    return names;
  }

  private static boolean isDead(Claims claims, String name, Holder holder, String mine, Lease lease)
      throws IOException {
    if (holder.isGone()) {
      return true;
    }
    long last = claims.lastSign(name);
    long silence = claims.now(mine) - last;
    // A sign from the future says that the file system's clock was set back since.
    boolean isWithin =
        silence <= lease.validFor().toMillis() && silence >= -lease.renewedEvery().toMillis();
    if (isWithin && !holder.isPerhapsAnother()) {
      return false;
    }
    LOG.warn(
        "Process {} on {} seems to have left the lake that it holds: it is taken over unless it"
            + " gives a sign within {} s",
        holder.process(),
        holder.host(),
        lease.watchedFor().toSeconds());
    return !givesSign(claims, name, last, lease);
  }

  private static boolean givesSign(Claims claims, String name, long last, Lease lease)
      throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      pause(lease.watchedFor().toMillis() / LOOKS);
      if (claims.lastSign(name) != last) {
        return claims.exists(name);
      }
    }
    return false;
  }

  /** Whoever takes the lake over may delete a claim while it is being written. */
  private static void claim(Claims claims, String mine, Holder holder) throws IOException {
    try {
      claims.write(mine, holder);
    } catch (IOException e) {
      var others = claims.names();
      if (others.isEmpty() || others.contains(mine)) {
        throw e;
      }
      throw held(holder(claims, others));
    }
  }

  /** Of several that claim the lake at the same time the first stays and the others withdraw. */
  private static void settle(Claims claims, String mine, List<String> dead) throws IOException {
    for (int look = 1; ; look++) {
      var names = claims.names();
      boolean isPushedAside = !names.contains(mine);
      names.removeAll(dead);
      names.remove(mine);
      if (names.isEmpty() && !isPushedAside) {
        return;
      }
      boolean isFirst = !names.isEmpty() && mine.compareTo(names.get(0)) < 0;
      if (!isFirst || isPushedAside || look == LOOKS) {
        throw held(holder(claims, names));
      }
      pause(MILLIS_BETWEEN_LOOKS);
    }
  }

  private static Holder holder(Claims claims, List<String> names) throws IOException {
    return names.isEmpty() ? Holder.of("") : claims.holder(names.get(0)).orElse(Holder.of(""));
  }

  private static CallsheetException held(Holder holder) {
    return new CallsheetException(
        ExitCode.LAKE_HELD,
        "Cannot begin: process %s on %s holds the lake since %s (wait for it; if it is gone for good, run again with --take-over)"
            .formatted(holder.process(), holder.host(), holder.since()));
  }

  /** Whether the lake has not been taken over. */
  public boolean isHeld() {
    try {
      return claims.exists(name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tell who holds the lake", e);
    }
  }

  /** Throws when the lake has been taken over: nothing more may be written to it. */
  public void requireHeld() {
    if (!isHeld()) {
      throw new CallsheetException(
          ExitCode.LAKE_HELD,
          "Cannot go on with the night: another has taken over the lake (this one ends here, and"
              + " the other goes on)");
    }
  }

  private void renew() {
    try {
      if (claims.exists(name)) {
        claims.renew(name);
      }
    } catch (IOException | RuntimeException e) { // The next try may do better.
      LOG.warn("Cannot renew the hold of the lake: {}", e.getClass().getName());
    }
  }

  /** Lets the lake go; whoever has taken it over keeps it. */
  @Override
  public void close() throws IOException {
    renewal.shutdown();
    try {
      renewal.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    claims.delete(name);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "lake-lock");
    thread.setDaemon(true);
    return thread;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the lake", e);
    }
  }
}
