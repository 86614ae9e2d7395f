package callsheet.commission;

import callsheet.casting.Booking;
import callsheet.lake.Run;
import callsheet.planning.Option;
import callsheet.schema.CastRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The casts of a plan as rows. */
final class CastingRows {
  private record Line(Option option, boolean explores) {}

  private final NightPlan plan;
  private final Run run;
  private final Map<String, Candidate> byId;
  private final Map<Line, Integer> ranks = new HashMap<>();

  private CastingRows(NightPlan plan, Run run) {
    this.plan = plan;
    this.run = run;
    this.byId =
        plan.task().candidates().stream()
            .collect(Collectors.toMap(Candidate::id, Function.identity()));
    for (var part : plan.ranked()) {
      ranks.put(new Line(part.pick().option(), part.pick().explores()), ranks.size() + 1);
    }
  }

  /** A row for each role of each session; sessions are numbered by day and rank. */
  static List<CastRole> of(NightPlan plan, Run run) {
    var made = new CastingRows(plan, run);
    var bookings = new ArrayList<>(plan.casting().casting().bookings());
    bookings.sort(
        Comparator.comparingInt(Booking::day)
            .thenComparing(made::rank)
            .thenComparing(Booking::call));
    var rows = new ArrayList<CastRole>();
    for (int session = 0; session < bookings.size(); session++) {
      made.addRows(session + 1, bookings.get(session), rows);
    }
    return rows;
  }

  private int rank(Booking booking) {
    var pick = plan.casting().sessions().get(booking.call()).pick();
    return ranks.get(new Line(pick.option(), pick.explores()));
  }

  private void addRows(int session, Booking booking, List<CastRole> rows) {
    var pick = plan.casting().sessions().get(booking.call()).pick();
    var candidate = byId.get(pick.option().id());
    for (int role = 0; role < booking.cast().size(); role++) {
      var seat = booking.cast().get(role);
      var kin = plan.task().troupe().kins().get(seat.ensemble());
      rows.add(
          new CastRole(
              run.asOf(),
              run.runId(),
              session,
              role + 1,
              run.asOf().plusDays(booking.day() + 1L),
              rank(booking),
              candidate.briefId(),
              candidate.scene().title(),
              candidate.cast().label(),
              pick.explores(),
              kin.performerIds().get(seat.place())));
    }
  }
}
