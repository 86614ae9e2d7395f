package callsheet.prediction;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.moments.Scope;
import callsheet.schema.PredictedDistribution;
import callsheet.schema.PredictionModel;
import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a prediction says, as rows of the marts. */
record PredictionRows(Run run, Taxonomy taxonomy, UnratedScopes corpus, Prediction prediction) {

  /** The night's classifier. */
  PredictionModel model() {
    var tally = prediction.tally();
    var judgement = prediction.judgement();
    return new PredictionModel(
        run.asOf(),
        run.runId(),
        prediction.version(),
        tally.turns(Part.TRAIN),
        tally.performers(Part.TRAIN),
        tally.turns(Part.CALIBRATE),
        tally.performers(Part.CALIBRATE),
        tally.turns(Part.VALIDATE),
        tally.performers(Part.VALIDATE),
        prediction.emotions().size(),
        judgement == null ? null : judgement.logLoss(),
        judgement == null ? null : judgement.priorLogLoss(),
        judgement == null ? null : judgement.brierScore(),
        judgement == null ? null : judgement.calibrationError(),
        judgement == null ? null : judgement.accuracy(),
        judgement == null ? null : judgement.majorityAccuracy(),
        judgement == null ? null : judgement.condition(),
        prediction.reason() == null,
        Statements.of(prediction),
        name(prediction.reason()));
  }

  private static @Nullable String name(@Nullable Reason reason) {
    return reason == null ? null : reason.name();
  }

  /** One row per scope and emotion of the taxonomy, in their orders. */
  List<PredictedDistribution> shares() {
    return corpus.scopes().stream().flatMap(this::rows).toList();
  }

  private Stream<PredictedDistribution> rows(Scope scope) {
    var turns =
        prediction.unrated().stream()
            .filter(turn -> scope.equals(Scope.CORPUS) || turn.language().equals(scope.name()))
            .toList();
    boolean isTooFew = corpus.unrated(scope) > 0 && (!corpus.isEnough(scope) || isTooFew(turns));
    Estimate<EstimatedShares> estimate =
        isTooFew ? Estimate.undefined(Reason.SUPPRESSED) : prediction.shares(turns);
    var statement = statement(scope, isTooFew, estimate, turns.size());
    return IntStream.range(0, taxonomy.size())
        .mapToObj(emotion -> row(new Place(scope, turns.size(), statement), emotion, estimate));
  }

  /** Whether a sample of many unrated turns holds too little of a scope. */
  private boolean isTooFew(List<CalibratedTurn> turns) {
    return prediction.reason() == null
        && (turns.size() < corpus.minTurns()
            || turns.stream().map(CalibratedTurn::performerId).distinct().count()
                < UnratedScopes.FEWEST_PERFORMERS);
  }

  private String statement(
      Scope scope, boolean isTooFew, Estimate<EstimatedShares> estimate, int predicted) {
    if (isTooFew) {
      return Statements.tooFew(corpus.minTurns());
    }
    return estimate.value() == null
        ? Statements.of(prediction)
        : Statements.estimated(predicted, corpus.unrated(scope));
  }

  private record Place(Scope scope, int predicted, String statement) {}

  private PredictedDistribution row(Place place, int emotion, Estimate<EstimatedShares> estimate) {
    var name = taxonomy.name(emotion);
    long rated = corpus.rated(place.scope());
    long unrated = corpus.unrated(place.scope());
    double mass = corpus.rated(place.scope(), name);
    var told = Told.of(estimate, prediction.emotions().indexOf(emotion));
    return new PredictedDistribution(
        run.asOf(),
        run.runId(),
        place.scope().kind(),
        place.scope().name(),
        name,
        prediction.version(),
        unrated,
        place.predicted(),
        told.share(),
        told.interval() == null ? null : told.interval().lower(),
        told.interval() == null ? null : told.interval().upper(),
        told.counted(),
        rated == 0 ? null : mass / rated,
        told.share() == null ? null : (mass + told.share() * unrated) / (rated + unrated),
        told.share() != null,
        place.statement(),
        name(told.reason()));
  }

  /** What is told of one emotion. */
  private record Told(
      @Nullable Double share,
      @Nullable Interval interval,
      @Nullable Double counted,
      @Nullable Reason reason) {

    static Told of(Estimate<EstimatedShares> estimate, int place) {
      var shares = estimate.value();
      if (shares == null || place < 0) {
        var reason = shares == null ? estimate.reason() : Reason.ZERO_MARGIN;
        return new Told(null, null, null, reason);
      }
      var intervals = shares.intervals().value();
      var counted = shares.counted();
      return new Told(
          shares.shares()[place],
          intervals == null ? null : intervals.get(place),
          counted == null ? null : counted[place],
          shares.intervals().reason());
    }
  }
}
