package callsheet.studio;

import callsheet.error.Check;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What kind of studio to make.
 *
 * @param sessions recorded sessions, without the planted wrong ones
 * @param performers at least 32, so that every language has a cast
 * @param scenes briefs
 * @param firstDay day of the first session; each seventh day from it is free
 * @param sessionsPerDay sessions on each of the six days of a week
 * @param annotators raters, of whom R-06 is planted as bad and R-09 as biased to the first emotion
 * @param annotationsPerTurn usual number of raters of a turn
 * @param flawed whether wrong records, re-deliveries, references that wait, consent troubles and a
 *     withdrawal are planted; late annotations and payments are in every studio
 * @param compressed whether files are gzipped
 * @param sessionsPerFile most sessions in one file; a week begins a new file in any case
 */
public record StudioConfig(
    int sessions,
    long seed,
    int performers,
    int scenes,
    LocalDate firstDay,
    int sessionsPerDay,
    int annotators,
    int annotationsPerTurn,
    boolean flawed,
    boolean compressed,
    int sessionsPerFile) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 31);
  private static final int DAYS_A_WEEK = 6;
  private static final int WEEKS = 12;
  private static final double SAMPLE_SESSIONS = 360;

  /** A studio that is possible: enough people for every role. */
  public StudioConfig {
    Check.argument(sessions >= 1, "Invalid sessions: %d (must be at least 1)", sessions);
    Check.argument(performers >= 32, "Invalid performers: %d (must be at least 32)", performers);
    Check.argument(scenes >= 1, "Invalid scenes: %d (must be at least 1)", scenes);
    Check.argument(sessionsPerDay >= 1, "Invalid sessions a day: %d (at least 1)", sessionsPerDay);
    Check.argument(
        sessionsPerFile >= 1, "Invalid sessions a file: %d (at least 1)", sessionsPerFile);
    Check.argument(annotators >= 1, "Invalid annotators: %d (must be at least 1)", annotators);
    Check.argument(
        annotationsPerTurn >= 0 && annotationsPerTurn <= annotators,
        "Invalid annotations a turn: %d (must be 0 to the number of annotators)",
        annotationsPerTurn);
  }

  /**
   * A studio of a size: 360 sessions have 60 performers and 24 scenes and fill twelve weeks from
   * 2026-08-31; larger studios have fuller days, and more performers and scenes by the root.
   */
  public static StudioConfig of(int sessions, long seed) {
    double scale = sessions / SAMPLE_SESSIONS;
    return new StudioConfig(
        sessions,
        seed,
        Math.max(32, (int) Math.round(60 * StrictMath.sqrt(scale))),
        Math.max(8, (int) Math.round(24 * StrictMath.cbrt(scale))),
        FIRST_DAY,
        Math.max(5, (sessions + DAYS_A_WEEK * WEEKS - 1) / (DAYS_A_WEEK * WEEKS)),
        Math.max(12, (int) Math.round(4 * StrictMath.sqrt(scale))),
        3,
        true,
        true,
        5_000);
  }

  /**
   * The same people and briefs with a shorter or longer history. The first sessions stay as they
   * were, but for what the last day decides: payments and late annotations near it, and when the
   * planted performers stop.
   */
  public StudioConfig withSessions(int count) {
    return new StudioConfig(
        count,
        seed,
        performers,
        scenes,
        firstDay,
        sessionsPerDay,
        annotators,
        annotationsPerTurn,
        flawed,
        compressed,
        sessionsPerFile);
  }

  /** The same studio without anything that ingest would refuse, ignore or keep waiting. */
  public StudioConfig flawless() {
    return new StudioConfig(
        sessions,
        seed,
        performers,
        scenes,
        firstDay,
        sessionsPerDay,
        annotators,
        annotationsPerTurn,
        false,
        compressed,
        sessionsPerFile);
  }

  /** The same studio with another usual number of raters of a turn; 0 leaves every turn unrated. */
  public StudioConfig withAnnotationsPerTurn(int count) {
    return new StudioConfig(
        sessions,
        seed,
        performers,
        scenes,
        firstDay,
        sessionsPerDay,
        annotators,
        count,
        flawed,
        compressed,
        sessionsPerFile);
  }

  /** The same studio in plain {@code .jsonl} files. */
  public StudioConfig uncompressed() {
    return new StudioConfig(
        sessions,
        seed,
        performers,
        scenes,
        firstDay,
        sessionsPerDay,
        annotators,
        annotationsPerTurn,
        flawed,
        false,
        sessionsPerFile);
  }

  /** The same studio beginning on another day. */
  public StudioConfig withFirstDay(LocalDate day) {
    return new StudioConfig(
        sessions,
        seed,
        performers,
        scenes,
        day,
        sessionsPerDay,
        annotators,
        annotationsPerTurn,
        flawed,
        compressed,
        sessionsPerFile);
  }

  /** The same studio in smaller or larger session files. */
  public StudioConfig withSessionsPerFile(int count) {
    return new StudioConfig(
        sessions,
        seed,
        performers,
        scenes,
        firstDay,
        sessionsPerDay,
        annotators,
        annotationsPerTurn,
        flawed,
        compressed,
        count);
  }

  /** The day of a session by its place in the studio's history, from 0. */
  LocalDate day(int session) {
    int day = session / sessionsPerDay;
    return firstDay.plusDays(day / DAYS_A_WEEK * 7L + day % DAYS_A_WEEK);
  }

  /** The last day of the studio: nothing in it is dated later. */
  LocalDate lastDay() {
    return day(sessions - 1);
  }

  /** The day that lies this share of the studio's life after its first. */
  LocalDate dayAt(double share) {
    long span = lastDay().toEpochDay() - firstDay.toEpochDay();
    return firstDay.plusDays(Math.round(span * share));
  }

  /** Name of the file of a session, the same in every feed that is split. */
  String fileOf(int session) {
    int week = session / (sessionsPerDay * DAYS_A_WEEK);
    int part = session % (sessionsPerDay * DAYS_A_WEEK) / sessionsPerFile;
    return String.format(Locale.ROOT, "%s-%03d", firstDay.plusWeeks(week), part + 1);
  }
}
