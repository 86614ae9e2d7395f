package callsheet.cli;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.error.Nearest;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * Another number for the target of a cell, of everybody: {@code emotion.anger=4000} or {@code
 * self.fear.relief=80}. What else is asked of the cell stays; of a new one the defaults are asked.
 */
record TargetOption(Cell cell, BigDecimal wanted) {
  private static final String EMOTIONS = "targets.emotions.overrides";
  private static final String TRANSITIONS = "targets.transitions.wanted";
  private static final String ORIGIN = "--target on the command line";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:emotion\\.(?<emotion>[^.=]+)|(?<kind>self|partner|adjacent)\\.(?<from>[^.=]+)\\.(?<to>[^.=]+))=(?<wanted>\\d+(?:\\.\\d+)?)");

  /** Reads the option; emotions go by any word that the taxonomy knows. */
  static TargetOption of(String text, Taxonomy taxonomy) {
    var found = FORM.matcher(text);
    Check.argument(
        found.matches(),
        "Invalid --target: %s (must be like emotion.anger=4000, or self.fear.relief=80 with self, partner or adjacent)",
        text);
    var wanted = new BigDecimal(found.group("wanted"));
    var emotion = found.group("emotion");
    if (emotion != null) {
      return new TargetOption(Cell.emotion(name(text, emotion, taxonomy)), wanted);
    }
    var kind = CellKind.labelled(found.group("kind"));
    var from = name(text, found.group("from"), taxonomy);
    var to = name(text, found.group("to"), taxonomy);
    Check.argument(
        !from.equals(to),
        "Invalid --target: %s (a target is a change: it must differ from the emotion before)",
        text);
    return new TargetOption(new Cell(kind, from, to), wanted);
  }

  private static String name(String text, String word, Taxonomy taxonomy) {
    int emotion = taxonomy.indexOf(word);
    if (emotion == Taxonomy.UNKNOWN) {
      var names = taxonomy.emotions().stream().map(Emotion::name).toList();
      throw new CallsheetException(
          ExitCode.USAGE,
          "Invalid --target: %s (%s is no emotion of the taxonomy; the nearest is %s)"
              .formatted(text, word, Nearest.to(word, names).orElse("none")));
    }
    return taxonomy.name(emotion);
  }

  /** The settings with this target; they have to be valid. */
  Config in(Config settings, Taxonomy taxonomy) {
    return cell.kind().isRelation()
        ? withTransition(settings, taxonomy)
        : withEmotion(settings, taxonomy);
  }

  private Config withEmotion(Config settings, Taxonomy taxonomy) {
    var key =
        settings.getObject(EMOTIONS).keySet().stream()
            .filter(word -> means(word, cell.from(), taxonomy))
            .findFirst()
            .orElse(cell.from());
    return settings.withValue(
        "%s.%s.target".formatted(EMOTIONS, ConfigUtil.quoteString(key)), number());
  }

  private Config withTransition(Config settings, Taxonomy taxonomy) {
    var usual = settings.getString("targets.transitions.relation");
    var all = new ArrayList<ConfigValue>();
    boolean isThere = false;
    for (var wanted : settings.getConfigList(TRANSITIONS)) {
      boolean isMeant = isMeant(wanted, usual, taxonomy);
      all.add((isMeant ? wanted.withValue("target", number()) : wanted).root());
      isThere |= isMeant;
    }
    if (!isThere) {
      all.add(added());
    }
    return settings.withValue(TRANSITIONS, ConfigValueFactory.fromIterable(all, ORIGIN));
  }

  private boolean isMeant(Config wanted, String usual, Taxonomy taxonomy) {
    var relation = wanted.hasPath("relation") ? wanted.getString("relation") : usual;
    return relation.equals(cell.kind().label())
        && means(wanted.getString("from"), cell.from(), taxonomy)
        && means(wanted.getString("to"), Check.present(cell.to()), taxonomy);
  }

  private ConfigValue added() {
    var added = new LinkedHashMap<String, Object>();
    added.put("from", cell.from());
    added.put("to", Check.present(cell.to()));
    added.put("relation", cell.kind().label());
    added.put("target", number());
    return ConfigValueFactory.fromMap(added, ORIGIN);
  }

  private static boolean means(String word, String emotion, Taxonomy taxonomy) {
    int known = taxonomy.indexOf(word);
    return known != Taxonomy.UNKNOWN && taxonomy.name(known).equals(emotion);
  }

  private ConfigValue number() {
    return ConfigValueFactory.fromAnyRef(wanted, ORIGIN);
  }
}
