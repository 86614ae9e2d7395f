package callsheet.casting;

import callsheet.error.Check;
import callsheet.planning.Solvers;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From which ensembles calls get their performers: a flow of roles from calls over ensembles to
 * work. Of ways to cast everything it is the one that offers most of the least work, and then
 * spreads work most evenly.
 *
 * <p>Calls that are alike flow together, and so do performers: what a kind of call gets of an
 * ensemble can be dealt out so that nobody plays twice in a session or more often than others
 * (rounding a transport, Ford and Fulkerson 1962).
 */
final class SeatFlow {
  private static final int SOURCE = 0;
  private static final int SINK = 1;
  private static final int FIRST = 2;

  /**
   * Where calls get their performers.
   *
   * @param ofCalls performers by ensemble, by call; of fewer than its roles when there is a
   *     shortage
   */
  record Seats(List<SortedMap<Integer, Integer>> ofCalls, Optional<Shortage> shortage) {}

  private record Arc(int from, int to, long capacity, int number) {}

  private final List<Ensemble> ensembles;
  private final CastingRules rules;
  private final Map<Call, List<Integer>> kinds = new LinkedHashMap<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final MinCostFlow flow = new MinCostFlow();
  private final long roles;

  private SeatFlow(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
    this.ensembles = ensembles;
    this.rules = rules;
    this.roles = calls.stream().mapToLong(Call::roles).sum();
    for (int call = 0; call < calls.size(); call++) {
      kinds.computeIfAbsent(calls.get(call), kind -> new ArrayList<>()).add(call);
    }
  }

  /** The flow, if the solvers are here. */
  static Optional<Seats> of(List<Call> calls, List<Ensemble> ensembles, CastingRules rules) {
    if (!Solvers.areHere()) {
      return Optional.empty();
    }
    var flow = new SeatFlow(calls, ensembles, rules);
    try {
      flow.build();
      return Optional.of(flow.solved(calls.size()));
    } finally {
      flow.flow.delete();
    }
  }

  private void build() {
    int node = FIRST;
    for (var kind : kinds.entrySet()) {
      int sessions = kind.getValue().size();
      add(SOURCE, node, (long) sessions * kind.getKey().roles(), 0);
      for (int ensemble : kind.getKey().ensembles()) {
        add(node, node(ensemble), (long) sessions * ensembles.get(ensemble).size(), 0);
      }
      node++;
    }
    for (int ensemble = 0; ensemble < ensembles.size(); ensemble++) {
      for (int session = 0; session < rules.most(); session++) {
        add(node(ensemble), SINK, ensembles.get(ensemble).size(), cost(ensemble, session));
      }
    }
    flow.setNodeSupply(SOURCE, roles);
    flow.setNodeSupply(SINK, -roles);
  }

  /** A performer's later sessions cost more; what is part of the least work comes before all. */
  private long cost(int ensemble, int session) {
    boolean isLeast = ensembles.get(ensemble).isActive() && session < rules.leastSessions();
    return isLeast ? session - (roles + 1) * rules.most() : session;
  }

  private int node(int ensemble) {
    return FIRST + kinds.size() + ensemble;
  }

  private void add(int from, int to, long capacity, long cost) {
    int number = flow.addArcWithCapacityAndUnitCost(from, to, capacity, cost);
    arcs.add(new Arc(from, to, capacity, number));
  }

  private Seats solved(int calls) {
    var status = flow.solveMaxFlowWithMinCost();
    Check.state(
        status == MinCostFlowBase.Status.OPTIMAL, "Cannot solve the flow of a casting: %s", status);
    var seats = new ArrayList<SortedMap<Integer, Integer>>();
    for (int call = 0; call < calls; call++) {
      seats.add(new TreeMap<>());
    }
    int[] dealt = new int[kinds.size()];
    var members = List.copyOf(kinds.values());
    for (var arc : arcs) {
      if (arc.from >= FIRST && arc.to != SINK) {
        var kind = members.get(arc.from - FIRST);
        for (long unit = flow.getFlow(arc.number); unit > 0; unit--) {
          int call = kind.get(dealt[arc.from - FIRST]++ % kind.size());
          seats.get(call).merge(arc.to - node(0), 1, Integer::sum);
        }
      }
    }
    return new Seats(seats, flow.getMaximumFlow() < roles ? Optional.of(cut()) : Optional.empty());
  }

  private Shortage cut() {
    var reached = reached();
    var few = new TreeSet<Integer>();
    long places = 0;
    for (int ensemble = 0; ensemble < ensembles.size(); ensemble++) {
      if (reached.contains(node(ensemble))) {
        few.add(ensemble);
        places += (long) rules.most() * ensembles.get(ensemble).size();
      }
    }
    return new Shortage(few, places);
  }

  /** The nodes to which more could flow. */
  private Set<Integer> reached() {
    var next = new LinkedHashMap<Integer, List<Integer>>();
    for (var arc : arcs) {
      long used = flow.getFlow(arc.number);
      if (used < arc.capacity) {
        next.computeIfAbsent(arc.from, node -> new ArrayList<>()).add(arc.to);
      }
      if (used > 0) {
        next.computeIfAbsent(arc.to, node -> new ArrayList<>()).add(arc.from);
      }
    }
    var reached = new HashSet<>(Set.of(SOURCE));
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (int node : next.getOrDefault(open.remove(), List.of())) {
        if (reached.add(node)) {
          open.add(node);
        }
      }
    }
    return reached;
  }
}
