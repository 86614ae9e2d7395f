package callsheet.cli;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section {@code taxonomy} of the configuration. */
final class TaxonomyConfig {
  private static final Range COORDINATE = new Range(-1, 1, false, "from -1 to 1", 0);

  private TaxonomyConfig() {}

  /** The taxonomy; what is wrong in it is noted. */
  static Taxonomy from(Config config, Problems problems) {
    var section = Section.of(config, "taxonomy", problems);
    section.allow("version", "emotions", "mappings");
    var emotions = new ArrayList<Emotion>();
    for (Section one : section.children("emotions")) {
      one.allow("name", "valence", "arousal", "dominance");
      emotions.add(
          new Emotion(
              one.text("name"),
              one.number("valence", COORDINATE),
              one.number("arousal", COORDINATE),
              one.number("dominance", COORDINATE)));
    }
    Map<String, String> mappings = new LinkedHashMap<>();
    var words = section.child("mappings");
    words.keys().forEach(word -> mappings.put(word, words.text(word)));
    return taxonomy(section.text("version"), emotions, mappings, problems);
  }

  private static Taxonomy taxonomy(
      String version, List<Emotion> emotions, Map<String, String> mappings, Problems problems) {
    try {
      return new Taxonomy(version, emotions, mappings);
    } catch (CallsheetException e) {
      problems.add(e.getMessage());
      return new Taxonomy(version, List.of(new Emotion("none", 0, 0, 0)), Map.of());
    }
  }
}
