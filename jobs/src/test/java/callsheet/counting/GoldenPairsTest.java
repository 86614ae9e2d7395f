package callsheet.counting;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.golden.GoldenValue;
import callsheet.schema.PairChance;
import callsheet.schema.PerformerCell;
import callsheet.statistics.transitions.evidence.CommonOddsRatio;
import callsheet.statistics.transitions.evidence.UrnOdds;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of the golden corpus, counted by brute force in another language. */
class GoldenPairsTest {
  private static final Config PAIRS =
      ConfigFactory.parseResources("golden/json/03_pairs_bruteforce.json");
  private static final Taxonomy TAXONOMY =
      TestTaxonomy.of(PAIRS.getStringList("labels").toArray(String[]::new));

  @ParameterizedTest
  @CsvSource({"self, WITHIN, 143", "partner, CROSS, 127", "adjacent, ADJ, 153"})
  void everyPairOfTheCorpusIsCountedAsTheReferenceDoes(
      String relation, String definition, long total) throws IOException {
    var matrix = matrix(relation, cells());

    assertThat(matrix).isEqualTo(reference(definition));
    assertThat(matrix.stream().flatMap(List::stream).mapToLong(n -> n).sum()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"self, corpus_within", "partner, corpus_cross"})
  void theChancesOfEveryPairAreThoseOfTheReference(String relation, String reference)
      throws IOException {
    var counts = new KernelCounts(TAXONOMY);
    counts.add(sessions(), 0);
    var expected = GoldenValue.file("16_stratified_expectation").get(reference);

    assertThat(counts.pairChances()).hasSizeGreaterThan(50);
    for (PairChance row : counts.pairChances()) {
      if (row.relation().equals(relation)) {
        int from = TAXONOMY.indexOf(row.fromEmotion());
        int to = TAXONOMY.indexOf(row.toEmotion());
        expected.get("N").get(from).get(to).assertIs((double) row.pairs());
        expected.get("expected").get(from).get(to).assertIs(row.expected().doubleValue() / 1e12);
        expected.get("var").get(from).get(to).assertIs(row.variance().doubleValue() / 1e12);
      }
    }
  }

  @Test
  void theOddsRatiosOfCountedPairsAreThoseOfTheReference() throws IOException {
    var counts = new KernelCounts(TAXONOMY);
    counts.add(sessions(), 0);
    var expected = GoldenValue.file("16b_cmh_R").members();
    int held = 0;
    for (PairChance row : counts.pairChances()) {
      var pair = expected.get(row.fromEmotion() + ">" + row.toEmotion());
      if (row.relation().equals("partner") && pair != null) {
        var ratio = Objects.requireNonNull(CommonOddsRatio.of(terms(row)).value());
        pair.get("mh_common_or").assertIs(ratio.oddsRatio());
        var interval = ratio.interval().value();
        if (interval != null) {
          double upper = interval.upper();
          pair.get("ci").get(0).assertIs(interval.lower());
          pair.get("ci").get(1).assertIsNear(upper, 1e-9 * Math.max(1, upper));
        }
        held++;
      }
    }

    assertThat(held).isEqualTo(expected.size());
  }

  private static List<BigInteger> terms(PairChance row) {
    return UrnOdds.terms(
        Objects.requireNonNull(row.oddsNumerator()),
        Objects.requireNonNull(row.oddsDenominator()),
        Objects.requireNonNull(row.discordantNumerator()),
        Objects.requireNonNull(row.discordantDenominator()));
  }

  private static Iterable<PerformerCell> cells() throws IOException {
    var counts = new KernelCounts(TAXONOMY);
    counts.add(sessions(), 0);
    return counts.performerCells();
  }

  private static List<List<Integer>> matrix(String relation, Iterable<PerformerCell> cells) {
    var counts = new int[TAXONOMY.size()][TAXONOMY.size()];
    for (PerformerCell cell : cells) {
      if (cell.cellKind().equals(relation)) {
        int from = TAXONOMY.indexOf(Objects.requireNonNull(cell.fromEmotion()));
        int to = TAXONOMY.indexOf(Objects.requireNonNull(cell.toEmotion()));
        counts[from][to] += (int) (cell.mass() / LabelMass.UNIT);
      }
    }
    var matrix = new ArrayList<List<Integer>>();
    for (int[] row : counts) {
      matrix.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return matrix;
  }

  @SuppressWarnings("unchecked")
  private static List<List<Integer>> reference(String definition) {
    return PAIRS.getConfigList("cases").stream()
        .filter(
            c ->
                c.getString("definition").equals(definition)
                    && c.getString("missing").equals("BREAK")
                    && c.getDouble("min_conf") == 0
                    && c.getIsNull("max_gap_s")
                    && c.getInt("lag") == 1)
        .map(c -> (List<List<Integer>>) (List<?>) c.getAnyRefList("N"))
        .findFirst()
        .orElseThrow();
  }

  private static List<NaiveSession> sessions() throws IOException {
    var sessions = new ArrayList<NaiveSession>();
    try (Reader csv = reader("/golden/corpus/turns.csv")) {
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      format.parse(csv).stream()
          .collect(groupingBy(turn -> turn.get("session_id")))
          .forEach((id, turns) -> sessions.add(session(id, turns)));
    }
    return sessions;
  }

  private static NaiveSession session(String id, List<CSVRecord> records) {
    var performers = records.stream().map(turn -> turn.get("performer_id")).distinct().toList();
    var turns = new ArrayList<TimelineTurn>();
    for (CSVRecord turn : records) {
      var label = turn.get("label");
      turns.add(
          new TimelineTurn(
              Integer.parseInt(turn.get("turn_index")),
              performers.indexOf(turn.get("performer_id")),
              ms(turn.get("start_s")),
              ms(turn.get("end_s")),
              label.isEmpty() ? List.of() : List.of(new Vote(0, List.of(label)))));
    }
    return new NaiveSession(id, "B", null, null, performers, Timeline.ordered(turns));
  }

  private static @Nullable Long ms(String seconds) {
    return seconds.isEmpty() ? null : (Long) Math.round(1000 * Double.parseDouble(seconds));
  }

  private static Reader reader(String resource) {
    var stream = Objects.requireNonNull(GoldenPairsTest.class.getResourceAsStream(resource));
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
