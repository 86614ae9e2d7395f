package callsheet.ingest;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.QUARANTINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.schema.Participant;
import callsheet.schema.Performer;
import callsheet.schema.Quarantined;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of performers whose consent is missing or taken back. */
class WithdrawalIntakeTest {
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
  void ofAPerformerWhoWithdrawsOnlyPlacesStayAndNothingComesInAgain() {
    var expired = Map.of("scopes", List.of("voice"), "expires_on", "2026-11-20");
    landing
        .file(
            "performers/a.jsonl",
            performer("P-1"),
            performer("P-2"),
            performer("P-3").with("consent", expired))
        .file("scenes/a.jsonl", scene("SC-1"))
        .file("sessions/a.jsonl", DIALOGUE, with("S-2", "P-3", "P-2"), with("S-3", "P-3", "P-3"));
    nights.run();
    assertThat(nights.texts())
        .isEqualTo(
            Map.of(
                "S-1 0",
                "Words of P-1",
                "S-1 1",
                "Words of P-2",
                "S-1 2",
                "Words of P-1",
                "S-2 0",
                "no_consent",
                "S-2 1",
                "Words of P-2"));
    assertThat(lake.rows(QUARANTINE))
        .extracting(Quarantined::line, Quarantined::part, Quarantined::rule, Quarantined::text)
        .containsExactlyInAnyOrder(
            tuple(2L, "participants[0]", "no_consent", null), tuple(3L, "", "no_consent", null));

    landing.file("withdrawals/a.jsonl", withdrawal("P-1"));
    nights.run();
    assertThat(nights.texts())
        .containsEntry("S-1 0", "withdrawn")
        .containsEntry("S-1 1", "Words of P-2")
        .containsEntry("S-1 2", "withdrawn");
    assertThat(nights.heard("S-1")).isEmpty();
    assertThat(lake.rows(PERFORMERS)).extracting(Performer::performerId).doesNotContain("P-1");
    assertThat(lake.rows(PARTICIPANTS)).extracting(Participant::performerId).doesNotContain("P-1");

    landing
        .file("performers/b.jsonl", performer("P-1").with("updated_at", "2026-12-01T00:00:00Z"))
        .file("sessions/b.jsonl", with("S-4", "P-1", "P-2"), with("S-5", "P-1", "P-1"))
        .file("payments/b.jsonl", payment("S-1", "P-1", "2026-12-01"))
        .file("annotations/b.jsonl", late("S-1", 0, "R-1", "fear"), late("S-1", 1, "R-1", "fear"));
    nights.run();
    assertThat(nights.texts())
        .containsEntry("S-4 0", "withdrawn")
        .containsEntry("S-4 1", "Words of P-2");
    assertThat(nights.heard("S-1")).containsExactly("1 R-1 fear late");
    assertThat(lake.rows(QUARANTINE))
        .filteredOn(row -> row.asOf().equals(Nights.asOf(3)))
        .extracting(Quarantined::file, Quarantined::line, Quarantined::rule)
        .containsExactlyInAnyOrder(
            tuple("performers/b.jsonl", 1L, "withdrawn"),
            tuple("sessions/b.jsonl", 1L, "withdrawn"),
            tuple("sessions/b.jsonl", 2L, "withdrawn"),
            tuple("payments/b.jsonl", 1L, "withdrawn"),
            tuple("annotations/b.jsonl", 1L, "withdrawn"));
    assertThat(String.join("\n", nights.everything().values())).doesNotContain("P-1");
  }

  @Test
  void theQuarantineKeepsNoTextThatNamesAPerformerWhoWithdrew() {
    landing.file("performers/a.jsonl", unreadable("P-1"), unreadable("P-2"));
    nights.run();
    landing.file("withdrawals/a.jsonl", withdrawal("P-1"));
    nights.run();

    assertThat(lake.rows(QUARANTINE))
        .extracting(Quarantined::line, Quarantined::rule, Quarantined::text)
        .containsExactlyInAnyOrder(
            tuple(1L, "bad_time", null), tuple(2L, "bad_time", unreadable("P-2").toString()));
  }

  private static Line unreadable(String performer) {
    return performer(performer).with("updated_at", "yesterday");
  }

  /** A session of two turns. */
  private static Line with(String id, String first, String second) {
    var participants = List.of(first, second).stream().distinct().map(Line::participant).toList();
    return session(id, turn(0, first), turn(1, second)).with("participants", participants);
  }
}
