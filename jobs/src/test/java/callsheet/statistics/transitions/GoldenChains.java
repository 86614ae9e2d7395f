package callsheet.statistics.transitions;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The chains of the reference corpus the slow way, in hard labels. */
final class GoldenChains {
  private GoldenChains() {}

  /** Labelled turns of one performer that follow one another in a session. */
  record Segment(String session, String performer, int[] labels) {}

  /** Segments of all lengths, an unlabelled turn breaking a chain. */
  static List<Segment> segments(List<String> emotions) {
    var chains =
        Golden.turns().stream()
            .sorted(Comparator.comparing(GoldenTurn::startS).thenComparing(GoldenTurn::index))
            .collect(
                Collectors.groupingBy(
                    turn -> turn.session() + "|" + turn.performer(),
                    TreeMap::new,
                    Collectors.toList()));
    return chains.values().stream().flatMap(chain -> parts(chain, emotions).stream()).toList();
  }

  private static List<Segment> parts(List<GoldenTurn> chain, List<String> emotions) {
    var segments = new ArrayList<Segment>();
    var labels = new ArrayList<Integer>();
    for (int turn = 0; turn <= chain.size(); turn++) {
      if (turn < chain.size() && chain.get(turn).label() != null) {
        labels.add(emotions.indexOf(chain.get(turn).label()));
      } else if (!labels.isEmpty()) {
        segments.add(
            new Segment(
                chain.get(0).session(),
                chain.get(0).performer(),
                labels.stream().mapToInt(Integer::intValue).toArray()));
        labels.clear();
      }
    }
    return segments;
  }

  /** The partner pairs of each stratum. */
  static List<PartnerPairs> strata(List<String> emotions) {
    try (InputStream file =
        Objects.requireNonNull(
            GoldenChains.class.getResourceAsStream("/golden/corpus/cross_pairs.csv"))) {
      var strata =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split(",", -1))
              .collect(Collectors.groupingBy(line -> line[0], TreeMap::new, Collectors.toList()));
      return strata.values().stream()
          .map(lines -> new PartnerPairs(side(lines, 1, emotions), side(lines, 2, emotions)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelSeries side(List<String[]> lines, int column, List<String> emotions) {
    return LabelSeries.hard(
        lines.stream().mapToInt(line -> emotions.indexOf(line[column])).toArray(), emotions.size());
  }
}
