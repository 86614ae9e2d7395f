package callsheet.history;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much there is: turns, sessions, performers. */
final class CorpusChanges {
  private static final String PART = "corpus";

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("usable turn", "usable turns", NightSnapshot::usableTurns),
          new Figure(
              "turn without a usable label",
              "turns without a usable label",
              NightSnapshot::unusableTurns),
          new Figure("rated session", "rated sessions", NightSnapshot::ratedSessions),
          new Figure("performer", "performers", NightSnapshot::performers));

  private CorpusChanges() {}

  /** A number of things; null where it was not measured, or is that of a small group. */
  private record Figure(String one, String many, Function<NightSnapshot, @Nullable Long> number) {}

  static List<Change> of(Sides<NightSnapshot> nights) {
    return FIGURES.stream().flatMap(figure -> change(figure, nights).stream()).toList();
  }

  private static Optional<Change> change(Figure figure, Sides<NightSnapshot> nights) {
    var numbers = nights.<Long>map(figure.number());
    if (numbers.isSame()) {
      return Optional.empty();
    }
    var way = numbers.appearance(isMore(numbers) ? "more" : "fewer");
    var both = numbers.<Double>map(Long::doubleValue);
    return Optional.of(Change.ofNumbers(PART, figure.many(), "count", both, way));
  }

  private static boolean isMore(Sides<Long> numbers) {
    return numbers.before() != null
        && numbers.after() != null
        && numbers.after() > numbers.before();
  }

  static List<String> words(Sides<NightSnapshot> nights) {
    return List.of(
        FIGURES.stream()
            .flatMap(figure -> sentence(figure, nights.<Long>map(figure.number())))
            .collect(joining("; ", "The corpus holds ", ".")));
  }

  private static Stream<String> sentence(Figure figure, Sides<Long> numbers) {
    var before = numbers.before();
    var after = numbers.after();
    if (before == null || after == null) {
      return Stream.empty();
    }
    var noun = after == 1 ? figure.one() : figure.many();
    var difference =
        before.equals(after)
            ? "as many as before"
            : "%s %s than before"
                .formatted(
                    Words.count(Math.abs(after - before)), after > before ? "more" : "fewer");
    return Stream.of("%s %s (%s)".formatted(Words.count(after), noun, difference));
  }
}
