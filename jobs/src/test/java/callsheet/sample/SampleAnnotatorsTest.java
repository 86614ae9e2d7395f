package callsheet.sample;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.StudioTaxonomy;
import callsheet.lake.Lake;
import callsheet.schema.AnnotatorQuality;
import callsheet.schema.FittedAnnotator;
import callsheet.schema.LabelAgreement;
import callsheet.statistics.agreement.AlphaMetric;
import callsheet.statistics.agreement.Coincidences;
import callsheet.statistics.agreement.KrippendorffAlpha;
import callsheet.statistics.agreement.LabelPairs;
import callsheet.statistics.agreement.SpecificAgreement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is told of the sample's annotators, against what its generator planted. */
class SampleAnnotatorsTest {
  /** The rater who guesses three times in four, and the one who calls a third of all neutral. */
  private static final List<String> PLANTED = List.of("R-06", "R-09");

  private static final int EMOTIONS = StudioTaxonomy.TAXONOMY.size();

  private final Lake lake = SampleLake.lake();

  @Test
  void thePlantedAnnotatorsAreFoundAndNobodyElse() {
    lake.register(List.of(ANNOTATOR_QUALITY));

    var unreliable =
        lake.spark().sql(ANNOTATOR_QUALITY.info().example()).collectAsList().stream()
            .map(row -> row.getString(0) + ": " + row.getString(1))
            .sorted()
            .toList();

    assertThat(unreliable)
        .containsExactly(
            "R-06: unreliable: wrong far more often than the others",
            "R-09: unreliable: neutral is named far too often");
  }

  @Test
  void theSkillOfEveryAnnotatorIsNearTheTruth() throws IOException {
    var truth = truth();
    var rows = lake.rows(ANNOTATOR_QUALITY);

    assertThat(rows).extracting(AnnotatorQuality::annotatorId).containsAll(truth.keySet());
    for (AnnotatorQuality row : rows) {
      var skill = truth.get(row.annotatorId());
      if (skill != null) {
        assertThat(row.accuracy()).as(row.annotatorId()).isCloseTo(skill, within(0.08));
        assertThat(row.leaveOneOut())
            .as(row.annotatorId())
            .isBetween(row.leaveOneOutLower(), row.leaveOneOutUpper());
      }
    }
  }

  /** The probability of the true emotion, by annotator. */
  private static Map<String, Double> truth() throws IOException {
    var file = Path.of("../data-samples/truth.json").toFile();
    var truth = new ObjectMapper().readTree(file);
    double neutral = truth.path("turns_shown").path("neutral").asDouble();
    double all = 0;
    for (JsonNode turns : truth.path("turns_shown")) {
      all += turns.asDouble();
    }
    var skills = new HashMap<String, Double>();
    for (JsonNode one : truth.path("annotators")) {
      double plain = one.path("plain").asDouble();
      double skill = one.path("skill").asDouble();
      skills.put(one.path("annotator_id").asText(), (1 - plain) * skill + plain * neutral / all);
    }
    return skills;
  }

  @Test
  void anAnnotatorOfFewLabelsIsPooledAndNotJudged() {
    for (AnnotatorQuality row : lake.rows(ANNOTATOR_QUALITY)) {
      assertThat(row.isPooled()).isEqualTo(row.labelCount() < 19.5);
      assertThat(row.accuracy() == null).isEqualTo(row.isPooled());
      assertThat(row.reason() != null).isEqualTo(row.isPooled() || row.comparedCount() < 19.5);
    }
  }

  @Test
  void theModelSaysWhatItWasFittedOnAndWhy() {
    var rows = lake.rows(ANNOTATOR_MODELS);

    assertThat(rows).extracting(FittedAnnotator::cause).containsOnly("first");
    assertThat(rows)
        .extracting(FittedAnnotator::version)
        .doesNotContainNull()
        .hasSizeGreaterThan(12);
    assertThat(rows).allSatisfy(row -> assertThat(row.isConverged()).isTrue());
    assertThat(rows).allSatisfy(row -> assertThat(row.confusion()).hasSize(EMOTIONS * EMOTIONS));
    assertThat(rows)
        .filteredOn(row -> PLANTED.contains(row.annotatorId()))
        .allSatisfy(row -> assertThat(row.isPooled()).isFalse());
  }

  @Test
  void agreementIsThatOfTheCoincidences() {
    var pairs = new LabelPairs(EMOTIONS, 1_000_000_000);
    lake.rows(LABEL_COINCIDENCES)
        .forEach(
            row ->
                pairs.add(
                    row.annotationCount(),
                    StudioTaxonomy.TAXONOMY.indexOf(row.emotion()),
                    StudioTaxonomy.TAXONOMY.indexOf(row.otherEmotion()),
                    row.mass()));
    var expected =
        Objects.requireNonNull(
            KrippendorffAlpha.of(new Coincidences(pairs), AlphaMetric.nominal()).value());

    var corpus =
        lake.rows(AGREEMENT).stream().filter(row -> row.scopeKind().equals("corpus")).toList();

    assertThat(corpus).hasSize(1 + EMOTIONS);
    for (LabelAgreement row : corpus) {
      assertThat(row.agreement()).isBetween(row.agreementLower(), row.agreementUpper());
      if (row.emotion() == null) {
        assertThat(row.krippendorffAlpha()).isCloseTo(expected.alpha(), within(1e-6));
        assertThat(row.krippendorffAlpha())
            .isBetween(row.krippendorffAlphaLower(), row.krippendorffAlphaUpper());
        assertThat(row.agreement()).isCloseTo(1 - expected.observed(), within(1e-6));
        assertThat(row.replicates()).isEqualTo(200);
        assertThat(row.labelDriftBits()).isBetween(0.0, 1.0);
      } else {
        int emotion = StudioTaxonomy.TAXONOMY.indexOf(row.emotion());
        var specific = Objects.requireNonNull(SpecificAgreement.of(pairs, emotion).value());
        assertThat(row.agreement()).isCloseTo(specific.agreement(), within(1e-6));
        assertThat(row.krippendorffAlpha()).isNull();
      }
    }
  }
}
