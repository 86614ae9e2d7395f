package callsheet.report;

import callsheet.moments.ChanceStanding;
import callsheet.report.view.Block;
import callsheet.report.view.Items;
import callsheet.report.view.Moments;
import callsheet.report.view.Notes;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionTransition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of one emotion or transition: targets, earlier nights, briefs and moments. */
record CellBlocks(NightFacts night, CellFacts.Key key) {
  private static final int LONGEST_LINE = 400;
  private static final int MOST_NIGHTS = 8;

  List<Block> blocks() {
    var facts = new ArrayList<Items.Item>();
    night.tonight().coverage().stream()
        .filter(this::isWanted)
        .map(CellBlocks::wish)
        .forEach(facts::add);
    earlier().ifPresent(facts::add);
    briefs().ifPresent(facts::add);
    var blocks = new ArrayList<Block>();
    if (!facts.isEmpty()) {
      blocks.add(new Items(false, facts));
    }
    blocks.add(moments());
    return blocks;
  }

  /** What can be said of a transition tonight. */
  static String sentence(EmotionTransition row) {
    var rate = TransitionSection.rate(row);
    var text =
        rate == null
            ? "%s of %s pairs: too little to give a rate."
                .formatted(Words.amount(row.pairMass()), Words.amount(row.fromMass()))
            : "%s of %s pairs, that is %s. %s"
                .formatted(
                    Words.amount(row.pairMass()),
                    Words.amount(row.fromMass()),
                    Words.percent(rate),
                    range(row.rateLower(), row.rateUpper()));
    return text + chance(row);
  }

  /** The range of a share, in words. */
  static String range(@Nullable Double lower, @Nullable Double upper) {
    return lower == null || upper == null
        ? "There is too little to say where it would settle."
        : "Recording on in the same way, it would settle between %s and %s."
            .formatted(Words.percent(lower), Words.percent(upper));
  }

  private static String chance(EmotionTransition row) {
    var standing = ChanceStanding.of(row.evidence());
    var pairs = row.evidence().hardPairs();
    var chance = row.evidence().chancePairs();
    if (standing.isEmpty() || pairs == null || chance == null) {
      return "";
    }
    var by =
        "%s where chance would bring %s"
            .formatted(Words.counted(pairs, "pair"), Words.decimal(chance, "0.0"));
    return switch (standing.get()) {
      case ABOVE -> " It is more frequent than chance: %s.".formatted(by);
      case BELOW -> " It is rarer than chance: %s.".formatted(by);
      case AS_BY_CHANCE -> " It is not shown to differ from chance: %s.".formatted(by);
    };
  }

  private boolean isWanted(Coverage target) {
    return target.cellKind().equals(key.kind())
        && target.fromEmotion().equals(key.from())
        && Objects.equals(target.toEmotion(), key.to());
  }

  private static Items.Item wish(Coverage target) {
    boolean isTold = target.performers() != null;
    var stratum = Targets.stratum(target.stratum());
    return new Items.Item(
        "Target" + (stratum.isEmpty() ? ":" : " (" + stratum + "):"),
        "%s of %s %s count, %s."
            .formatted(
                isTold ? Words.amount(target.counting()) : "–",
                Words.amount(target.target()),
                Targets.unit(target, 2),
                target.status()),
        "");
  }

  private Optional<Items.Item> earlier() {
    var rates = night.further().cells().rates().getOrDefault(key, List.of());
    var last = rates.subList(Math.max(0, rates.size() - MOST_NIGHTS), rates.size());
    if (last.size() < 2) {
      return Optional.empty();
    }
    var texts =
        last.stream().map(rate -> "%s on %s".formatted(share(rate), day(rate.asOf()))).toList();
    return Optional.of(new Items.Item("Over the nights:", Words.list(texts) + ".", ""));
  }

  private static String day(LocalDate asOf) {
    return Words.day(asOf);
  }

  private static String share(CellFacts.Rate rate) {
    return rate.rate() == null
        ? "too little (%s)".formatted(Words.amount(rate.mass()))
        : Words.percent(rate.rate());
  }

  private Optional<Items.Item> briefs() {
    var yields = night.further().cells().yields().getOrDefault(key, List.of());
    if (yields.isEmpty()) {
      return Optional.empty();
    }
    var briefs = Briefs.of(night.scenes());
    var texts =
        yields.stream()
            .map(
                row ->
                    "%s (%s, %s a session, after %s)"
                        .formatted(
                            briefs.title(row.sceneId()),
                            row.sceneId(),
                            Words.amount(row.expected()),
                            Words.counted(row.sessions(), "session")))
            .toList();
    return Optional.of(
        new Items.Item("Briefs that bring most:", Words.list(texts) + ".", ScenesPage.FILE_ABOVE));
  }

  private Block moments() {
    var cells = night.further().cells();
    var moments = cells.moments().getOrDefault(key, List.of());
    if (moments.isEmpty()) {
      return new Notes(
          List.of(
              cells.searched() == 0
                  ? "No recording was looked through for moments."
                  : "No moment that surely shows it was found in the %s that were looked through."
                      .formatted(Words.counted(cells.searched(), "session"))));
    }
    return new Moments(
        moments.size() == 1 ? "Where it can be heard" : "Where it can be heard, for example",
        moments.stream().map(CellBlocks::moment).toList());
  }

  private static Moments.Moment moment(CellFacts.Moment moment) {
    var first = moment.lines().get(0);
    var start = first.startMs();
    return new Moments.Moment(
        "Session %s, %s, %s"
            .formatted(
                Words.shortened(moment.sessionId(), 80),
                Words.day(moment.recordedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                start == null ? "turn " + first.turn() : "at " + Words.clock(start)),
        moment.lines().stream().map(CellBlocks::line).toList());
  }

  private static Moments.Line line(CellFacts.Line line) {
    return new Moments.Line(
        Character.toString('A' + Math.min(line.speaker(), 25)),
        line.emotion(),
        Words.shortened(line.text(), LONGEST_LINE));
  }
}
