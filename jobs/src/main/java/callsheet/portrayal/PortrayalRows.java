package callsheet.portrayal;

import callsheet.moments.PublishedMinimum;
import callsheet.moments.ScopeMoments;
import callsheet.schema.Portrayal;
import callsheet.statistics.Estimate;
import callsheet.statistics.shares.ClusterMoments;
import callsheet.statistics.shares.ClusteredPart;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.shares.CommonDesignEffect;
import callsheet.statistics.shares.RatioSums;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of the turns of which something was asked how many are perceived so. */
final class PortrayalRows {
  private static final String BRIEF = "brief";
  private static final long UNIT = ScopeMoments.UNIT;
  private static final BigInteger WIDE_UNIT = BigInteger.valueOf(UNIT);

  private final AskedSum sums;
  private final AskedSum.Clustered sessions;
  private final AskedSum.Clustered performers;

  private PortrayalRows(AskedSum sums) {
    this.sums = sums;
    this.sessions = clustered("session");
    this.performers = clustered("performer");
  }

  /** The row of a brief or a performer, and of an emotion. */
  static Portrayal of(AskedSum sums, LocalDate asOf, String runId) {
    return new PortrayalRows(sums).row(asOf, runId);
  }

  private Portrayal row(LocalDate asOf, String runId) {
    var ratio = published();
    var instead = ratio.value() == null ? Optional.<Map.Entry<String, Long>>empty() : instead();
    return new Portrayal(
        asOf,
        runId,
        sums.subjectKind(),
        isBrief() ? sums.subjectId() : null,
        isBrief() ? null : sums.subjectId(),
        sums.asked(),
        sessions.turns(),
        sessions.clusterCount(),
        performers.clusterCount(),
        ratio.map(ClusteredRatio::ratio).value(),
        ratio.map(found -> found.interval().lower()).value(),
        ratio.map(found -> found.interval().upper()).value(),
        ratio.map(ClusteredRatio::effectiveSize).value(),
        instead.map(Map.Entry::getKey).orElse(null),
        instead.map(entry -> entry.getValue() / (double) (UNIT * sessions.turns())).orElse(null),
        ratio.reasonName());
  }

  private boolean isBrief() {
    return sums.subjectKind().equals(BRIEF);
  }

  private Estimate<ClusteredRatio> published() {
    long mass = UNIT * sessions.turns();
    return isBrief()
        ? PublishedMinimum.applied(ratio(), performers.clusterCount(), mass)
        : PublishedMinimum.ofOne(ratio(), mass);
  }

  /** All turns of a performer are in one cluster of performers: there sessions alone can differ. */
  private Estimate<ClusteredRatio> ratio() {
    var ofSessions = moments(sessions);
    var ofPerformers = isBrief() ? moments(performers) : ofSessions;
    var ofBoth = isBrief() ? moments(clustered("performer_session")) : ofSessions;
    var support = isBrief() ? performers : sessions;
    var part =
        new ClusteredPart(
            RatioSums.of(sessions.mass(), UNIT * sessions.turns(), UNIT),
            new TwoWayMoments(ofPerformers, ofSessions, ofBoth),
            new Support(support.clusterCount(), sessions.clusterCount()));
    return ClusteredRatio.of(part, CommonDesignEffect.of(List.of(part)));
  }

  private AskedSum.Clustered clustered(String cluster) {
    return sums.clusters().stream()
        .filter(one -> one.cluster().equals(cluster))
        .findFirst()
        .orElseThrow();
  }

  private static ClusterMoments moments(AskedSum.Clustered clustered) {
    return new ClusterMoments(
        clustered.clusterCount(),
        clustered.massSquared(),
        clustered.massTimesTurns().multiply(WIDE_UNIT),
        clustered.turnsSquared().multiply(WIDE_UNIT.pow(2)));
  }

  /** The emotion that most of the turns are perceived as, beside the one asked. */
  private Optional<Map.Entry<String, Long>> instead() {
    var others =
        sums.perceived().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(sums.asked()) && entry.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .toList();
    boolean isTied =
        others.size() == 2 && others.get(0).getValue().equals(others.get(1).getValue());
    return others.isEmpty() || isTied ? Optional.empty() : Optional.of(others.get(0));
  }
}
