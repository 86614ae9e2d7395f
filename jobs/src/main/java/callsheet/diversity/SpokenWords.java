package callsheet.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How varied a performer's words are; the words themselves are nowhere in it. Why a number is null
 * stands beside it.
 */
record SpokenWords(
    String performerId,
    long words,
    long types,
    @Nullable Double hdd,
    @Nullable String hddReason,
    @Nullable Double mattr,
    @Nullable String mattrReason,
    @Nullable Double mtld,
    @Nullable String mtldReason) {

  /** Of a performer who has said nothing in the language. */
  static SpokenWords none(String performerId) {
    var none = Estimate.<Double>undefined(Reason.NO_DATA);
    return of(performerId, 0, 0, new Variety(none, none, none));
  }

  static SpokenWords of(String performerId, long words, long types, Variety variety) {
    return new SpokenWords(
        performerId,
        words,
        types,
        variety.hdd().value(),
        variety.hdd().reasonName(),
        variety.mattr().value(),
        variety.mattr().reasonName(),
        variety.mtld().value(),
        variety.mtld().reasonName());
  }

  /** The three measures (METHODS 3.6). */
  record Variety(Estimate<Double> hdd, Estimate<Double> mattr, Estimate<Double> mtld) {}
}
