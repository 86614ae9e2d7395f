package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.error.ShownValue;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that works on a lake. */
final class CommonOptions {
  /** Where a day begins before it begins anywhere else. */
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration to read (default: conf/studio.conf).")
  private @Nullable File conf;

  @Option(names = "--landing", paramLabel = "DIR", description = "Where the recordings land.")
  private @Nullable String landing;

  @Option(names = "--lake", paramLabel = "DIR", description = "Where the tables are.")
  private @Nullable String lake;

  @Option(names = "--reports", paramLabel = "DIR", description = "Where the reports go.")
  private @Nullable String reports;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The night, as 2026-11-22, none of the future (default: today, UTC).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "Overrides one setting; can be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * The night that was asked for. One of the future is refused: until its date every night would be
   * one of the past, and take nothing in. Studios go by their own dates, so the future begins where
   * no place on earth has the date yet.
   */
  LocalDate asOf() {
    var now = Main.clock(command).instant();
    if (asOf == null) {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
    Check.argument(
        !asOf.isAfter(LocalDate.ofInstant(now, EARLIEST_ZONE)),
        "Invalid --as-of: %s (a date of the future: every night before it would count as past and take nothing in; today is %s)",
        asOf,
        LocalDate.ofInstant(now, ZoneOffset.UTC));
    return asOf;
  }

  /** The night, if one was asked for. */
  Optional<LocalDate> givenNight() {
    return Optional.ofNullable(asOf);
  }

  /** The configuration: command line over file over reference.conf. */
  AppConfig config() {
    return AppConfig.from(settings());
  }

  /** Every setting with its origin, be it valid or not. */
  Config settings() {
    try {
      return given()
          .withFallback(file())
          .withFallback(home())
          .withFallback(ConfigFactory.parseResources("reference.conf"))
          .resolve();
    } catch (ConfigException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot read the configuration: " + unquoted(e), e);
    }
  }

  /** What is wrong and where; a piece of the file that is quoted there may be a secret's. */
  private static String unquoted(ConfigException problem) {
    var message = String.valueOf(problem.getMessage());
    return problem instanceof ConfigException.Parse
        ? message.replaceAll("(?s)['\"].*['\"]", "'...'")
        : message;
  }

  private Config given() {
    var given = ConfigFactory.empty();
    for (var override : overrides.entrySet()) {
      given = setting(override.getKey(), override.getValue()).withFallback(given);
    }
    given = with(given, "landing", landing);
    given = with(given, "lake", lake);
    return with(given, "reports", reports);
  }

  /** The setting as HOCON; a value that is none, such as an address, is meant as text. */
  private static Config setting(String key, String value) {
    var options = ConfigParseOptions.defaults().setOriginDescription("-D on the command line");
    var isAddress = value.contains("://");
    try {
      return ConfigFactory.parseString(
          "%s = %s".formatted(key, isAddress ? ConfigUtil.quoteString(value) : value), options);
    } catch (ConfigException e) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Invalid -D: %s=%s (must be a key and a value as in the configuration)"
              .formatted(key, ShownValue.of(key, value)),
          e);
    }
  }

  private static Config with(Config config, String key, @Nullable String value) {
    return value == null
        ? config
        : config.withValue(
            key, ConfigValueFactory.fromAnyRef(value, "--%s on the command line".formatted(key)));
  }

  private Config file() {
    var file = conf == null ? new File(homeDirectory(), "conf/studio.conf") : conf;
    if (conf == null && !file.exists()) {
      return ConfigFactory.empty();
    }
    if (!file.canRead() || file.isDirectory()) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot read configuration %s: there is no such file that can be read".formatted(file));
    }
    return ConfigFactory.parseFile(file);
  }

  private static Config home() {
    return ConfigFactory.empty()
        .withValue(
            "callsheet.home", ConfigValueFactory.fromAnyRef(homeDirectory(), "the launcher"));
  }

  /** The single settings that -D gives, as paths. */
  Set<String> overridden() {
    var paths = new TreeSet<String>();
    overrides.forEach(
        (key, value) ->
            setting(key, value).entrySet().forEach(setting -> paths.add(setting.getKey())));
    return paths;
  }

  private static String homeDirectory() {
    return System.getProperty("callsheet.home", ".");
  }
}
