package callsheet.sample;

import static callsheet.sample.SampleFacts.sums;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.TURN_LABELS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The quarantine, labels and counts of the sample against its JSON lines, counted with plain
 * collections: equal to the last unit.
 */
class SampleRecountTest {
  private static Words words;
  private static LandedSample sample;
  private static SampleFacts counted;
  private static List<Fact> facts;
  private static Lake lake;

  @BeforeAll
  static void recount() {
    words = Words.read();
    sample = LandedSample.read(SampleLake.LANDING, words);
    counted = SampleFacts.of(sample.sessions(), words);
    facts = counted.facts();
    lake = SampleLake.lake();
  }

  @Test
  void theQuarantineHoldsWhatTheRulesRefuseAndNothingElse() {
    var found = new TreeSet<String>();
    lake.rows(QUARANTINE)
        .forEach(one -> found.add("%s %s %d".formatted(one.rule(), one.file(), one.line())));

    assertThat(found).isEqualTo(sample.quarantine());
  }

  @Test
  void everyPlantedRecordIsInTheQuarantineByItsRule() throws IOException {
    var planted =
        new ObjectMapper().readTree(new File("../data-samples/truth.json")).get("planted");
    var expected = new ArrayList<String>();
    for (JsonNode one : List.of(planted.get("wrong"), planted.get("waiting"))) {
      one.forEach(
          record ->
              expected.add(
                  "%s %s %d"
                      .formatted(
                          record.get("rule").asText(),
                          record.get("file").asText(),
                          record.get("line").asInt())));
    }

    assertThat(expected).hasSize(42);
    assertThat(sample.quarantine()).containsAll(expected);
  }

  @Test
  void everyTurnHasTheLabelOfItsVotes() {
    var expected = new HashMap<List<Object>, List<Object>>();
    for (Recorded session : sample.sessions()) {
      for (Spoken turn : session.turns()) {
        if (turn.isHere()) {
          var label = SampleLabel.of(turn, words);
          expected.put(
              List.of(session.id(), turn.ordinal()),
              List.of(
                  String.valueOf(label.mode()),
                  label.votes(),
                  label.isUsable(),
                  label.votes() == 1,
                  label.masses()));
        }
      }
    }
    var found = new HashMap<List<Object>, List<Object>>();
    for (var row : lake.rows(TURN_LABELS)) {
      found.put(
          List.of(row.sessionId(), row.turn()),
          List.of(
              String.valueOf(row.emotion()),
              row.annotationCount(),
              row.isUsable(),
              row.isSingle(),
              row.masses()));
    }

    assertThat(found).hasSizeGreaterThan(8_000).isEqualTo(expected);
  }

  @Test
  void performersHaveShownWhatTheirTurnsAndPairsAddUpTo() {
    var expected =
        sums(
            facts,
            fact ->
                List.of(
                    fact.performer(),
                    fact.session().language(),
                    fact.session().vendor(),
                    fact.kind(),
                    fact.from(),
                    fact.to()));
    var found = new HashMap<List<String>, List<Long>>();
    for (var row : lake.rows(PERFORMER_CELLS)) {
      found.put(
          List.of(
              row.performerId(),
              row.language(),
              row.vendor(),
              row.cellKind(),
              orEmpty(row.fromEmotion()),
              orEmpty(row.toEmotion())),
          List.of(row.mass(), row.turnCount(), row.speechUs()));
    }

    assertThat(found).hasSizeGreaterThan(5_000).isEqualTo(expected);
  }

  @Test
  void scenesHaveBroughtWhatTheirSessionsAddUpTo() {
    var found = new HashMap<List<String>, List<Object>>();
    for (var row : lake.rows(SCENE_CELLS)) {
      found.put(
          List.of(
              row.sceneId(), row.cellKind(), orEmpty(row.fromEmotion()), orEmpty(row.toEmotion())),
          List.of(row.sessionCount(), row.mass(), row.massSquared()));
    }

    assertThat(found).hasSizeGreaterThan(2_000).isEqualTo(scenes());
  }

  /** Rated sessions, mass and squared mass of each scene and cell. */
  private static Map<List<String>, List<Object>> scenes() {
    var bySession =
        sums(
            facts.stream().filter(one -> !one.kind().matches("unlabelled|low_.*")).toList(),
            fact ->
                List.of(
                    fact.session().scene(),
                    fact.kind(),
                    fact.from(),
                    fact.to(),
                    fact.session().id()));
    var rated =
        bySession.keySet().stream()
            .filter(key -> key.get(1).equals("turn"))
            .collect(groupingBy(key -> key.get(0), counting()));
    var scenes = new HashMap<List<String>, List<Object>>();
    bySession.forEach(
        (key, sum) ->
            scenes.merge(
                key.subList(0, 4),
                List.of(rated.get(key.get(0)), sum.get(0), BigInteger.valueOf(sum.get(0)).pow(2)),
                SampleRecountTest::added));
    return scenes;
  }

  private static List<Object> added(List<Object> one, List<Object> other) {
    return List.of(
        one.get(0),
        (Long) one.get(1) + (Long) other.get(1),
        ((BigInteger) one.get(2)).add((BigInteger) other.get(2)));
  }

  @Test
  void runsAreAsLongAndAsManyAsTheTurnsSay() {
    var expected = new HashMap<List<Object>, List<Long>>();
    counted.runs().forEach((key, sums) -> expected.put(key, longs(sums)));
    var found = new HashMap<List<Object>, List<Long>>();
    for (var row : lake.rows(RUN_LENGTHS)) {
      found.put(
          List.of(
              row.language(), row.emotion(), row.turns(), row.startsSegment(), row.endsSegment()),
          List.of(row.runCount(), row.timedRunCount(), row.speechMs(), row.spanMs()));
    }

    assertThat(found).hasSizeGreaterThan(100).isEqualTo(expected);
  }

  private static List<Long> longs(long[] some) {
    return Arrays.stream(some).boxed().toList();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
