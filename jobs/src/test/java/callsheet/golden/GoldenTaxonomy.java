package callsheet.golden;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import java.util.Map;
import java.util.stream.Stream;

/** Taxonomies of tests: emotions in an order, all at the centre. */
public final class GoldenTaxonomy {
  private GoldenTaxonomy() {}

  /** The emotions of the reference corpus, as its files order them. */
  public static Taxonomy ofCorpus() {
    return of("anger", "fear", "joy", "neutral", "sadness", "surprise");
  }

  public static Taxonomy of(String... emotions) {
    return new Taxonomy(
        "test", Stream.of(emotions).map(e -> new Emotion(e, 0, 0, 0)).toList(), Map.of());
  }
}
