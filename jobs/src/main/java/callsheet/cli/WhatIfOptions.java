package callsheet.cli;

import callsheet.corpus.Taxonomy;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a plan is asked to be made with, in place of what is configured. */
final class WhatIfOptions {
  @Option(names = "--budget", paramLabel = "MONEY", description = "Money that the plan may spend.")
  private @Nullable BigDecimal budget;

  @Option(
      names = "--exclude",
      paramLabel = "BRIEF",
      description = "A brief that is not planned, beside those configured; can be repeated.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "CELL=N",
      description =
          "So many credited turns or pairs are wanted of everybody, as emotion.anger=4000 or self.fear.relief=80 (or partner, adjacent); 0 for none; can be repeated.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "Sessions that the plan may hold in all.")
  private @Nullable Integer sessions;

  @Option(
      names = "--sessions-per-day",
      paramLabel = "N",
      description = "Sessions of all performers that one day may hold.")
  private @Nullable Integer sessionsPerDay;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Days that the plan covers, from the day after the night.")
  private @Nullable Integer days;

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = "Hours that performers may work for the plan.")
  private @Nullable BigDecimal hours;

  @Option(
      names = "--format",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: table). Also asks by itself, when nothing but -D changes anything.")
  private RowFormat format = RowFormat.TABLE;

  RowFormat format() {
    return format;
  }

  /** The briefs that are asked to be left out. */
  List<String> excluded() {
    return excluded;
  }

  /**
   * The configuration with what is asked, or one error that tells all that is wrong with it.
   *
   * @param settings that are valid
   */
  AppConfig config(Config settings, Taxonomy taxonomy) {
    var config = settings;
    config = with(config, "commission.budget", "--budget", budget);
    config = with(config, "commission.max-sessions", "--sessions", sessions);
    config = with(config, "commission.max-sessions-per-day", "--sessions-per-day", sessionsPerDay);
    config = with(config, "commission.days", "--days", days);
    config = with(config, "commission.hours", "--hours", hours);
    if (!excluded.isEmpty()) {
      var all = new ArrayList<>(config.getStringList("commission.exclude"));
      all.addAll(excluded);
      config = with(config, "commission.exclude", "--exclude", all);
    }
    for (var target : targets) {
      config = TargetOption.of(target, taxonomy).in(config, taxonomy);
    }
    return AppConfig.from(config);
  }

  private static Config with(Config config, String key, String option, @Nullable Object value) {
    return value == null
        ? config
        : config.withValue(
            key,
            ConfigValueFactory.fromAnyRef(
                value instanceof BigDecimal number ? number.toPlainString() : value,
                option + " on the command line"));
  }
}
