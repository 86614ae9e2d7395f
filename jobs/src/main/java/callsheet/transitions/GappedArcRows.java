package callsheet.transitions;

import static java.util.stream.Collectors.joining;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.schema.GappedArc;
import callsheet.statistics.Interval;
import callsheet.statistics.shares.Wilson;
import callsheet.statistics.transitions.arcs.Arc;
import callsheet.statistics.transitions.arcs.GappedLift;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How common arcs with gaps are, in the order of the taxonomy. */
record GappedArcRows(Taxonomy taxonomy, SessionSample sample, Run run) {
  /** One row per arc of at least two emotions. */
  List<GappedArc> of(FrequentArcs mined) {
    return mined.supports().keySet().stream()
        .filter(arc -> arc.length() > 1)
        .map(arc -> row(arc, mined))
        .toList();
  }

  private GappedArc row(Arc arc, FrequentArcs mined) {
    long support = mined.supports().getOrDefault(arc, 0L);
    double share = (double) support / mined.sequences();
    var interval = interval(share, mined.sessions());
    var performers =
        Objects.requireNonNull(mined.performers().get(arc), "Somebody plays what is mined").told();
    return new GappedArc(
        run.asOf(),
        run.runId(),
        arc.emotions().stream().map(taxonomy::name).collect(joining(" > ")),
        arc.length(),
        support,
        mined.sequences(),
        share,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        sample.share(),
        GappedLift.of(arc, mined.supports(), mined.sequences()),
        performers.map(ArcPerformers::performers).value(),
        performers.map(ArcPerformers::effective).value(),
        performers.reasonName());
  }

  private @Nullable Interval interval(double share, long sessions) {
    return sample.isWhole() ? null : Wilson.interval(share, (double) sessions);
  }
}
