package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** Whether changes go back as often as they go: columns of {@code marts.emotion_dynamics}. */
public record ChangeBalance(
    @Doc(
            value =
                "Share of the changes that a change the other way balances, 0 to 1; only of (all), and null without changes.",
            kind = Kind.INVENTORY)
        @Nullable Double reciprocity,
    @Doc(
            value =
                "Bowker's statistic of symmetry (Bowker 1948); only of (all), and null without changes.",
            kind = Kind.INVENTORY)
        @Nullable Double bowkerStatistic,
    @Doc(value = "Its degrees of freedom.", kind = Kind.INVENTORY) @Nullable Long bowkerDf,
    @Doc(
            value =
                "Its p-value if pairs were independent, which those of one performer are not: descriptive.",
            kind = Kind.INVENTORY)
        @Nullable Double bowkerPValue) {
  /** That of a row that is not of all emotions. */
  public static final ChangeBalance NONE = new ChangeBalance(null, null, null, null);
}
