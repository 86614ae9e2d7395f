package callsheet.benchmark;

import callsheet.statistics.shares.Shares;
import callsheet.statistics.transitions.ChainTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One studio of a design, drawn by the number of its replicate.
 *
 * @param sessions the turns of each in their order, all labelled
 */
record SimulatedStudio(StudioDesign design, List<List<ChainTurn>> sessions) {
  private static final int[] CAST = {2, 4};
  private static final int[] LENGTH = {8, 40};

  /** Shape of the gamma distribution of how much performers talk. */
  private static final double TALK = 4;

  /** A performer: the shares of the emotions, how often cast, and how much of the talk. */
  private record Performer(String id, Shares shares, double casting, double talk) {}

  /** The studio of that replicate: the same in every run. */
  static SimulatedStudio of(StudioDesign design, int replicate) {
    var chance = new Chance(design + "|" + replicate);
    var performers =
        IntStream.range(0, design.performers())
            .mapToObj(number -> performer(design, number, chance))
            .toList();
    var sessions = new ArrayList<List<ChainTurn>>();
    for (int session = 0; session < design.sessions(); session++) {
      var cast = cast(performers, chance.between(CAST[0], CAST[1]), chance);
      sessions.add(session(design, cast, chance));
    }
    return new SimulatedStudio(design, sessions);
  }

  private static Performer performer(StudioDesign design, int number, Chance chance) {
    var base = design.base(chance.uniform() < 0.5);
    return new Performer(
        "P" + number,
        Shares.of(chance.dirichlet(base, design.concentration())),
        StrictMath.pow(number + 1, -design.inequality()),
        chance.gamma(TALK));
  }

  private static List<Performer> cast(List<Performer> performers, int size, Chance chance) {
    var casting = performers.stream().mapToDouble(Performer::casting).toArray();
    var cast = new ArrayList<Performer>();
    while (cast.size() < size) {
      int place = chance.place(casting);
      cast.add(performers.get(place));
      casting[place] = 0;
    }
    return cast;
  }

  private static List<ChainTurn> session(StudioDesign design, List<Performer> cast, Chance chance) {
    var talk = cast.stream().mapToDouble(Performer::talk).toArray();
    var ofSession =
        chance.dirichlet(StudioDesign.sessionBase(), StudioDesign.SESSION_CONCENTRATION);
    var turns = new ArrayList<ChainTurn>();
    int length = chance.between(LENGTH[0], LENGTH[1]);
    while (turns.size() < length) {
      var performer = cast.get(chance.place(talk));
      boolean followsSession = chance.uniform() < design.sessionWeight();
      int emotion = chance.place(followsSession ? ofSession : performer.shares().toArray());
      turns.add(new ChainTurn(performer.id(), emotion, null, null, null));
    }
    return turns;
  }
}
