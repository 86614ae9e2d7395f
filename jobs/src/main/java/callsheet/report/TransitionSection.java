package callsheet.report;

import static java.util.stream.Collectors.toMap;

import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.moments.ChanceStanding;
import callsheet.report.view.HeatMap;
import callsheet.report.view.Section;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which emotion follows which, one relation at a time.
 *
 * @param wishes the targets that are limited to nothing, by their pairs
 */
record TransitionSection(
    CellKind relation,
    List<String> emotions,
    Map<List<String>, EmotionTransition> pairs,
    Map<List<String>, Coverage> wishes) {
  /** Tones of the style sheet for rates above none. */
  private static final int TONES = 7;

  /** Changes that the sentence names. */
  private static final int NAMED = 3;

  private static final Optional<ChanceStanding> ABOVE = Optional.of(ChanceStanding.ABOVE);

  static TransitionSection of(Snapshot night, Taxonomy taxonomy, CellKind relation) {
    var pairs =
        night.pairs(relation).stream()
            .collect(
                toMap(row -> List.of(row.fromEmotion(), row.toEmotion()), Function.identity()));
    var wishes =
        night.coverage().stream()
            .filter(row -> row.cellKind().equals(relation.label()) && row.toEmotion() != null)
            .filter(row -> Targets.stratum(row.stratum()).isEmpty())
            .collect(
                toMap(
                    row -> List.of(row.fromEmotion(), String.valueOf(row.toEmotion())),
                    Function.identity()));
    var emotions = taxonomy.emotions().stream().map(Emotion::name).toList();
    return new TransitionSection(relation, emotions, pairs, wishes);
  }

  Section section() {
    return new Section(
        relation.label(), title(), sentence(), isEmpty() ? List.of() : List.of(map()));
  }

  private HeatMap map() {
    double darkest =
        changes().stream()
            .map(TransitionSection::rate)
            .mapToDouble(rate -> rate == null ? 0 : rate)
            .max()
            .orElse(0);
    return new HeatMap(
        relation.label(),
        caption(),
        Words.percent(darkest),
        emotions,
        emotions.stream().map(from -> line(from, darkest)).toList(),
        "data/pairs-%s.csv".formatted(relation.label()));
  }

  private String title() {
    return switch (relation) {
      case PARTNER -> "What the partner answers";
      case ADJACENT -> "What comes next in the session";
      default -> "What a performer turns to";
    };
  }

  private boolean isEmpty() {
    return pairs.values().stream().allMatch(row -> row.pairMass() <= 0);
  }

  private HeatMap.Line line(String from, double darkest) {
    int place = emotions.indexOf(from);
    return new HeatMap.Line(
        from,
        CellPages.address(relation.label(), place),
        emotions.stream().map(to -> cell(from, to, darkest)).toList());
  }

  private HeatMap.Cell cell(String from, String to, double darkest) {
    var pair = pairs.get(List.of(from, to));
    var rate = pair == null ? null : rate(pair);
    var mass = pair == null ? 0 : pair.pairMass();
    return new HeatMap.Cell(
        from + " → " + to,
        rate == null ? "–" : Words.decimal(100 * rate, "0.0"),
        Words.amount(mass),
        from.equals(to) ? "same" : rate == null ? "none" : tone(rate, darkest),
        CellPages.address(relation.label(), emotions.indexOf(from))
            + CellPages.anchor(emotions.indexOf(to)),
        Optional.ofNullable(wishes.get(List.of(from, to))).map(TransitionSection::wish).orElse(""));
  }

  private static String wish(Coverage target) {
    return "; %s of %s wanted pairs count (%s)"
        .formatted(Words.amount(target.counting()), Words.amount(target.target()), target.status());
  }

  /** The rate where there is enough to give one (METHODS 0.11). */
  static @Nullable Double rate(EmotionTransition pair) {
    return "SUPPRESSED".equals(pair.reason()) ? null : pair.rate();
  }

  private static String tone(double rate, double darkest) {
    return "h" + (darkest > 0 ? (int) Math.ceil(TONES * (rate / darkest)) : 0);
  }

  private String caption() {
    return switch (relation) {
      case PARTNER -> "From one performer’s turn to the partner’s answer";
      case ADJACENT -> "From each turn to the next one in the session, whoever speaks";
      default -> "From a performer’s turn to the same performer’s next turn";
    };
  }

  private String sentence() {
    return isEmpty()
        ? "No pair of turns with usable labels has been recorded yet."
        : beyondChance() + " " + neverSeen();
  }

  private String beyondChance() {
    if (relation == CellKind.ADJACENT) {
      return "Whether a change is more than chance is told where one’s own turns and answers are apart.";
    }
    var above =
        changes().stream()
            .filter(row -> ChanceStanding.of(row.evidence()).equals(ABOVE))
            .sorted(
                Comparator.comparing(TransitionSection::evidence)
                    .reversed()
                    .thenComparing(row -> emotions.indexOf(row.fromEmotion()))
                    .thenComparing(row -> emotions.indexOf(row.toEmotion())))
            .limit(NAMED)
            .map(TransitionSection::named)
            .toList();
    return above.isEmpty()
        ? "No change of emotion is shown to be more frequent than chance would make it among the turns of each session."
        : "More frequent than chance would make them among the turns of each session, strongest evidence first: %s."
            .formatted(Words.list(above));
  }

  private static double evidence(EmotionTransition row) {
    return Objects.requireNonNull(row.evidence().stratifiedZ(), "Whatever is above chance has a z");
  }

  private static String named(EmotionTransition row) {
    var pairs = Objects.requireNonNull(row.evidence().hardPairs(), "Evidence counts pairs");
    var chance = Objects.requireNonNull(row.evidence().chancePairs(), "Evidence has a chance");
    return "%s to %s (%s, %s by chance; %s)"
        .formatted(
            row.fromEmotion(),
            row.toEmotion(),
            Words.counted(pairs, "pair"),
            Words.decimal(chance, "0.0"),
            Words.counted(row.performers(), "performer"));
  }

  private String neverSeen() {
    long possible = (long) emotions.size() * (emotions.size() - 1);
    long seen = changes().stream().filter(row -> row.pairMass() > 0).count();
    return seen == possible
        ? "Each of the %s has been recorded.".formatted(possible(possible))
        : "Of the %s, %s never been recorded."
            .formatted(
                possible(possible),
                Words.count(possible - seen) + (possible - seen == 1 ? " has" : " have"));
  }

  private static String possible(long number) {
    return Words.counted(number, "possible change") + " from one emotion to another";
  }

  private List<EmotionTransition> changes() {
    return pairs.values().stream()
        .filter(row -> !row.fromEmotion().equals(row.toEmotion()))
        .filter(row -> emotions.contains(row.fromEmotion()) && emotions.contains(row.toEmotion()))
        .toList();
  }
}
