package callsheet.ingest;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.schema.FeedCount;
import callsheet.schema.LandingFile;
import callsheet.schema.Performer;
import callsheet.schema.Quarantined;
import callsheet.schema.Scene;
import callsheet.schema.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of small landings. A night takes seconds, so the tests are few and tell long stories. */
class IngestJobTest {
  private static final Line DIALOGUE =
      session("S-1", turn(0, "P-1", annotation("R-1", "joy")), turn(1, "P-2"), turn(2, "P-1"));

  @TempDir Path folder;
  private Lake lake;
  private LandingFolder landing;
  private Nights nights;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
    landing = new LandingFolder(folder.resolve("landing"));
    nights = new Nights(lake, landing);
  }

  @Test
  void aNightTakesInEveryFeedAndAccountsForEveryRecordAndTheSameLandingAgainChangesNothing() {
    landing
        .file("performers/a.jsonl", performer("P-1"), performer("P-2").with("shoes", 43))
        .file("performers/b.jsonl", performer("P-1").with("updated_at", "2026-11-02T00:00:00Z"))
        .file("scenes/a.jsonl.gz", scene("SC-1"), "{\"scene_id\":")
        .file(
            "sessions/a.jsonl",
            DIALOGUE,
            session("S-2", turn(0, "P-2").with("end_ms", -1), turn(1, "P-1")),
            session("S-3", turn(0, "P-1")).with("scene_id", "SC-9"),
            session("", turn(0, "P-1")),
            DIALOGUE.with("vendor", "studio-a"))
        .file("sessions/b.jsonl")
        .file("annotations/a.jsonl", late("S-1", 1, "R-1", "fear"), late("S-1", 9, "R-1", "fear"))
        .file("payments/a.jsonl", payment("S-1", "P-1", "2026-12-01").with("amount", 25))
        .file("withdrawals/a.jsonl", withdrawal("P-9"));

    nights.run();

    assertThat(nights.tonight())
        .containsExactly(
            new FeedCount("annotations", 1, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0),
            new FeedCount("payments", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new FeedCount("performers", 2, 3, 2, 0, 1, 0, 0, 0, 0, 0, 0, 1),
            new FeedCount("scenes", 1, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0),
            new FeedCount("sessions", 2, 5, 2, 0, 1, 1, 1, 1, 0, 0, 0, 0),
            new FeedCount("withdrawals", 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(lake.rows(LANDING_FILES))
        .extracting(LandingFile::file, LandingFile::landed, LandingFile::asOf)
        .contains(
            tuple("sessions/b.jsonl", 0L, Nights.asOf(1)),
            tuple("sessions/a.jsonl", 5L, Nights.asOf(1)));
    assertThat(lake.rows(SESSIONS))
        .extracting(Session::sessionId)
        .containsExactlyInAnyOrder("S-1", "S-2");
    assertThat(lake.rows(TURNS)).hasSize(5);
    assertThat(lake.rows(ANNOTATIONS)).hasSize(2);
    assertThat(lake.rows(PERFORMERS))
        .extracting(Performer::performerId)
        .containsExactlyInAnyOrder("P-1", "P-2");
    assertThat(lake.rows(SCENES)).extracting(Scene::sceneId).containsExactly("SC-1");
    assertThat(lake.rows(WITHDRAWALS)).hasSize(1);
    assertThat(lake.rows(QUARANTINE))
        .extracting(Quarantined::file, Quarantined::line, Quarantined::part, Quarantined::rule)
        .containsExactlyInAnyOrder(
            tuple("scenes/a.jsonl.gz", 2L, "", "unparseable"),
            tuple("sessions/a.jsonl", 2L, "turns[0].end_ms", "out_of_range"),
            tuple("sessions/a.jsonl", 3L, "", "waiting"),
            tuple("sessions/a.jsonl", 4L, "", "empty_id"),
            tuple("annotations/a.jsonl", 2L, "", "waiting"));

    var before = nights.everything();
    var version = lake.version(SESSIONS);
    landing.file(
        "scenes/a.jsonl.gz",
        scene("SC-1").with("updated_at", "2026-11-09T00:00:00Z"),
        scene("SC-9"));
    nights.run();
    assertThat(nights.tonight()).isEmpty();
    assertThat(nights.everything()).isEqualTo(before);
    assertThat(lake.version(SESSIONS)).as("what waits rewrites no session").isEqualTo(version);
  }

  @Test
  void whatWaitsEntersOnTheNightItsOtherHalfLands() {
    landing
        .file("performers/a.jsonl", performer("P-1"), performer("P-2"))
        .file("scenes/a.jsonl", scene("SC-2"))
        .file("sessions/a.jsonl", DIALOGUE, stranger())
        .file("annotations/a.jsonl", late("S-1", 1, "R-1", "fear"))
        .file("payments/a.jsonl", payment("S-1", "P-1", "2026-12-01"));

    nights.run();
    assertThat(lake.rows(SESSIONS)).isEmpty();
    assertThat(lake.rows(QUARANTINE))
        .extracting(Quarantined::detail)
        .containsExactlyInAnyOrder(
            "its scene has not landed",
            "a performer of it has not landed",
            "its session has not landed",
            "its session has not landed");

    landing.file("scenes/b.jsonl", scene("SC-1")).file("performers/b.jsonl", performer("P-3"));
    nights.run();

    assertThat(nights.tonight())
        .extracting(FeedCount::feed, FeedCount::entered, FeedCount::landed)
        .containsExactly(
            tuple("annotations", 1L, 0L),
            tuple("payments", 1L, 0L),
            tuple("performers", 0L, 1L),
            tuple("scenes", 0L, 1L),
            tuple("sessions", 2L, 0L));
    assertThat(lake.rows(QUARANTINE))
        .hasSize(4)
        .allSatisfy(
            waited -> {
              assertThat(waited.asOf()).isEqualTo(Nights.asOf(1));
              assertThat(waited.enteredOn()).isEqualTo(Nights.asOf(2));
              assertThat(waited.text()).isNull();
            });
    assertThat(nights.heard("S-1")).containsExactly("0 R-1 joy", "1 R-1 fear late");
    assertThat(nights.paid("S-1")).containsEntry("P-1", "2026-12-01");
    assertThat(lake.rows(SESSIONS))
        .extracting(Session::sessionId)
        .containsExactlyInAnyOrder("S-1", "S-2");
  }

  private static Line stranger() {
    return session("S-2", turn(0, "P-1"))
        .with("scene_id", "SC-2")
        .with("participants", List.of(participant("P-1"), participant("P-3")));
  }

  @Test
  void aRedeliveredSessionKeepsWhatCameLate() {
    landing
        .file("performers/a.jsonl", performer("P-1"), performer("P-2"))
        .file("scenes/a.jsonl", scene("SC-1"))
        .file(
            "sessions/a.jsonl",
            DIALOGUE.with("updated_at", "2026-11-22T00:00:00Z").with("vendor", "newest"),
            DIALOGUE.with("vendor", "oldest"));
    nights.run();
    assertThat(lake.rows(SESSIONS)).extracting(Session::vendor).containsExactly("newest");
    var first = lake.rows(SESSIONS).get(0);

    landing
        .file("annotations/a.jsonl", late("S-1", 0, "R-1", "anger"), late("S-1", 1, "R-2", "fear"))
        .file("payments/a.jsonl", payment("S-1", "P-2", "2026-12-01").with("amount", 30));
    nights.run();
    assertThat(nights.heard("S-1")).containsExactly("0 R-1 anger late", "1 R-2 fear late");
    assertThat(nights.paid("S-1")).isEqualTo(Map.of("P-1", "open", "P-2", "2026-12-01"));
    assertThat(lake.rows(SESSIONS).get(0).revision()).isNotEqualTo(first.revision());

    landing
        .file(
            "sessions/b.jsonl",
            DIALOGUE
                .with("updated_at", "2026-11-25T00:00:00Z")
                .with("turns/1/text", "Corrected")
                .with("turns/2/annotations", List.of(annotation("R-1", "joy"))))
        .file(
            "scenes/b.jsonl",
            scene("SC-1").with("title", "Older").with("updated_at", "2026-10-01T00:00:00Z"))
        .file(
            "performers/b.jsonl",
            performer("P-1")
                .with("updated_at", "2026-11-05T00:00:00Z")
                .with("languages", List.of("es")));
    nights.run();

    assertThat(nights.tonight())
        .extracting(FeedCount::feed, FeedCount::accepted, FeedCount::replaced, FeedCount::ignored)
        .containsExactly(
            tuple("performers", 0L, 1L, 0L),
            tuple("scenes", 0L, 0L, 1L),
            tuple("sessions", 0L, 1L, 0L));
    assertThat(nights.heard("S-1"))
        .containsExactly("0 R-1 anger late", "1 R-2 fear late", "2 R-1 joy");
    assertThat(nights.paid("S-1")).isEqualTo(Map.of("P-1", "open", "P-2", "2026-12-01"));
    assertThat(nights.texts()).containsEntry("S-1 1", "Corrected");
    assertThat(lake.rows(TURNS)).hasSize(3);
    assertThat(lake.rows(SCENES)).extracting(Scene::title).containsExactly("A scene");
    assertThat(lake.rows(PERFORMERS)).extracting(Performer::languages).contains(List.of("es"));
  }
}
