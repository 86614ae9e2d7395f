package callsheet.cli;

import callsheet.error.ExitCode;
import callsheet.error.ShownValue;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code callsheet config}. */
@Command(
    name = "config",
    description = {
      "Tells every setting that is in force, and where it comes from: a file and line, an option,"
          + " or reference.conf.",
      "",
      "What may be a secret is not shown: settings whose name says so (password, secret, token,"
          + " key, ...) and values from the environment.",
      ""
    },
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Settings that are wrong are shown with the others, and then told. */
  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var settings = options.settings();
    settings.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(setting -> out.println(line(setting.getKey(), setting.getValue())));
    out.flush();
    AppConfig.from(settings);
    return ExitCode.DONE.code();
  }

  private static String line(String path, ConfigValue value) {
    return "%s = %s  # %s".formatted(path, ShownValue.of(path, value), place(value.origin()));
  }

  private static String place(ConfigOrigin origin) {
    var file = Optional.ofNullable(origin.resource()).orElse(origin.filename());
    return file == null || origin.lineNumber() < 0
        ? origin.description().replaceFirst(": 1$", "")
        : "%s:%d".formatted(file, origin.lineNumber());
  }
}
