package callsheet.labels;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.schema.LabelAgreement;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.agreement.AlphaMetric;
import callsheet.statistics.agreement.CoincidenceReplicates;
import callsheet.statistics.agreement.Coincidences;
import callsheet.statistics.agreement.KrippendorffAlpha;
import callsheet.statistics.agreement.LabelDrift;
import callsheet.statistics.agreement.SpecificAgreement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code marts.agreement}. */
record AgreementRows(Taxonomy taxonomy, Run run) {
  private static final int WEEKS_BEFORE = 8;

  private record Scope(String kind, String name, CoincidenceReplicates coincidences) {}

  /** The corpus and every language: all emotions, then each. */
  List<LabelAgreement> of(RaterTally tally) {
    var rows = new ArrayList<LabelAgreement>();
    add("corpus", "(all)", tally.corpus(), rows);
    tally.languages().forEach((language, sums) -> add("language", language, sums, rows));
    return rows;
  }

  private void add(
      String kind, String name, RaterTally.OfLanguage sums, List<LabelAgreement> rows) {
    var scope = new Scope(kind, name, sums.coincidences());
    rows.add(whole(scope, sums.latestWeeks(WEEKS_BEFORE)));
    for (int emotion = 0; emotion < taxonomy.size(); emotion++) {
      rows.add(ofEmotion(scope, emotion));
    }
  }

  private LabelAgreement whole(Scope scope, List<long[]> weeks) {
    var agreement = ToldAgreement.of(scope.coincidences(), AgreementRows::agreement);
    var alpha = ToldAgreement.of(scope.coincidences(), AgreementRows::alpha);
    var drift = LabelDrift.of(weeks, scope.coincidences().designEffect());
    var moved = drift.value();
    return new LabelAgreement(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        null,
        scope.coincidences().observed().labels(),
        scope.coincidences().sessions(),
        agreement.value(),
        agreement.lower(),
        agreement.upper(),
        alpha.value(),
        alpha.lower(),
        alpha.upper(),
        replicates(agreement, alpha),
        moved == null ? null : Double.valueOf(moved.divergence()),
        moved == null ? null : Double.valueOf(moved.nullLevel()),
        alpha.reason() == null ? agreement.reason() : alpha.reason(),
        drift.reasonName());
  }

  private static @Nullable Integer replicates(ToldAgreement agreement, ToldAgreement alpha) {
    return alpha.replicates() == null ? agreement.replicates() : alpha.replicates();
  }

  private LabelAgreement ofEmotion(Scope scope, int emotion) {
    var agreement =
        ToldAgreement.of(
            scope.coincidences(), coincidences -> SpecificAgreement.of(coincidences, emotion));
    return new LabelAgreement(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        taxonomy.name(emotion),
        scope.coincidences().observed().labels(emotion),
        scope.coincidences().sessions(),
        agreement.value(),
        agreement.lower(),
        agreement.upper(),
        null,
        null,
        null,
        agreement.replicates(),
        null,
        null,
        agreement.reason(),
        null);
  }

  private static Estimate<Double> alpha(Coincidences coincidences) {
    return KrippendorffAlpha.of(coincidences, AlphaMetric.nominal()).map(KrippendorffAlpha::alpha);
  }

  /** 1 − D_o: it is there even where all labels are the same. */
  private static Estimate<Double> agreement(Coincidences coincidences) {
    if (coincidences.labels() <= 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double agreed = 0;
    for (int emotion = 0; emotion < coincidences.categories(); emotion++) {
      agreed += coincidences.of(emotion, emotion);
    }
    return Estimate.of(agreed / coincidences.labels());
  }
}
