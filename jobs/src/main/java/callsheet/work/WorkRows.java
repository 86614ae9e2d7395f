package callsheet.work;

import callsheet.lake.Run;
import callsheet.schema.WorkAndPay;
import callsheet.statistics.work.Contributors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Says of the corpus and of each group of performers how they work. */
final class WorkRows {
  private final WorkConfig config;
  private final WorkTally tally;
  private final Run run;
  private final LocalDate lastOver;
  private final List<WorkAndPay> rows = new ArrayList<>();

  private WorkRows(WorkConfig config, WorkTally tally, Run run) {
    this.config = config;
    this.tally = tally;
    this.run = run;
    this.lastOver = new WorkCalendar(run.asOf()).lastOver();
  }

  /** The rows of the corpus, and those of every group that has worked by the end of last month. */
  static List<WorkAndPay> of(WorkConfig config, WorkTally tally, Run run) {
    var whole = tally.withoutRare(config.rule().leastPerformers());
    var rows = new WorkRows(config, whole, run);
    rows.addCorpus();
    var told = Publication.told(whole.kinds(), whole.performers(), config.rule());
    for (String kind : whole.kinds()) {
      rows.addGroups(kind, told);
    }
    return rows.rows;
  }

  private void addCorpus() {
    var sums =
        GroupSums.of(
                Group.CORPUS.kind(), tally.performers(), WorkCalendar.TONIGHT, WorkCalendar.TONIGHT)
            .groups()
            .getOrDefault(Group.CORPUS, new TreeMap<>());
    boolean isTold =
        config.rule().allows(contributors(sums, WorkSum::minutes))
            && config.rule().allows(contributors(sums, WorkSum::paidUnits));
    add(facts(Group.CORPUS, run.asOf(), sums), isTold);
  }

  private void addGroups(String kind, Set<Group> told) {
    GroupSums.of(kind, tally.performers(), WorkCalendar.LAST, WorkCalendar.LAST)
        .groups()
        .forEach((group, sums) -> add(facts(group, lastOver, sums), told.contains(group)));
  }

  private static Contributors contributors(
      SortedMap<String, WorkSum> sums, ToLongFunction<WorkSum> mass) {
    var masses = new TreeMap<String, Long>();
    sums.forEach((performer, sum) -> masses.put(performer, mass.applyAsLong(sum)));
    return new Contributors(masses);
  }

  private GroupFacts facts(Group group, LocalDate throughOn, SortedMap<String, WorkSum> sums) {
    long roster =
        tally.performers().stream()
            .filter(one -> group.isOfPerformers() && one.ofPerformer(group.kind()).equals(group))
            .count();
    return new GroupFacts(
        group, throughOn, sums.values(), tally.waits(group), Math.toIntExact(roster));
  }

  private void add(GroupFacts facts, boolean isTold) {
    var told = isTold ? GroupMeasures.of(config, facts) : Map.<WorkMeasure, Told>of();
    Arrays.stream(WorkMeasure.values())
        .filter(measure -> config.isMeasured(measure))
        .forEach(
            measure -> rows.add(row(facts, measure, told.getOrDefault(measure, Told.SUPPRESSED))));
  }

  private WorkAndPay row(GroupFacts facts, WorkMeasure measure, Told told) {
    return new WorkAndPay(
        run.asOf(),
        run.runId(),
        facts.group().kind(),
        facts.group().name(),
        facts.throughOn(),
        measure.label(),
        measure.unit(config.currency().getCurrencyCode()),
        measure.kindLabel(),
        told.estimate(),
        told.amount(),
        told.limits().lower(),
        told.limits().upper(),
        told.n(),
        told.open(),
        told.reason() == null ? null : told.reason().name());
  }
}
