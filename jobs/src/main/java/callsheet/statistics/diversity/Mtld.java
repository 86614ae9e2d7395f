package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * MTLD: how many words go by on average until the type-token ratio has fallen below 0.72 (McCarthy
 * and Jarvis 2010; METHODS 3.6). Published software differs in whether the ratio must fall below or
 * only to 0.72, and in a least length of a stretch: here it must fall below, and there is none.
 *
 * <p>Not additive: made anew from a performer's words. Compare performers at equal numbers of words
 * only.
 */
public final class Mtld {
  private static final int LEAST_WORDS = 50;
  private static final double REST = 0.28;

  private Mtld() {}

  /**
   * The mean of the text read forwards and backwards, in words; {@code TOO_SHORT} for fewer than 50
   * words, {@code NOT_IDENTIFIED} when none is ever repeated.
   */
  public static Estimate<Double> of(List<String> words) {
    if (words.size() < LEAST_WORDS) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    var backwards = new ArrayList<>(words);
    Collections.reverse(backwards);
    double forth = factors(words);
    double back = factors(backwards);
    return forth == 0 || back == 0
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of((words.size() / forth + words.size() / back) / 2);
  }

  /** How often the ratio falls below 0.72, and how far it has come towards that at the end. */
  static double factors(List<String> words) {
    var types = new HashSet<String>();
    int tokens = 0;
    int factors = 0;
    for (String word : words) {
      types.add(word);
      tokens++;
      if (isBelow(types.size(), tokens)) {
        factors++;
        types.clear();
        tokens = 0;
      }
    }
    return tokens == 0 ? factors : factors + (tokens - types.size()) / (REST * tokens);
  }

  /** Whether types/tokens is below 0.72; in integers, for at 0.72 itself doubles part. */
  private static boolean isBelow(int types, int tokens) {
    return 100L * types < 72L * tokens;
  }
}
