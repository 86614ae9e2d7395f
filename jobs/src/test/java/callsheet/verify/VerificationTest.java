package callsheet.verify;

import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.GAPPED_ARCS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.TURNS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.StudioTaxonomy;
import callsheet.lake.Lake;
import callsheet.sample.SampleLake;
import callsheet.schema.Table;
import callsheet.schema.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VerificationTest {
  private static final Verification VERIFICATION =
      new Verification(
          StudioTaxonomy.TAXONOMY,
          SampleLake.MINIMUM_CONFIDENCE,
          false,
          new MinedArcs(
              SampleLake.GAPPED_ARCS.minShare(),
              SampleLake.GAPPED_ARCS.longest(),
              SampleLake.GAPPED_ARCS.mostSessions()));

  private final Lake lake = SampleLake.lake();

  @Test
  void theTablesOfTheSampleAgree() {
    var told = new ArrayList<Finding>();

    var findings = VERIFICATION.of(lake, told::add);

    assertThat(findings).isEqualTo(told).hasSize(19).allMatch(Finding::agrees, "agrees");
    assertThat(findings).allMatch(finding -> finding.rows() > 0, "compares something");
  }

  @Test
  void everyTableThatIsWrongIsNamedWithItsFirstDifferenceAndWithoutPersonalData() {
    Map<Table<?>, Long> before =
        List.<Table<?>>of(
                PERFORMER_CELLS,
                RUN_LENGTHS,
                LABEL_COINCIDENCES,
                PAIR_CHANCES,
                ARC_COUNTS,
                GAPPED_ARCS,
                TURNS)
            .stream()
            .collect(Collectors.toMap(Function.identity(), lake::version));
    try {
      lake.deleteWhere(PERFORMER_CELLS, "performer_id = 'P-0001'");
      lake.deleteWhere(LABEL_COINCIDENCES, "emotion = 'joy' AND other_emotion = 'anger'");
      lake.deleteWhere(PAIR_CHANCES, "relation = 'partner' AND from_emotion = 'joy'");
      lake.deleteWhere(ARC_COUNTS, "performer_id = 'P-0001' AND via_emotion = 'joy'");
      lake.deleteWhere(GAPPED_ARCS, "arc = 'neutral > joy'");
      lake.upsert(RUN_LENGTHS, lake.read(RUN_LENGTHS).limit(1).selectExpr(oneMoreRun()));
      moveATurn();

      var wrong =
          VERIFICATION.of(lake, finding -> {}).stream()
              .filter(finding -> !finding.agrees())
              .collect(Collectors.toMap(Finding::subject, Finding::text, (one, two) -> one));

      assertThat(wrong)
          .containsKeys(
              "core.sessions",
              "core.performer_cells",
              "core.run_lengths",
              "core.label_coincidences",
              "core.pair_chances",
              "core.arc_counts",
              "marts.gapped_arcs");
      assertThat(wrong.get("marts.gapped_arcs")).contains("arc neutral > joy", "no such row");
      assertThat(wrong.get("core.performer_cells"))
          .contains("found no such row", "performer_id #")
          .doesNotContain("P-0001");
      assertThat(wrong.get("core.run_lengths")).contains("run_count");
      assertThat(wrong.get("core.sessions")).contains("timeline, position 0");
    } finally {
      before.forEach(lake::restore);
    }
  }

  private static String[] oneMoreRun() {
    return RUN_LENGTHS.columns().stream()
        .map(column -> column.name())
        .map(name -> name.equals("run_count") ? "run_count + 1 AS run_count" : name)
        .toArray(String[]::new);
  }

  private void moveATurn() {
    var turn =
        lake.records(TURNS, lake.read(TURNS).where("session_id = 'S-000002' AND position = 0"))
            .get(0);
    var moved =
        new Turn(
            turn.sessionId(),
            turn.turn(),
            turn.position(),
            turn.performerId(),
            0L,
            9_999_999L,
            turn.text(),
            turn.intended(),
            turn.felt(),
            turn.tombstone());
    lake.upsert(TURNS, lake.dataset(TURNS, List.of(moved)));
  }
}
