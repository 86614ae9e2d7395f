package callsheet.cli;

import callsheet.commission.PlanTables;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.GapPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan of a night, and the one that was asked for. */
record WhatIf(Planned night, Planned asked) {
  /** A plan, and the coverage that it was made for. */
  record Planned(List<Coverage> coverage, PlanTables tables) {}

  /**
   * What a plan with another says of one brief and cast. Where only the night has it, sessions and
   * price are nothing and the rank and the gain are null.
   *
   * @param nightSessions sessions of it in the night's own plan
   */
  record Line(
      @Nullable Integer rank,
      String sceneId,
      String title,
      @Nullable String cast,
      boolean isExploring,
      int sessions,
      int nightSessions,
      BigDecimal price,
      String currency,
      @Nullable Double expectedGain,
      @Nullable Double expectedGainLower,
      @Nullable Double expectedGainUpper,
      String reason) {}

  /**
   * A target in both plans.
   *
   * @param asked null when nothing is wanted of it any more
   * @param night null when nothing was wanted of it
   * @param more credited turns or pairs that are expected above the night's
   */
  record Change(@Nullable Coverage asked, @Nullable Coverage night, double more) {
    /** The target, in whichever plan has it. */
    Coverage any() {
      return asked == null ? Objects.requireNonNull(night) : asked;
    }

    /** Whether more, less or anything else is wanted than was. */
    boolean isOfDemand() {
      return asked == null
          || night == null
          || asked.target() != night.target()
          || asked.weight() != night.weight();
    }

    /** What is expected more, as part of the target by weight. */
    double worth() {
      return more * any().weight() / any().target();
    }
  }

  private record Pick(String sceneId, @Nullable String cast, boolean explores) {
    static Pick of(CommissionPlan row) {
      return new Pick(row.sceneId(), row.cast(), Boolean.TRUE.equals(row.isExploring()));
    }
  }

  /** The lines of the plan that was asked for, best first, then those that only the night has. */
  List<Line> lines() {
    var left = new LinkedHashMap<Pick, CommissionPlan>();
    inOrder(night).forEach(row -> left.put(Pick.of(row), row));
    var lines = new ArrayList<Line>();
    for (var row : inOrder(asked)) {
      var before = left.remove(Pick.of(row));
      lines.add(line(row, before == null ? 0 : before.sessions()));
    }
    left.values().forEach(row -> lines.add(gone(row)));
    return lines;
  }

  private static List<CommissionPlan> inOrder(Planned planned) {
    return planned.tables().plan().stream()
        .sorted(Comparator.comparingInt(CommissionPlan::rank))
        .toList();
  }

  private static Line line(CommissionPlan row, int nightSessions) {
    return new Line(
        row.rank(),
        row.sceneId(),
        row.title(),
        row.cast(),
        Boolean.TRUE.equals(row.isExploring()),
        row.sessions(),
        nightSessions,
        row.price(),
        row.currency(),
        row.expectedGain(),
        row.expectedGainLower(),
        row.expectedGainUpper(),
        row.reason());
  }

  private static Line gone(CommissionPlan row) {
    return new Line(
        null,
        row.sceneId(),
        row.title(),
        row.cast(),
        Boolean.TRUE.equals(row.isExploring()),
        0,
        row.sessions(),
        BigDecimal.ZERO,
        row.currency(),
        null,
        null,
        null,
        "in the plan of the night alone");
  }

  /** Every target of either plan, in the order of their names. */
  List<Change> changes() {
    var before = byTarget(night);
    var now = byTarget(asked);
    var credits = new HashMap<List<String>, Double>();
    asked.tables().gapPrices().forEach(gap -> add(credits, gap, gap.expectedCredit()));
    night.tables().gapPrices().forEach(gap -> add(credits, gap, -gap.expectedCredit()));
    var all = new TreeMap<String, List<String>>();
    before.keySet().forEach(key -> all.put(key.toString(), key));
    now.keySet().forEach(key -> all.put(key.toString(), key));
    return all.values().stream()
        .map(key -> new Change(now.get(key), before.get(key), credits.getOrDefault(key, 0.0)))
        .toList();
  }

  private static Map<List<String>, Coverage> byTarget(Planned planned) {
    return planned.coverage().stream()
        .collect(
            Collectors.toMap(
                row -> key(row.cellKind(), row.fromEmotion(), row.toEmotion(), row.stratum()),
                Function.identity()));
  }

  private static void add(Map<List<String>, Double> credits, GapPrice gap, double credit) {
    var key = key(gap.cellKind(), gap.fromEmotion(), gap.toEmotion(), gap.stratum());
    credits.merge(key, credit, Double::sum);
  }

  private static List<String> key(String kind, String from, @Nullable String to, String stratum) {
    return List.of(stratum, kind, from, String.valueOf(to));
  }
}
