package callsheet.corpus;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;

/** The taxonomy of the sample studio. */
public final class StudioTaxonomy {
  /** As conf/taxonomy.conf has it. */
  public static final Taxonomy TAXONOMY =
      of(ConfigFactory.parseFile(new File("../conf/taxonomy.conf")));

  private StudioTaxonomy() {}

  private static Taxonomy of(Config config) {
    var section = config.getConfig("taxonomy");
    var emotions =
        section.getConfigList("emotions").stream()
            .map(
                one ->
                    new Emotion(
                        one.getString("name"),
                        one.getDouble("valence"),
                        one.getDouble("arousal"),
                        one.getDouble("dominance")))
            .toList();
    var mappings =
        section.getObject("mappings").entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().unwrapped().toString()));
    return new Taxonomy(section.getString("version"), emotions, mappings);
  }
}
