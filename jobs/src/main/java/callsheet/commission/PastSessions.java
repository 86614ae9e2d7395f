package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.planning.Outcomes;
import callsheet.recordings.Recording;
import callsheet.recordings.WantedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What sessions may bring, by what past sessions have brought (METHODS 7.1): with its credibility a
 * brief's next session is like one of its own, else like one of its class. What goes together in a
 * session stays together, which no sum of means could tell.
 *
 * <p>Of a session each performer is credited up to the cap of a goal; of that a stratum gets its
 * share, as of the means, because within its profile who will be cast is not known. Then all
 * sessions drawn for a brief are scaled so that they bring of each cell on average what the brief
 * is expected to.
 */
final class PastSessions {
  /** Sessions of one brief that are drawn from: memory grows with the catalogue alone. */
  static final int MOST_PER_BRIEF = 25;

  /** No past session stands for more than so many times itself, however rare its cell is. */
  private static final double LARGEST_FACTOR = 4;

  /**
   * Sessions that are drawn from together.
   *
   * @param means turns or pairs a session by cell, without a cap
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record Group(List<Outcomes.Past> pasts, double[] means) {}

  private final PlanTask task;
  private final List<Cell> cells;
  private final Map<Cell, List<Integer>> goalsOfCells = new HashMap<>();

  private PastSessions(PlanTask task) {
    this.task = task;
    this.cells = cells(task.goals());
    for (int goal = 0; goal < task.goals().size(); goal++) {
      goalsOfCells
          .computeIfAbsent(task.goals().get(goal).cell(), cell -> new ArrayList<>())
          .add(goal);
    }
  }

  /**
   * The cells whose masses are asked for, in their order: of everybody, strata get their shares.
   */
  static List<WantedCell> wanted(List<Goal> goals) {
    return cells(goals).stream().map(cell -> new WantedCell(cell, Stratum.ALL)).toList();
  }

  private static List<Cell> cells(List<Goal> goals) {
    return goals.stream().map(Goal::cell).distinct().toList();
  }

  /**
   * The outcomes.
   *
   * @param recordings of the {@link #wanted} cells
   * @param classes of briefs that are alike
   */
  static Outcomes.Predicted of(PlanTask task, List<Recording> recordings, BriefClasses classes) {
    return new PastSessions(task).outcomes(recordings, classes);
  }

  private Outcomes.Predicted outcomes(List<Recording> recordings, BriefClasses classes) {
    var ofBrief = recordings.stream().collect(Collectors.groupingBy(Recording::sceneId));
    var own = new HashMap<String, Group>();
    ofBrief.forEach((brief, sessions) -> own.put(brief, group(sessions)));
    var ofClass = new HashMap<List<String>, Group>();
    var briefs = new HashMap<String, Outcomes.History>();
    var factors = new HashMap<String, Map<String, Double>>();
    var ofAlike = new HashMap<List<Object>, Map<String, Double>>();
    var nothing = group(List.of());
    for (var candidate : task.candidates()) {
      var mine = own.getOrDefault(candidate.briefId(), nothing);
      var members = classes.of(candidate.briefId());
      var others = ofClass.computeIfAbsent(members, alike -> together(alike, own));
      double credibility = mine.pasts.isEmpty() ? 0 : candidate.credibility();
      briefs.put(candidate.briefId(), new Outcomes.History(credibility, mine.pasts, others.pasts));
      var alike = List.of(candidate.briefId(), candidate.shares());
      factors.put(
          candidate.id(),
          ofAlike.computeIfAbsent(alike, cast -> factors(candidate, credibility, mine, others)));
    }
    task.ratings().forEach(offer -> briefs.put(offer.id(), offer.history(task)));
    return new Outcomes.Predicted(briefs, factors, task.config().draws());
  }

  private Group group(List<Recording> sessions) {
    var means = new double[cells.size()];
    var pasts = new ArrayList<Outcomes.Past>();
    for (var session : sessions) {
      session.parts().forEach(part -> means[part.goal()] += part.mass() / sessions.size());
      pasts.add(new Outcomes.Past(session.sessionId(), credits(session)));
    }
    return new Group(List.copyOf(pasts), means);
  }

  /** What a session brings to each goal when everybody is of its stratum. */
  private Map<String, Double> credits(Recording session) {
    var credits = new HashMap<String, Double>();
    for (var part : session.parts()) {
      for (int goal : goalsOfCells.getOrDefault(cells.get(part.goal()), List.of())) {
        double credit = Math.min(part.mass(), task.goals().get(goal).mostOfPerformer());
        task.names(goal).forEach(name -> credits.merge(name, credit, Double::sum));
      }
    }
    return credits;
  }

  private Group together(List<String> briefs, Map<String, Group> own) {
    var pasts = new ArrayList<Outcomes.Past>();
    var means = new double[cells.size()];
    for (var brief : briefs) {
      var group = own.get(brief);
      if (group != null) {
        pasts.addAll(group.pasts);
        for (int cell = 0; cell < means.length; cell++) {
          means[cell] += group.means[cell] * group.pasts.size();
        }
      }
    }
    for (int cell = 0; cell < means.length && !pasts.isEmpty(); cell++) {
      means[cell] /= pasts.size();
    }
    return new Group(List.copyOf(pasts), means);
  }

  private Map<String, Double> factors(
      Candidate candidate, double credibility, Group own, Group others) {
    var factors = new HashMap<String, Double>();
    for (int cell = 0; cell < cells.size(); cell++) {
      double drawn = credibility * own.means[cell] + (1 - credibility) * others.means[cell];
      for (int goal : goalsOfCells.getOrDefault(cells.get(cell), List.of())) {
        double wanted = candidate.yields().get(goal).mean();
        double factor = drawn > 0 ? Math.min(LARGEST_FACTOR, wanted / drawn) : 0;
        double ofCast = factor * candidate.shares().get(goal);
        task.names(goal).forEach(name -> factors.put(name, ofCast));
      }
    }
    return factors;
  }
}
