package callsheet.ingest;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A late annotation on its way into a session.
 *
 * @param isStored whether it is in the lake already; it has no outcome then
 */
record Late(
    String file,
    long line,
    LocalDate arrivedOn,
    boolean isStored,
    int turn,
    LandedAnnotation annotation) {
  /** By when the judgement was made; of one moment the first to arrive is first. */
  static final Comparator<Late> OLDEST_FIRST =
      Comparator.comparing(
              (Late late) -> late.annotation().annotatedAt(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Late::arrivedOn)
          .thenComparing(Late::file)
          .thenComparingLong(Late::line);
}
