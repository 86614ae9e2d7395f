package callsheet.lake;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Locale;

/**
 * The process that holds a lake, or wants to.
 *
 * @param start when the process began, in milliseconds: a later one may have its number
 * @param since when it took the lake, by its own clock: for people to read, never to compare
 */
record Holder(String host, String process, String start, String since) {
  private static final int WORDS = 4;
  private static final String UNKNOWN_MACHINE = "an unknown machine";
  private static final String UNKNOWN = "?";
  private static final String UNKNOWN_TIME = "an unknown time";

  static Holder thisProcess(Clock clock) throws IOException {
    var process = ProcessHandle.current();
    return new Holder(
        thisMachine(), Long.toString(process.pid()), start(process), clock.instant().toString());
  }

  /** The holder that a text names; one of unknown parts when somebody is still writing it. */
  static Holder of(String text) {
    var words = text.split(" ", -1);
    return words.length == WORDS
        ? new Holder(words[0], words[1], words[2], words[3])
        : new Holder(UNKNOWN_MACHINE, UNKNOWN, UNKNOWN, UNKNOWN_TIME);
  }

  /** A holder of whom no more is known than its machine, as {@link #machine}, and its process. */
  static Holder ofMachine(String machine, String process) throws IOException {
    boolean isThis = machine.equals(machine(thisMachine()));
    return new Holder(isThis ? thisMachine() : UNKNOWN_MACHINE, process, UNKNOWN, UNKNOWN_TIME);
  }

  /** Its machine, short. */
  String machine() {
    return machine(host);
  }

  private static String machine(String host) {
    return String.format(Locale.ROOT, "%08x", host.hashCode());
  }

  String text() {
    return String.join(" ", host, process, start, since);
  }

  /** Whether it is known to be dead: a process of this machine that is gone. */
  boolean isGone() throws IOException {
    return isOfThisMachine() && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  /**
   * Whether another process seems to have its number by now. Not to be relied on alone: some
   * systems tell another start of the same process after their clock was set.
   */
  boolean isPerhapsAnother() throws IOException {
    return isOfThisMachine()
        && !start.equals(UNKNOWN)
        && ProcessHandle.of(Long.parseLong(process))
            .filter(other -> !start(other).equals(start))
            .isPresent();
  }

  private boolean isOfThisMachine() throws IOException {
    return host.equals(thisMachine()) && process.matches("[0-9]{1,18}");
  }

  private static String start(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(instant -> String.format(Locale.ROOT, "%d", instant.toEpochMilli()))
        .orElse(UNKNOWN);
  }

  private static String thisMachine() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }
}
