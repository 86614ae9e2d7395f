package callsheet.work;

import static java.util.stream.Collectors.groupingBy;

import callsheet.schema.Performer;
import callsheet.statistics.work.PaymentDelay;
import callsheet.statistics.work.SessionGaps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What performers work and how long they wait. Tallies add. */
final class WorkTally implements Serializable {
  /** Everybody through the end of the last month. */
  private static final Group OVER = new Group(Group.CORPUS.kind(), "over");

  private final WorkCalendar calendar;
  private final String currency;
  private final List<PerformerWork> performers = new ArrayList<>();
  private final TreeMap<Group, GroupWaits> waits = new TreeMap<>();

  /**
   * A tally of nobody.
   *
   * @param currency of the pay that counts
   */
  WorkTally(WorkCalendar calendar, String currency) {
    this.calendar = calendar;
    this.currency = currency;
  }

  /**
   * Adds a performer.
   *
   * @param performer null when no record has landed
   * @param all of the performer's sessions; those after the night are not known yet
   */
  WorkTally add(String performerId, @Nullable Performer performer, Collection<Engagement> all) {
    var known = all.stream().filter(one -> !one.recordedOn().isAfter(calendar.asOf())).toList();
    var work = new PerformerWork(performerId, attributes(performer), parts(known));
    performers.add(work);
    wait(Group.CORPUS, known, calendar.asOf());
    var over = known.stream().filter(one -> isOver(one.recordedOn())).toList();
    wait(OVER, over, calendar.lastOver());
    for (String kind : kinds(work.attributes().keySet())) {
      over.stream()
          .collect(groupingBy(one -> work.group(kind, part(one, WorkSum.NOTHING))))
          .forEach((group, ones) -> wait(group, ones, calendar.lastOver()));
    }
    return this;
  }

  private boolean isOver(LocalDate day) {
    return !day.isAfter(calendar.lastOver());
  }

  /** A performer with several values of an attribute is in a group of just these: groups add up. */
  private static SortedMap<String, String> attributes(@Nullable Performer performer) {
    var values = new TreeMap<String, String>();
    if (performer != null) {
      performer
          .attributes()
          .forEach((name, all) -> values.put(name, String.join(" and ", new TreeSet<>(all))));
    }
    values.values().removeIf(value -> value.isEmpty() || value.equals(Group.UNDECLARED));
    values.keySet().removeAll(Group.NO_ATTRIBUTES);
    return values;
  }

  private List<WorkPart> parts(List<Engagement> engagements) {
    var sums = new TreeMap<String, WorkPart>();
    engagements.stream()
        .flatMap(this::parts)
        .forEach(
            part ->
                sums.merge(
                    "%d %s\n%s".formatted(part.month(), part.language(), part.vendor()),
                    part,
                    (one, other) ->
                        new WorkPart(
                            one.month(),
                            one.language(),
                            one.vendor(),
                            one.sum().plus(other.sum()))));
    return List.copyOf(sums.values());
  }

  /** The work in the month of the session, the pay in that of its settlement. */
  private Stream<WorkPart> parts(Engagement one) {
    long rated = one.isRated(currency) ? one.workedMs() : 0;
    var work = part(one, WorkSum.ofWork(one.workedMs(), rated));
    var paidOn = one.paidOn();
    var amount = one.payAmount();
    if (rated == 0 || amount == null || paidOn == null || !one.isPaidBy(calendar.asOf())) {
      return Stream.of(work);
    }
    int month = Math.max(work.month(), calendar.place(paidOn));
    return Stream.of(
        work, new WorkPart(month, one.language(), one.vendor(), WorkSum.ofPay(amount)));
  }

  private WorkPart part(Engagement one, WorkSum sum) {
    return new WorkPart(calendar.place(one.recordedOn()), one.language(), one.vendor(), sum);
  }

  private void wait(Group group, List<Engagement> engagements, LocalDate through) {
    var ofGroup = waits.computeIfAbsent(group, none -> new GroupWaits());
    engagements.stream()
        .filter(Engagement::hasPay)
        .map(one -> PaymentDelay.delay(one.recordedOn(), one.paidOn(), through))
        .forEach(ofGroup.delays()::add);
    var days = engagements.stream().map(Engagement::recordedOn).toList();
    SessionGaps.waits(days, through).forEach(ofGroup.gaps()::add);
  }

  /** Adds the performers of another tally of the same night. */
  WorkTally merge(WorkTally other) {
    performers.addAll(other.performers);
    other.waits.forEach((group, theirs) -> waits.merge(group, theirs, GroupWaits::merge));
    return this;
  }

  /**
   * The same with the values of an attribute that fewer performers who have worked by the end of
   * last month have than asked for in one group: a value that is one person's own would name them,
   * and tables of thousands of values could not be told safely in any time.
   */
  WorkTally withoutRare(int least) {
    var holders = new TreeMap<Group, Integer>();
    for (var one : performers) {
      int worked = one.hasWorked(WorkCalendar.LAST) ? 1 : 0;
      one.declared().forEach(group -> holders.merge(group, worked, Integer::sum));
    }
    holders.values().removeIf(count -> count >= least);
    var told = new WorkTally(calendar, currency);
    performers.forEach(one -> told.performers.add(one.without(holders.keySet())));
    waits.forEach(
        (group, theirs) -> {
          var place = holders.containsKey(group) ? new Group(group.kind(), Group.RARE) : group;
          told.waits.computeIfAbsent(place, none -> new GroupWaits()).merge(theirs);
        });
    return told;
  }

  /** All who are known, in no order. */
  List<PerformerWork> performers() {
    return performers;
  }

  /** How long a group waits: the corpus through the night, others through the last month. */
  GroupWaits waits(Group group) {
    if (!group.isUndeclared()) {
      return waits.getOrDefault(group, new GroupWaits());
    }
    // Who has not declared an attribute may never have heard of it: they are the rest.
    var rest = new GroupWaits().merge(waits.getOrDefault(OVER, new GroupWaits()));
    waits.forEach(
        (other, theirs) -> {
          if (other.kind().equals(group.kind())) {
            rest.remove(theirs);
          }
        });
    return rest;
  }

  /** Kinds of groups: each of them parts the whole. */
  List<String> kinds() {
    var attributes = new TreeSet<String>();
    performers.forEach(one -> attributes.addAll(one.attributes().keySet()));
    return kinds(attributes);
  }

  private static List<String> kinds(Collection<String> attributes) {
    return Stream.concat(Stream.of(Group.LANGUAGE, Group.VENDOR), attributes.stream()).toList();
  }
}
