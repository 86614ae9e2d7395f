package callsheet.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.history.BookChanges.Count;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionTransition;
import callsheet.schema.Night;
import callsheet.schema.TransitionEvidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NightComparisonTest {
  private static final LocalDate THEN = LocalDate.of(2026, 11, 21);
  private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

  @Test
  void aShareMovedBeyondWhenEachNightsIntervalLeavesOutTheOther() {
    var before = List.of(emotion("joy", 0.10, 0.08, 0.12), emotion("fear", 0.20, 0.10, 0.30));
    var after = List.of(emotion("joy", 0.15, 0.13, 0.17), emotion("fear", 0.31, 0.18, 0.44));

    var changes = EmotionChanges.of(before, after);

    assertThat(changes)
        .extracting(Change::subject, Change::finding)
        .containsExactly(tuple("joy", "beyond"), tuple("fear", "within"));
    assertThat(changes.get(0).difference()).isEqualTo(0.15 - 0.10);
    assertThat(EmotionChanges.words(changes))
        .containsExactly(
            "Beyond their intervals moved the shares of joy (15.0 %, then 10.0 %); 1 moved within.");
  }

  @Test
  void aShareWithoutAnIntervalIsNotSaidToHaveMovedBeyondIt() {
    var changes =
        EmotionChanges.of(
            List.of(emotion("joy", 0.1, null, null)), List.of(emotion("joy", 0.9, 0.8, 1.0)));

    assertThat(changes).extracting(Change::finding).containsExactly("unknown");
  }

  @Test
  void sharesThatStayAreNoChangeAndEmotionsComeAndGo() {
    var changes =
        EmotionChanges.of(
            List.of(emotion("joy", 0.5, 0.4, 0.6), emotion("awe", 0.5, 0.4, 0.6)),
            List.of(emotion("joy", 0.5, 0.4, 0.6), emotion("fear", 0.5, 0.4, 0.6)));

    assertThat(changes)
        .extracting(Change::subject, Change::before, Change::after, Change::finding)
        .containsExactly(tuple("fear", null, "0.5", "new"), tuple("awe", "0.5", null, "gone"));
  }

  @Test
  void aTransitionIsAboveOrBelowChanceWhenItsEvidenceSaysSoAfterAllThatWasLookedAt() {
    var asBefore = pair("joy", "fear", 3.0, 0.06);
    var above = pair("joy", "fear", 3.2, 0.04);
    var below = pair("fear", "joy", -3.2, 0.04);

    var changes =
        TransitionChanges.of(
            List.of(asBefore, pair("fear", "joy", null, null)), List.of(above, below));

    assertThat(changes)
        .extracting(Change::subject, Change::before, Change::after)
        .containsExactly(
            tuple("joy to fear (self)", "as by chance", "above chance"),
            tuple("fear to joy (self)", "as by chance", "below chance"));
    assertThat(TransitionChanges.words(changes))
        .containsExactly(
            "Newly above chance: joy to fear (self). Newly below: fear to joy (self).");
  }

  @Test
  void targetsAreReachedLostNearerAndFurther() {
    var before =
        List.of(
            target("joy", 10, 0.9, "short"),
            target("fear", 10, 1, "adequate"),
            target("awe", 10, 0.5, "short"));
    var after =
        List.of(
            target("joy", 10, 1, "adequate"),
            target("fear", 20, 0.6, "short"),
            target("anger", 5, 0, "empty"));

    var words = CoverageChanges.words(CoverageChanges.of(before, after));

    assertThat(words)
        .containsExactly(
            "Newly adequate: joy.",
            "No longer adequate: fear.",
            "New targets: anger.",
            "Targets dropped: awe.",
            "Targets of another size: fear.",
            "1 target is nearer, 1 further away.");
  }

  @Test
  void briefsComeIntoThePlanGoAndChangeTheirNumber() {
    var before = List.of(brief("SC-1", 2), brief("SC-2", 2), brief("SC-3", 1));
    var after = List.of(brief("SC-2", 3), brief("SC-3", 1), brief("SC-4", 1));

    var changes = PlanChanges.of(before, after);

    assertThat(changes)
        .extracting(Change::subject, Change::measure, Change::difference, Change::finding)
        .containsExactly(
            tuple("SC-2", "sessions", 1.0, "more"),
            tuple("SC-4", "sessions", null, "new"),
            tuple("SC-1", "sessions", null, "gone"));
    assertThat(PlanChanges.words(after, changes))
        .containsExactly(
            "The plan now costs USD 125.00; briefs: 1 new, 1 gone, 1 with more sessions, 0 with fewer.");
  }

  @Test
  void anotherConfigurationIsToldFirstAndEqualNightsHaveNoRows() {
    var counts = List.of(new Count(BookChanges.LANDING, "sessions", 4, 9));
    var changed = NightComparison.of(night(THEN, "a"), night(NOW, "b"), counts);
    var same = NightComparison.of(night(THEN, "a"), night(NOW, "a"), List.of());

    assertThat(changed.words())
        .startsWith(
            "From 2026-11-21 to 2026-11-22.",
            "Configuration changed between the nights: numbers can differ for that alone.")
        .contains("Landed in between: 5 sessions.");
    assertThat(changed.rows())
        .extracting(Change::part, Change::subject)
        .containsExactly(tuple("run", "configuration"), tuple("landing", "sessions"));
    assertThat(same.rows()).isEmpty();
    assertThat(same.words()).contains("Configuration, taxonomy and code are the same.");
  }

  private static NightSnapshot night(LocalDate asOf, String configuration) {
    var books =
        new Night(
            asOf,
            "run",
            1,
            "done",
            List.of(),
            "t-1",
            configuration,
            "1",
            null,
            Map.of(),
            Instant.EPOCH,
            null);
    return new NightSnapshot(
        asOf, books, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static EmotionDistribution emotion(
      String emotion, double share, @Nullable Double lower, @Nullable Double upper) {
    return new EmotionDistribution(
        NOW,
        "run",
        "corpus",
        "(all)",
        emotion,
        100 * share,
        100,
        0,
        0,
        9,
        9,
        share,
        lower,
        upper,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static EmotionTransition pair(
      String from, String to, @Nullable Double z, @Nullable Double adjusted) {
    var evidence =
        new TransitionEvidence(
            null, null, null, 50L, 40.0, 10.0, z, adjusted, adjusted, null, null, null, null, null,
            null);
    return new EmotionTransition(
        NOW, "run", "corpus", "(all)", "self", from, to, 50, 100, 40, 100, 9, 9, 9, 0.5, null, null,
        null, null, null, 40.0, 1.25, null, null, evidence);
  }

  private static Coverage target(String emotion, double target, double progress, String status) {
    return new Coverage(
        NOW, "run", "emotion", emotion, null, "(all)", target, 1, 0, 0, 0, progress, null, null,
        null, status, 0.1, null, 0L, null, null, null, null);
  }

  private static CommissionPlan brief(String scene, int sessions) {
    var price = BigDecimal.valueOf(25L * sessions);
    return new CommissionPlan(
        NOW,
        "run",
        1,
        scene,
        "A scene",
        sessions,
        BigDecimal.valueOf(25),
        price,
        "USD",
        1,
        1,
        List.of(),
        "why",
        null,
        null,
        null,
        null,
        null);
  }
}
