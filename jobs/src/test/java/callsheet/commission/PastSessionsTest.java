package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.candidate;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static callsheet.commission.Briefs.withArc;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.commission.Candidate.Expected;
import callsheet.corpus.Stratum;
import callsheet.golden.GoldenTaxonomy;
import callsheet.planning.Outcomes;
import callsheet.recordings.Part;
import callsheet.recordings.Recording;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastSessionsTest {
  private static final Stratum WOMEN = new Stratum(Map.of("gender", "woman"));
  private static final List<Goal> GOALS =
      List.of(
          goal(JOY, 400, 400),
          new Goal(JOY, WOMEN, 20, 1, 20, 0.1, null),
          goal(FEAR_TO_RELIEF, 40, 40));
  private static final String JOYFUL = PlanTask.name(0);
  private static final String OF_WOMEN = PlanTask.name(1);
  private static final String RELIEVED = PlanTask.name(2);

  /** Eight turns of joy by two performers, or two pairs. */
  private static final List<Recording> TWO =
      List.of(
          recording("S-1", "B", new Part(0, 0, 5), new Part(0, 1, 3)),
          recording("S-2", "B", new Part(1, 0, 2)));

  @Test
  void everyCellIsAskedForOnceAndOfEverybody() {
    assertThat(PastSessions.wanted(GOALS))
        .extracting(wanted -> wanted.cell())
        .containsExactly(JOY, FEAR_TO_RELIEF);
    assertThat(PastSessions.wanted(GOALS)).allMatch(wanted -> wanted.stratum().equals(Stratum.ALL));
  }

  @Test
  void eachPerformerOfASessionIsCreditedUpToTheCap() {
    var own = outcomes(candidate(scene("B", "10"), 4, 4, 1)).briefs().get("B").own();

    assertThat(own)
        .extracting(Outcomes.Past::amounts)
        .containsExactly(Map.of(JOYFUL, 8.0, OF_WOMEN, 4.0), Map.of(RELIEVED, 2.0));
  }

  @Test
  void sessionsAreScaledToWhatTheBriefIsExpectedToBring() {
    var factors = outcomes(candidate(scene("B", "10"), 6, 6, 1)).factors().get("B");

    assertThat(factors).containsEntry(JOYFUL, 6 / 4.0).containsEntry(RELIEVED, 1.0);
  }

  @Test
  void noSessionStandsForMoreThanFourOfItself() {
    var factors = outcomes(candidate(scene("B", "10"), 40, 40, 1)).factors().get("B");

    assertThat(factors).containsEntry(JOYFUL, 4.0);
  }

  @Test
  void aStratumGetsItsShare() {
    var expected = IntStream.range(0, 3).mapToObj(goal -> new Expected(4, 0)).toList();
    var third =
        new Candidate(
            scene("B", "10"),
            CastProfile.unknown(),
            BigDecimal.TEN,
            0.5,
            expected,
            List.of(1.0, 0.25, 0.0));

    assertThat(outcomes(third).factors().get("B"))
        .containsEntry(JOYFUL, 1.0)
        .containsEntry(OF_WOMEN, 0.25)
        .containsEntry(RELIEVED, 0.0);
  }

  @Test
  void aBriefThatWasNeverRecordedIsLikeTheOthers() {
    var history = outcomes(candidate(scene("new", "10"), 4, 4, 1)).briefs().get("new");

    assertThat(history.credibility()).isZero();
    assertThat(history.own()).isEmpty();
    assertThat(history.others()).extracting(Outcomes.Past::session).containsExactly("S-1", "S-2");
  }

  @Test
  void briefsThatPlanTheSameEmotionsAreAClassWhenEnoughOfThemWereRecorded() {
    var arcs =
        List.of(
            withArc(scene("A1", "1"), "fear", "joy"),
            withArc(scene("A2", "1"), "joy", "fear", "joy"),
            withArc(scene("A3", "1"), "fear", "joy"),
            withArc(scene("A4", "1"), "fear", "joy"),
            withArc(scene("Z", "1"), "joy"),
            scene("none", "1"));

    assertThat(classes(arcs, "A1", "A2", "A3", "A1", "A2", "A3", "Z").of("A4"))
        .containsExactly("A1", "A2", "A3");
    assertThat(classes(arcs, "A1", "A2", "A1", "A2", "A2", "A2", "Z").of("A4"))
        .containsExactly("A1", "A2", "Z");
    assertThat(classes(arcs, "A1", "A2", "A3", "Z").of("A4"))
        .containsExactly("A1", "A2", "A3", "Z");
    assertThat(classes(arcs, "A1", "A2", "A3", "A1", "A2", "A3", "Z").of("none"))
        .containsExactly("A1", "A2", "A3", "Z");
  }

  private static BriefClasses classes(List<Scene> scenes, String... recorded) {
    var recordings =
        IntStream.range(0, recorded.length)
            .mapToObj(number -> recording("S-" + number, recorded[number]))
            .toList();
    return BriefClasses.of(scenes, recordings, GoldenTaxonomy.ofCorpus());
  }

  private static Outcomes.Predicted outcomes(Candidate candidate) {
    var task = new PlanTask(Briefs.config("100"), GOALS, List.of(candidate));
    var classes = BriefClasses.of(List.of(candidate.scene()), TWO, GoldenTaxonomy.ofCorpus());
    return PastSessions.of(task, TWO, classes);
  }

  private static Recording recording(String session, String brief, Part... parts) {
    return new Recording(session, brief, List.of(0, 1), Stream.of(parts).toList());
  }
}
