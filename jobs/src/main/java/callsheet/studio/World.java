package callsheet.studio;

import callsheet.corpus.Taxonomy;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;

/** Everything that is true of a studio before the first session is recorded. */
record World(
    StudioConfig config,
    Taxonomy taxonomy,
    List<Performer> performers,
    List<Brief> briefs,
    List<Annotator> annotators,
    Feelings feelings,
    Map<String, Lexicon> lexicons,
    List<String> otherWords) {

  static World of(StudioConfig config, Taxonomy taxonomy) {
    Config resource = ConfigFactory.parseResources(World.class, "scenes.conf");
    return new World(
        config,
        taxonomy,
        Performers.of(config, taxonomy, resource),
        Briefs.of(config, taxonomy, resource),
        Annotator.of(config),
        Feelings.of(taxonomy, resource),
        Map.of("en-US", Lexicon.load("en-US"), "es-MX", Lexicon.load("es-MX")),
        otherWords(taxonomy, resource.getConfig("aliases")));
  }

  /** Another word for each emotion, where there is one that the taxonomy understands. */
  private static List<String> otherWords(Taxonomy taxonomy, Config aliases) {
    return taxonomy.emotions().stream()
        .map(
            emotion -> {
              var name = emotion.name();
              var word = aliases.hasPath(name) ? aliases.getString(name) : name;
              return taxonomy.indexOf(word) == taxonomy.indexOf(name) ? word : name;
            })
        .toList();
  }

  Chance chance(String key) {
    return Chance.of(config.seed(), key);
  }
}
