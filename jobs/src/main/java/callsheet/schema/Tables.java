package callsheet.schema;

import java.util.List;
import java.util.Optional;

/** Every table of the lake. */
public final class Tables {
  public static final Table<Performer> PERFORMERS = Table.of(Performer.class);
  public static final Table<Scene> SCENES = Table.of(Scene.class);
  public static final Table<Session> SESSIONS = Table.of(Session.class);
  public static final Table<Participant> PARTICIPANTS = Table.of(Participant.class);
  public static final Table<Turn> TURNS = Table.of(Turn.class);
  public static final Table<Annotation> ANNOTATIONS = Table.of(Annotation.class);
  public static final Table<LateJudgement> LATE_ANNOTATIONS = Table.of(LateJudgement.class);
  public static final Table<Payment> PAYMENTS = Table.of(Payment.class);
  public static final Table<Withdrawal> WITHDRAWALS = Table.of(Withdrawal.class);
  public static final Table<TurnLabel> TURN_LABELS = Table.of(TurnLabel.class);
  public static final Table<SessionLabel> SESSION_LABELS = Table.of(SessionLabel.class);
  public static final Table<CountedSession> COUNTED_SESSIONS = Table.of(CountedSession.class);
  public static final Table<PerformerCell> PERFORMER_CELLS = Table.of(PerformerCell.class);
  public static final Table<SceneCell> SCENE_CELLS = Table.of(SceneCell.class);
  public static final Table<CellMoment> CELL_MOMENTS = Table.of(CellMoment.class);
  public static final Table<RunLength> RUN_LENGTHS = Table.of(RunLength.class);
  public static final Table<LabelCoincidence> LABEL_COINCIDENCES = Table.of(LabelCoincidence.class);
  public static final Table<PairChance> PAIR_CHANCES = Table.of(PairChance.class);
  public static final Table<ArcCount> ARC_COUNTS = Table.of(ArcCount.class);
  public static final Table<FittedAnnotator> ANNOTATOR_MODELS = Table.of(FittedAnnotator.class);
  public static final Table<EmotionDistribution> EMOTION_DISTRIBUTION =
      Table.of(EmotionDistribution.class);
  public static final Table<EmotionTransition> EMOTION_TRANSITIONS =
      Table.of(EmotionTransition.class);
  public static final Table<EmotionDynamics> EMOTION_DYNAMICS = Table.of(EmotionDynamics.class);
  public static final Table<EmotionArc> EMOTION_ARCS = Table.of(EmotionArc.class);
  public static final Table<ArcCoverage> ARC_COVERAGE = Table.of(ArcCoverage.class);
  public static final Table<GappedArc> GAPPED_ARCS = Table.of(GappedArc.class);
  public static final Table<ShiftSubtlety> SHIFT_SUBTLETY = Table.of(ShiftSubtlety.class);
  public static final Table<EmotionDwell> EMOTION_DWELL = Table.of(EmotionDwell.class);
  public static final Table<PerformerDiversity> PERFORMER_DIVERSITY =
      Table.of(PerformerDiversity.class);
  public static final Table<RepeatedLine> REPEATED_LINES = Table.of(RepeatedLine.class);
  public static final Table<RepertoireDiversity> REPERTOIRE_DIVERSITY =
      Table.of(RepertoireDiversity.class);
  public static final Table<PerformerProfile> PERFORMER_PROFILES = Table.of(PerformerProfile.class);
  public static final Table<Portrayal> PORTRAYAL = Table.of(Portrayal.class);
  public static final Table<PredictedDistribution> PREDICTED_DISTRIBUTION =
      Table.of(PredictedDistribution.class);
  public static final Table<PredictionModel> PREDICTION_MODELS = Table.of(PredictionModel.class);
  public static final Table<Coverage> COVERAGE = Table.of(Coverage.class);
  public static final Table<LicenceExpiry> LICENCE_EXPIRY = Table.of(LicenceExpiry.class);
  public static final Table<CoverageGap> COVERAGE_GAPS = Table.of(CoverageGap.class);
  public static final Table<WorkAndPay> WORK_AND_PAY = Table.of(WorkAndPay.class);
  public static final Table<SceneYield> SCENE_YIELDS = Table.of(SceneYield.class);
  public static final Table<ForecastRecord> FORECAST_RECORD = Table.of(ForecastRecord.class);
  public static final Table<CommissionPlan> COMMISSION_PLAN = Table.of(CommissionPlan.class);
  public static final Table<CastRole> CASTING = Table.of(CastRole.class);
  public static final Table<RatingPlan> RATING_PLAN = Table.of(RatingPlan.class);
  public static final Table<PlanCertificate> PLAN_CERTIFICATE = Table.of(PlanCertificate.class);
  public static final Table<GapPrice> GAP_PRICES = Table.of(GapPrice.class);
  public static final Table<PolicyResult> BACKTEST = Table.of(PolicyResult.class);
  public static final Table<AnnotatorQuality> ANNOTATOR_QUALITY = Table.of(AnnotatorQuality.class);
  public static final Table<LabelAgreement> AGREEMENT = Table.of(LabelAgreement.class);
  public static final Table<Alert> ALERTS = Table.of(Alert.class);
  public static final Table<Night> NIGHTS = Table.of(Night.class);
  public static final Table<Step> STEPS = Table.of(Step.class);
  public static final Table<LandingFile> LANDING_FILES = Table.of(LandingFile.class);
  public static final Table<Quarantined> QUARANTINE = Table.of(Quarantined.class);
  public static final Table<Erasure> ERASURES = Table.of(Erasure.class);
  public static final Table<BegunErasure> BEGUN_ERASURES = Table.of(BegunErasure.class);
  public static final Table<RedactedFile> REDACTED_FILES = Table.of(RedactedFile.class);

