package callsheet.planning;

import callsheet.planning.CoverProblem.Share;
import java.util.HashMap;
import java.util.Map;

/** What chosen offers are credited of the needs of a {@link CoverProblem}. */
final class CoverCredits {
  private final CoverProblem problem;
  private final double[] credited;
  private final Map<Holding, Double> amounts = new HashMap<>();
  private double reached;

  CoverCredits(CoverProblem problem) {
    this.problem = problem;
    this.credited = new double[problem.needs().size()];
  }

  private record Holding(int need, int holder) {}

  /** The sum over the needs of what is credited, times its worth. */
  double reached() {
    return reached;
  }

  /** What the offer adds to that. */
  double gain(int offer) {
    double before = reached;
    add(offer);
    double gain = reached - before;
    remove(offer);
    reached = before;
    return gain;
  }

  /** What is lost without the offer, which was added. */
  double loss(int offer) {
    double before = reached;
    remove(offer);
    double loss = before - reached;
    add(offer);
    reached = before;
    return loss;
  }

  void add(int offer) {
    problem.offers().get(offer).shares().forEach(share -> change(share, share.amount()));
  }

  void remove(int offer) {
    problem.offers().get(offer).shares().forEach(share -> change(share, -share.amount()));
  }

  private void change(Share share, double amount) {
    var need = problem.needs().get(share.need());
    var holding = new Holding(share.need(), share.holder());
    double before = amounts.getOrDefault(holding, 0.0);
    double after = before + amount;
    amounts.put(holding, after);
    double old = credited[share.need()];
    double now = old + Math.min(after, need.cap()) - Math.min(before, need.cap());
    credited[share.need()] = now;
    reached += need.worth() * (Math.min(now, need.wanted()) - Math.min(old, need.wanted()));
  }
}
