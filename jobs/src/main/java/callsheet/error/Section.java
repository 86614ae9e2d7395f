package callsheet.error;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A section of the configuration. What is wrong in it is noted with file and line, and reading goes
 * on with a stand-in, so that one run tells everything. Throw {@link Problems#throwIfAny()} before
 * anything that was read is used.
 */
public final class Section {
  /** Stands for a text that is missing, until all problems are told. */
  private static final String NO_TEXT = "?";

  /** Four decimals hold every currency. */
  private static final int MONEY_DECIMALS = 4;

  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000_000L);

  private final String path;
  private final Config config;
  private final ConfigOrigin origin;
  private final Problems problems;

  private Section(String path, Config config, ConfigOrigin origin, Problems problems) {
    this.path = path;
    this.config = config;
    this.origin = origin;
    this.problems = problems;
  }

  /** The section of that name; empty when the configuration lacks it. */
  public static Section of(Config root, String name, Problems problems) {
    return whole(root, problems).child(name);
  }

  /** The whole configuration. */
  public static Section whole(Config root, Problems problems) {
    return new Section("", root, root.origin(), problems);
  }

  /** The section below a key; empty when the key is missing. */
  public Section child(String key) {
    var value = read(key, "a section in braces", config::getObject);
    return value
        .map(object -> new Section(pathOf(key), object.toConfig(), object.origin(), problems))
        .orElseGet(() -> new Section(pathOf(key), ConfigFactory.empty(), origin, problems));
  }

  /** The section below a key, where a plain value is short for a section with this one key. */
  public Section child(String key, String shorthand) {
    if (!has(key)) {
      return child(key);
    }
    var value = config.getValue(ConfigUtil.joinPath(key));
    return value.valueType() == ConfigValueType.OBJECT
        ? child(key)
        : new Section(pathOf(key), value.atKey(shorthand), value.origin(), problems);
  }

  /** The sections of a list, named by their place from 1; none when the key is missing. */
  public List<Section> children(String key) {
    var values =
        this.<List<? extends ConfigObject>>read(key, "a list of sections", config::getObjectList);
    var children = new ArrayList<Section>();
    for (var value : values.orElse(List.of())) {
      var name = "%s[%d]".formatted(pathOf(key), children.size() + 1);
      children.add(new Section(name, value.toConfig(), value.origin(), problems));
    }
    return children;
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return config.root().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, ConfigValue>>comparingInt(
                    entry -> entry.getValue().origin().lineNumber())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  public boolean has(String key) {
    return config.hasPath(ConfigUtil.joinPath(key));
  }

  /** Notes every key but these, with the one that was probably meant. */
  public void allow(String... known) {
    var allowed = Set.of(known);
    for (var key : keys()) {
      if (!allowed.contains(key)) {
        note(
            config.root().get(key).origin(),
            pathOf(key),
            "unknown key",
            "the nearest known one is " + Nearest.to(key, allowed).orElse("none"));
      }
    }
  }

  /** The number of a key that has to be there. */
  public double number(String key, Range range) {
    return required(key, numberIfAny(key, range), range.stand());
  }

  /** The number of a key, if it is there. */
  public Optional<Double> numberIfAny(String key, Range range) {
    return checked(key, read(key, "a number", config::getDouble), range);
  }

  /** The whole number of a key that has to be there. */
  public int whole(String key, Range range) {
    return required(key, wholeIfAny(key, range), (int) range.stand());
  }

  /** The whole number of a key, if it is there. */
  public Optional<Integer> wholeIfAny(String key, Range range) {
    var value = numberIfAny(key, range);
    if (value.isPresent() && value.get() != value.get().intValue()) {
      boolean isWhole = value.get() == Math.rint(value.get());
      refuse(key, isWhole ? "must be at most " + Integer.MAX_VALUE : "must be a whole number");
      return Optional.of((int) range.stand());
    }
    return value.map(Double::intValue);
  }

  /** The amount of money of a key that has to be there: exact, at least 0, as tables hold it. */
  public BigDecimal money(String key) {
    var value = read(key, "an amount of money", at -> new BigDecimal(config.getString(at)));
    var rule = value.map(Section::ruleOfMoney).orElse("");
    if (!rule.isEmpty()) {
      refuse(key, rule);
      return BigDecimal.ZERO;
    }
    return required(key, value, BigDecimal.ZERO);
  }

  /** What an amount breaks; nothing when it breaks no rule. */
  private static String ruleOfMoney(BigDecimal amount) {
    if (amount.signum() < 0) {
      return "must be at least 0";
    }
    if (amount.stripTrailingZeros().scale() > MONEY_DECIMALS) {
      return "must have at most %d decimals".formatted(MONEY_DECIMALS);
    }
    return amount.compareTo(MOST_MONEY) > 0 ? "must be at most " + MOST_MONEY.toPlainString() : "";
  }

  /** The switch of a key that has to be there. */
  public boolean isOn(String key) {
    return required(key, read(key, "true or false", config::getBoolean), false);
  }

  /** The size in bytes of a key that has to be there, as 16 MiB; below 2 GiB. */
  public int bytes(String key) {
    var size = read(key, "a size like 16 MiB", config::getBytes);
    if (size.isPresent() && (size.get() <= 0 || size.get() > Integer.MAX_VALUE)) {
      refuse(key, "must be above 0 and below 2 GiB");
      return Integer.MAX_VALUE;
    }
    return required(key, size, 0L).intValue();
  }

  /** The text of a key that has to be there and to say something. */
  public String text(String key) {
    var text = required(key, textIfAny(key), NO_TEXT);
    if (text.isBlank()) {
      refuse(key, "must not be empty");
      return NO_TEXT;
    }
    return text;
  }

  /** The text of a key, if it is there. */
  public Optional<String> textIfAny(String key) {
    return read(key, "a text", config::getString);
  }

  /** The texts of a key that has to be there; none when the list is empty. */
  public List<String> texts(String key) {
    return required(key, read(key, "a list of texts, as [a, b]", config::getStringList), List.of());
  }

  /** The day of a key, if it is there. */
  public Optional<LocalDate> dateIfAny(String key) {
    return read(key, "a day like 2026-11-30", at -> LocalDate.parse(config.getString(at)));
  }

  /** Notes that the value of a key breaks a rule. */
  public void refuse(String key, String rule) {
    var value = config.getValue(ConfigUtil.joinPath(key));
    note(value.origin(), pathOf(key), shown(pathOf(key), value), rule);
  }

  /** Notes that the section as a whole breaks a rule. */
  public void refuse(String rule) {
    note(origin, path, shown(path, config.root()), rule);
  }

  private Optional<Double> checked(String key, Optional<Double> value, Range range) {
    if (value.isPresent() && !range.holds(value.get())) {
      refuse(key, "must be " + range.rule());
      return Optional.of(range.stand());
    }
    return value;
  }

  private <T> T required(String key, Optional<T> value, T stand) {
    if (value.isEmpty() && !has(key)) {
      note(origin, pathOf(key), "missing", "it has no default");
    }
    return value.orElse(stand);
  }

  private <T> Optional<T> read(String key, String expected, Function<String, T> reader) {
    if (!has(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(ConfigUtil.joinPath(key)));
    } catch (ConfigException | NumberFormatException | DateTimeException e) {
      refuse(key, "must be " + expected);
      return Optional.empty();
    }
  }

  private void note(ConfigOrigin where, String thing, String value, String rule) {
    problems.add("%sInvalid %s: %s (%s)".formatted(position(where), thing, value, rule));
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String position(ConfigOrigin origin) {
    var file = Optional.ofNullable(origin.filename()).orElse(origin.resource());
    var name = file == null ? origin.description().replaceFirst(":.*", "") : file;
    return origin.lineNumber() < 0 ? "" : "%s:%d: ".formatted(name, origin.lineNumber());
  }

  private static String shown(String path, ConfigValue value) {
    return switch (value.valueType()) {
      case OBJECT -> "{...}";
      case STRING -> ShownValue.isFromEnvironment(value) ? ShownValue.REDACTED : text(path, value);
      default -> ShownValue.of(path, value);
    };
  }

  private static String text(String path, ConfigValue value) {
    return ShownValue.of(path, String.valueOf(value.unwrapped()));
  }
}
