package callsheet.studio;

import callsheet.corpus.Taxonomy;
import callsheet.error.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A made-up studio in which ways of commissioning can compete: briefs whose yields nobody is told,
 * with unequal prices and arcs that serve several emotions, casts that do not always come, and
 * raters who err. Any session of any brief can be had, and is the same whenever it is asked for.
 */
public final class Arena {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
  private static final int PERFORMERS = 60;
  private static final int ANNOTATORS = 12;
  private static final int ANNOTATIONS_A_TURN = 3;
  private static final double NO_SHOW = 0.03;

  /** Later takes of the written briefs: their strengths are drawn, not written. */
  private static final int WRITTEN = 24;

  private static final int TAKES = 5;

  private final World world;
  private final Recorder recorder;
  private final List<Brief> briefs;

  private Arena(World world, List<Brief> briefs) {
    this.world = world;
    this.recorder = new Recorder(world);
    this.briefs = briefs;
  }

  /** An arena of its own for every seed. */
  public static Arena of(long seed, int briefs, Taxonomy taxonomy) {
    var world = world(seed, taxonomy);
    return new Arena(world, drawn(world, briefs));
  }

  /**
   * An arena whose briefs bring the same for the same price, though their arcs differ: nothing that
   * is learned about them can save anything.
   */
  public static Arena ofEqualBriefs(long seed, int briefs, Taxonomy taxonomy) {
    var world = world(seed, taxonomy);
    return new Arena(world, drawn(world, briefs).stream().map(Arena::withoutEffect).toList());
  }

  private static World world(long seed, Taxonomy taxonomy) {
    var config =
        new StudioConfig(
            1,
            seed,
            PERFORMERS,
            WRITTEN * TAKES,
            DAY,
            1,
            ANNOTATORS,
            ANNOTATIONS_A_TURN,
            false,
            false,
            1);
    return World.of(config, taxonomy);
  }

  private static List<Brief> drawn(World world, int count) {
    var chance = world.chance("arena");
    var rest = new ArrayList<>(world.briefs().subList(WRITTEN, WRITTEN * TAKES));
    rest.removeIf(brief -> brief.price() == null);
    Check.argument(
        count >= 1 && count <= rest.size(),
        "Invalid number of briefs: %d (must be 1 to %d)",
        count,
        rest.size());
    var drawn = new ArrayList<Brief>();
    for (int brief = 0; brief < count; brief++) {
      drawn.add(rest.remove(chance.whole(0, rest.size() - 1)));
    }
    return drawn;
  }

  private static Brief withoutEffect(Brief brief) {
    return new Brief(
        brief.id(),
        brief.title(),
        brief.premise(),
        brief.relationship(),
        brief.arc(),
        "en-US",
        2,
        12,
        BigDecimal.valueOf(50),
        brief.topics(),
        brief.tags(),
        false,
        0,
        1);
  }

  /** What a planner may know of the briefs. */
  public List<ArenaBrief> briefs() {
    return briefs.stream()
        .map(
            brief ->
                new ArenaBrief(
                    brief.id(),
                    brief.arc().stream().map(world.taxonomy()::name).toList(),
                    Objects.requireNonNull(brief.price())))
        .toList();
  }

  /** Performers, who are numbered from 0 to below this. */
  public int performers() {
    return world.performers().size();
  }

  /** One session of a brief. */
  public RatedSession session(int brief, int number) {
    var id = "%s-%d".formatted(briefs.get(brief).id(), number);
    var take = recorder.take(id, DAY, briefs.get(brief));
    var cast =
        take.session().participants().stream()
            .map(participant -> number(participant.performerId()))
            .toList();
    boolean comes = !world.chance("no-show:" + id).happens(NO_SHOW);
    return new RatedSession(id, cast, comes ? turns(take.session()) : List.of());
  }

  private int number(String performerId) {
    return IntStream.range(0, world.performers().size())
        .filter(number -> world.performers().get(number).id().equals(performerId))
        .findFirst()
        .orElseThrow();
  }

  private List<RatedTurn> turns(Landed.Session session) {
    return session.turns().stream()
        .map(turn -> new RatedTurn(number(turn.performerId()), shares(turn)))
        .toList();
  }

  private List<Double> shares(Landed.Turn turn) {
    int annotations = turn.annotations().size();
    if (annotations == 0) {
      return List.of();
    }
    var shares = new double[world.taxonomy().size()];
    for (var annotation : turn.annotations()) {
      double vote = 1.0 / annotations / annotation.emotions().size();
      for (var emotion : annotation.emotions()) {
        shares[world.taxonomy().indexOf(emotion)] += vote;
      }
    }
    return IntStream.range(0, shares.length).mapToObj(emotion -> shares[emotion]).toList();
  }
}
