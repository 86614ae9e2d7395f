package callsheet.studio;

import callsheet.corpus.Taxonomy;
import com.typesafe.config.Config;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The studio's performers. Each depends on the seed and its own number alone. */
final class Performers {
  /** Planted by number from 0; all of them speak English only, so no Spanish cast runs short. */
  static final int WITHDRAWN = 4;

  static final int EXPIRED_BEFORE = 8;
  static final int EXPIRES_MIDWAY = 16;
  static final int GRANTS_NOTHING = 24;

  private static final double MIDWAY = 0.5;
  private static final double WITHDRAWAL = 0.7;

  private final StudioConfig config;
  private final Taxonomy taxonomy;
  private final Config resource;

  private Performers(StudioConfig config, Taxonomy taxonomy, Config resource) {
    this.config = config;
    this.taxonomy = taxonomy;
    this.resource = resource;
  }

  static List<Performer> of(StudioConfig config, Taxonomy taxonomy, Config resource) {
    var performers = new Performers(config, taxonomy, resource);
    return IntStream.range(0, config.performers()).mapToObj(performers::performer).toList();
  }

  /** The day on which the planted performer takes consent back. */
  static LocalDate withdrawnOn(StudioConfig config) {
    return config.dayAt(WITHDRAWAL).minusDays(1);
  }

  private Performer performer(int number) {
    var id = String.format(Locale.ROOT, "P-%04d", number + 1);
    var chance = Chance.of(config.seed(), "performer:" + id);
    var languages = languages(number);
    return new Performer(
        id,
        attributes(languages.get(0), chance),
        languages,
        consent(number, chance),
        rates(chance),
        chance.trait(0.08, 0.4),
        chance.trait(0.6, 1.2),
        chance.trait(0.03, 0.15),
        isPlanted(number) ? 2 : Chance.rounded(0.15 + chance.exponential() * chance.exponential()),
        config.flawed() ? lastDay(number) : null);
  }

  private static List<String> languages(int number) {
    return switch (number % 8) {
      case 3 -> List.of("es-MX", "en-US");
      case 6 -> List.of("es-MX");
      case 7 -> List.of("en-US", "es-MX");
      default -> List.of("en-US");
    };
  }

  private Map<String, Object> attributes(String language, Chance chance) {
    var attributes = new LinkedHashMap<String, Object>();
    attributes.put("gender", chance.pick(resource.getStringList("attributes.gender")));
    attributes.put("age_band", chance.pick(resource.getStringList("attributes.age-band")));
    var accents = resource.getStringList("attributes.accents." + language);
    if (!chance.happens(0.08)) {
      attributes.put("accent", chance.pick(accents));
    }
    if (!chance.happens(0.3)) {
      attributes.put("training", training(chance));
    }
    return attributes;
  }

  private Object training(Chance chance) {
    var schools = resource.getStringList("attributes.training");
    var first = chance.pick(schools);
    if (chance.happens(0.5)) {
      return first;
    }
    var second = chance.pick(schools);
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  private Landed.@Nullable Consent consent(int number, Chance chance) {
    var granted = config.firstDay().minusDays(chance.whole(10, 400));
    if (config.flawed() && number == GRANTS_NOTHING) {
      return new Landed.Consent(List.of(), granted.toString(), null);
    }
    var scopes = new ArrayList<>(List.of("recording", "training"));
    if (chance.happens(0.6)) {
      scopes.add("publication");
    }
    var end = config.flawed() ? expiry(number) : null;
    if (end == null && !isPlanted(number) && number % 9 == 7) {
      return null;
    }
    if (end == null && chance.happens(0.5)) {
      end = config.firstDay().plusDays(chance.whole(800, 1500));
    }
    return new Landed.Consent(scopes, granted.toString(), end == null ? null : end.toString());
  }

  private @Nullable LocalDate expiry(int number) {
    return switch (number) {
      case EXPIRED_BEFORE -> config.firstDay().minusDays(5);
      case EXPIRES_MIDWAY -> config.dayAt(MIDWAY).minusDays(1);
      default -> null;
    };
  }

  /** The last day of ordinary casting: later sessions with this performer are planted errors. */
  private @Nullable LocalDate lastDay(int number) {
    return switch (number) {
      case GRANTS_NOTHING -> LocalDate.MIN;
      case WITHDRAWN -> withdrawnOn(config).minusDays(1);
      default -> expiry(number);
    };
  }

  private static boolean isPlanted(int number) {
    return number == WITHDRAWN
        || number == EXPIRED_BEFORE
        || number == EXPIRES_MIDWAY
        || number == GRANTS_NOTHING;
  }

  /** A Dirichlet draw around the prominence of the emotions. */
  private List<Double> rates(Chance chance) {
    var prominence = Feelings.prominence(taxonomy, resource);
    double[] shares = new double[taxonomy.size()];
    double total = 0;
    for (int emotion = 0; emotion < shares.length; emotion++) {
      shares[emotion] = prominence[emotion] * (0.15 + chance.exponential());
      total += shares[emotion];
    }
    var rates = new ArrayList<Double>();
    for (double share : shares) {
      rates.add(share / total);
    }
    return List.copyOf(rates);
  }
}
