package callsheet.crash;

/**
 * How a process ended.
 *
 * @param lastPoint the last point of {@link Fate} that it passed; empty when none
 * @param points how many points it passed
 * @param said all that it printed
 */
record Ending(int exitCode, String lastPoint, int points, String said, long millis) {
  private static final int KILLED = 128 + 9;

  boolean isKilled() {
    return exitCode == KILLED;
  }
}
