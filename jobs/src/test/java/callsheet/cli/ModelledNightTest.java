package callsheet.cli;

import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.SessionLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose labels are those of the annotator model in force. */
@Tag("long")
class ModelledNightTest {
  @TempDir Path folder;

  @Test
  void labelsFollowTheModelInForceAndNightsCanBeProvedAndMadeAnew() throws IOException {
    var studio = new ThreeNights(folder, "labels.model = dawid-skene\n");
    var nights = studio.run();
    assertThat(nights)
        .allSatisfy(night -> assertThat(night.exitCode()).as(night.out() + night.err()).isZero());
    assertThat(nights.get(0).out()).contains("annotators fitted anew (first): model ");

    var versions =
        studio.lake().rows(SESSION_LABELS).stream().map(SessionLabel::labelVersion).distinct();
    assertThat(versions).singleElement().asString().startsWith("SOFT_DS/test-1/");
    assertThat(studio.lake().rows(TURN_LABELS))
        .filteredOn(row -> row.annotationCount() > 0)
        .allSatisfy(row -> assertThat(row.masses()).hasSizeGreaterThan(1));

    var proof = studio.run("verify");
    assertThat(proof.exitCode()).as(proof.out() + proof.err()).isZero();
    assertThat(proof.out())
        .contains("core.annotator_models, made anew", "marts.annotator_quality, made anew")
        .doesNotContain("not compared");

    var marts = studio.rows("marts");
    var core = studio.rows("core");
    var books = studio.rows("ops");
    for (int night : List.of(1, 2)) {
      var again = studio.run("nightly", "--as-of", ThreeNights.date(night));
      assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    }
    assertThat(studio.rows("marts")).isEqualTo(marts);
    assertThat(studio.rows("core")).isEqualTo(core);
    assertThat(studio.rows("ops")).isEqualTo(books);

    var rebuilt = studio.run("rebuild");
    assertThat(rebuilt.exitCode()).as(rebuilt.out() + rebuilt.err()).isZero();
    assertThat(studio.rows("core")).isEqualTo(core);
    assertThat(studio.rows("marts")).isEqualTo(marts);
  }
}