  /** All of them: core, then marts, then ops, as the dictionary lists them. */
  public static final List<Table<?>> ALL =
      List.of(
          PERFORMERS,
          SCENES,
          SESSIONS,
          PARTICIPANTS,
          TURNS,
          ANNOTATIONS,
          LATE_ANNOTATIONS,
          PAYMENTS,
          WITHDRAWALS,
          TURN_LABELS,
          SESSION_LABELS,
          COUNTED_SESSIONS,
          PERFORMER_CELLS,
          SCENE_CELLS,
          CELL_MOMENTS,
          RUN_LENGTHS,
          LABEL_COINCIDENCES,
          PAIR_CHANCES,
          ARC_COUNTS,
          ANNOTATOR_MODELS,
          EMOTION_DISTRIBUTION,
          EMOTION_TRANSITIONS,
          EMOTION_DYNAMICS,
          EMOTION_ARCS,
          ARC_COVERAGE,
          GAPPED_ARCS,
          SHIFT_SUBTLETY,
          EMOTION_DWELL,
          PERFORMER_DIVERSITY,
          REPEATED_LINES,
          REPERTOIRE_DIVERSITY,
          PERFORMER_PROFILES,
          PORTRAYAL,
          PREDICTED_DISTRIBUTION,
          PREDICTION_MODELS,
          COVERAGE,
          LICENCE_EXPIRY,
          COVERAGE_GAPS,
          WORK_AND_PAY,
          SCENE_YIELDS,
          FORECAST_RECORD,
          COMMISSION_PLAN,
          CASTING,
          RATING_PLAN,
          PLAN_CERTIFICATE,
          GAP_PRICES,
          BACKTEST,
          ANNOTATOR_QUALITY,
          AGREEMENT,
          ALERTS,
          NIGHTS,
          STEPS,
          LANDING_FILES,
          QUARANTINE,
          ERASURES,
          BEGUN_ERASURES,
          REDACTED_FILES);

  private Tables() {}

  /** The table of that name, {@code core.turns}. */
  public static Optional<Table<?>> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
