package callsheet.studio;

import callsheet.error.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Who records what: briefs by demand, performers by activity among those who may. */
final class Casting {
  /** Retired briefs are recorded in the studio's first weeks only. */
  private static final int WEEKS_TO_RETIREMENT = 4;

  /** Draws before a cast counts as impossible; far more than any possible one needs. */
  private static final int MOST_DRAWS = 100_000;

  private final World world;
  private final Map<String, Pool> pools = new HashMap<>();
  private final double[] earlyDemand;
  private final double[] lateDemand;

  Casting(World world) {
    this.world = world;
    this.earlyDemand = world.briefs().stream().mapToDouble(Brief::demand).toArray();
    this.lateDemand =
        world.briefs().stream()
            .mapToDouble(brief -> brief.retired() ? 0 : brief.demand())
            .toArray();
  }

  Brief brief(LocalDate day, Chance chance) {
    boolean early = day.isBefore(world.config().firstDay().plusWeeks(WEEKS_TO_RETIREMENT));
    return world.briefs().get(chance.weighted(early ? earlyDemand : lateDemand));
  }

  /** As many different performers as the brief has roles; the first takes role A. */
  List<Performer> cast(Brief brief, LocalDate day, Chance chance) {
    var pool = pools.computeIfAbsent(brief.language(), this::pool);
    var cast = new LinkedHashSet<Performer>();
    for (int draw = 0; draw < MOST_DRAWS && cast.size() < brief.roles(); draw++) {
      var performer = pool.draw(chance);
      if (performer.isAvailable(day)) {
        cast.add(performer);
      }
    }
    Check.state(cast.size() == brief.roles(), "Cannot cast %s: too few performers", brief.id());
    return List.copyOf(cast);
  }

  private Pool pool(String language) {
    var speakers =
        world.performers().stream()
            .filter(performer -> performer.languages().contains(language))
            .toList();
    double[] activity = speakers.stream().mapToDouble(Performer::activity).toArray();
    for (int index = 1; index < activity.length; index++) {
      activity[index] += activity[index - 1];
    }
    return new Pool(speakers, activity);
  }

  /** The speakers of a language with their activity, summed up to each of them. */
  private static final class Pool {
    private final List<Performer> speakers;
    private final double[] upTo;

    Pool(List<Performer> speakers, double[] upTo) {
      this.speakers = speakers;
      this.upTo = upTo;
    }

    Performer draw(Chance chance) {
      int place = Arrays.binarySearch(upTo, chance.unit() * upTo[upTo.length - 1]);
      return speakers.get(Math.min(speakers.size() - 1, place < 0 ? -place - 1 : place + 1));
    }
  }
}
