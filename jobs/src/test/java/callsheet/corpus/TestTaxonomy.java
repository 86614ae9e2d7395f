package callsheet.corpus;

import java.util.Arrays;
import java.util.Map;

/** Small taxonomies for tests. */
public final class TestTaxonomy {
  private TestTaxonomy() {}

  /**
   * A taxonomy of these emotions, all at the origin, in which "happy" means joy if there is joy.
   */
  public static Taxonomy of(String... names) {
    var emotions = Arrays.stream(names).map(name -> new Emotion(name, 0, 0, 0)).toList();
    var mappings =
        Arrays.asList(names).contains("joy") ? Map.of("happy", "joy") : Map.<String, String>of();
    return new Taxonomy("test-1", emotions, mappings);
  }
}
