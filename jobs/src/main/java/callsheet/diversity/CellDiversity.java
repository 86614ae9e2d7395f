package callsheet.diversity;

import static callsheet.moments.ScopeMoments.UNIT;
import static java.util.stream.Collectors.toMap;

import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.moments.Cell;
import callsheet.schema.PerformerDiversity;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Gini;
import callsheet.statistics.diversity.HillNumbers;
import java.util.List;
import java.util.stream.Stream;

/** The diversity of the performers behind each cell. */
final class CellDiversity {
  /** The largest of fewer would say too much about the others (DESIGN, small groups). */
  private static final int FEWEST_PERFORMERS = 5;

  private CellDiversity() {}

  /** One row per cell: the corpus, every emotion, every transition of every relation. */
  static List<PerformerDiversity> of(List<CellMasses> counted, Taxonomy taxonomy, Run run) {
    var masses = counted.stream().collect(toMap(CellMasses::cell, CellMasses::masses));
    return cells(taxonomy.emotions().stream().map(Emotion::name).toList())
        .map(cell -> row(run, cell, masses.getOrDefault(cell, List.of())))
        .toList();
  }

  private static Stream<Cell> cells(List<String> emotions) {
    var pairs =
        CellKind.RELATIONS.stream()
            .flatMap(
                relation ->
                    emotions.stream()
                        .flatMap(
                            from -> emotions.stream().map(to -> Cell.pair(relation, from, to))));
    return Stream.concat(
        Stream.of(Cell.TURN), Stream.concat(emotions.stream().map(Cell::emotion), pairs));
  }

  private static PerformerDiversity row(Run run, Cell cell, List<Long> ofPerformers) {
    var masses = ofPerformers.stream().mapToLong(Long::longValue).filter(m -> m > 0).toArray();
    var hill = HillNumbers.of(masses);
    var topShare = topShare(hill);
    return new PerformerDiversity(
        run.asOf(),
        run.runId(),
        cell.kind().label(),
        cell.from(),
        cell.to(),
        ofPerformers.stream().mapToLong(Long::longValue).sum() / (double) UNIT,
        hill.order0(),
        hill.order1(),
        hill.order2(),
        Gini.coefficient(masses).value(),
        topShare.value(),
        topShare.reasonName());
  }

  private static Estimate<Double> topShare(HillNumbers hill) {
    if (hill.order0() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    return hill.order0() < FEWEST_PERFORMERS
        ? Estimate.undefined(Reason.SUPPRESSED)
        : Estimate.of(1 / hill.infinity());
  }
}
