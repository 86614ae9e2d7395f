package callsheet.replay;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.WITHDRAWALS;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.landing.LandingDirectory;
import callsheet.landing.Listed;
import callsheet.schema.LandingFile;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A night that later nights have followed: it takes in nothing new, and is made anew from the files
 * that had been read by then. Whoever has withdrawn since stays out.
 *
 * @param latest the latest night in the books
 */
public record PastNight(Lake lake, LocalDate asOf, LocalDate latest) {
  private static final Set<Table<?>> CORE =
      Tables.ALL.stream().filter(table -> table.database().equals("core")).collect(toSet());

  /** The night of that date, if the books hold a later one. */
  public static Optional<PastNight> of(Lake lake, LocalDate asOf) {
    return latest(lake)
        .filter(latest -> latest.isAfter(asOf))
        .map(latest -> new PastNight(lake, asOf, latest));
  }

  /** The latest night that the books hold. */
  public static Optional<LocalDate> latest(Lake lake) {
    return Stream.of(LANDING_FILES, NIGHTS)
        .filter(lake::exists)
        .map(table -> lake.read(table).agg(max("as_of")).head())
        .filter(row -> !row.isNullAt(0))
        .map(row -> row.getLocalDate(0))
        .max(Comparator.naturalOrder());
  }

  /**
   * The landing files that had been read by then; refuses the night when one of them is gone.
   *
   * @param landing the landing directory
   */
  public List<Listed> files(String landing) {
    var hadBeenRead = col("as_of").leq(lit(asOf));
    var known = lake.records(LANDING_FILES, lake.read(LANDING_FILES).where(hadBeenRead));
    Check.argument(
        !known.isEmpty(),
        "Cannot make night %s anew: nothing had landed by then (give a later --as-of, up to %s)",
        asOf,
        latest);
    requireAll(known, landing);
    return known.stream()
        .sorted(Comparator.comparing(LandingFile::asOf).thenComparing(LandingFile::file))
        .map(
            file ->
                new Listed(
                    file.feed(), file.file(), file.sizeBytes(), file.modifiedAt(), file.asOf()))
        .toList();
  }

  private void requireAll(List<LandingFile> known, String landing) {
    var hadoop = lake.spark().sparkContext().hadoopConfiguration();
    var there =
        new LandingDirectory(landing, hadoop).files().stream().map(Listed::file).collect(toSet());
    var gone = known.stream().map(LandingFile::file).filter(file -> !there.contains(file)).toList();
    if (!gone.isEmpty()) {
      throw new CallsheetException(
          ExitCode.DELIVERY,
          "Cannot make night %s anew: landing file %s, which had been read by then, is gone%s (put it back: what the night knew is in no other place)"
              .formatted(
                  asOf,
                  gone.get(0),
                  gone.size() == 1 ? "" : ", and %,d others".formatted(gone.size() - 1)));
    }
  }

  /**
   * The job that takes the files in, beside the tables of today. It begins with nothing but the
   * withdrawals of today.
   */
  public Job intake(Job ingest) {
    var aside = new HashSet<>(CORE);
    aside.addAll(Set.of(LANDING_FILES, QUARANTINE));
    return new ReplayedJob(ingest, aside, Set.of(WITHDRAWALS));
  }

  /** A job of that night that works on what the intake has made; the books are those of today. */
  public Job replayed(Job job) {
    return new ReplayedJob(job, CORE, Set.of());
  }

  /** Whether a withdrawal has landed since: the night then is not what it was. */
  public boolean hasWithdrawnSince() {
    var later =
        lake.read(LANDING_FILES)
            .where(col("as_of").gt(lit(asOf)))
            .select(col("file").as("source_file"));
    return !lake.read(WITHDRAWALS).join(later, "source_file").isEmpty();
  }

  /** What a person should know of such a night. */
  public String words() {
    return "night %s is made anew from what had landed by then: later nights have run, up to %s%s"
        .formatted(
            asOf,
            latest,
            hasWithdrawnSince() ? "; performers who have withdrawn since are left out" : "");
  }
}
