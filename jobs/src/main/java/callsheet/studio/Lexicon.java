package callsheet.studio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one language: patterns by emotion, with slots that scenes and word lists fill. */
final class Lexicon {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final double OPENER = 0.22;
  private static final double HOSTILE = 0.003;

  private final Map<String, List<String>> sections;

  private Lexicon(Map<String, List<String>> sections) {
    this.sections = sections;
  }

  static Lexicon load(String language) {
    var file = "lines-" + language + ".txt";
    var stream =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), "no resource " + file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Lexicon(sections(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> sections(List<String> lines) {
    var sections = new HashMap<String, List<String>>();
    List<String> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(line);
      }
    }
    return sections;
  }

  /** The patterns of an emotion; an emotion without lines of its own speaks the neutral ones. */
  List<String> patterns(String emotion) {
    return Objects.requireNonNull(sections.getOrDefault(emotion, sections.get("neutral")));
  }

  /**
   * A line for the emotion about one of the topics; a few lines are hostile to careless programs.
   */
  String line(String emotion, List<String> topics, Chance chance) {
    if (chance.happens(HOSTILE)) {
      return filled(chance.pick(patterns("hostile")), topics, chance);
    }
    var line = filled(chance.pick(patterns(emotion)), topics, chance);
    return chance.happens(OPENER) ? chance.pick(patterns("opener")) + " " + line : line;
  }

  private String filled(String pattern, List<String> topics, Chance chance) {
    var line = new StringBuilder();
    Matcher slots = SLOT.matcher(pattern);
    while (slots.find()) {
      var name = slots.group(1);
      var fillers = name.equals("topic") ? topics : sections.getOrDefault(name, List.of());
      var filler = fillers.isEmpty() ? slots.group() : chance.pick(fillers);
      boolean first = beginsSentence(pattern, slots.start());
      slots.appendReplacement(line, Matcher.quoteReplacement(first ? capitalised(filler) : filler));
    }
    slots.appendTail(line);
    return contracted(line.toString());
  }

  private static boolean beginsSentence(String pattern, int position) {
    var before = pattern.substring(0, position).strip();
    return before.isEmpty() || ".!?¿¡".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Spanish joins a preposition and the article that a slot brings; no English line has either. */
  private static String contracted(String line) {
    return line.replace(" de el ", " del ").replace(" a el ", " al ");
  }
}
