package callsheet.consent;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/** Texts go in; the numbers of the terms that any of them says come out. */
final class TermsIn implements MapPartitionsFunction<String, Integer> {
  private static final long serialVersionUID = 1;

  private final SearchTerms terms;

  TermsIn(SearchTerms terms) {
    this.terms = terms;
  }

  @Override
  public Iterator<Integer> call(Iterator<String> texts) {
    var needles = Needles.of(terms);
    var said = new BitSet();
    texts.forEachRemaining(text -> needles.find(text.getBytes(StandardCharsets.UTF_8), said::set));
    PrimitiveIterator.OfInt numbers = said.stream().iterator();
    return numbers;
  }
}
