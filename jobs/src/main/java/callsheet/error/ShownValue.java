package callsheet.error;

import static java.util.stream.Collectors.joining;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values of settings as they may be shown: on a screen, in a log. Whatever may be a secret is not:
 * what a key calls one, and what came from the environment.
 */
public final class ShownValue {
  /** What stands for a secret. */
  public static final String REDACTED = "(redacted)";

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(passw|passphrase|secret|token|credential|private|signature|auth|(^|[^a-z])key|apikey|accesskey).*");

  /** The user and password of an address. */
  private static final Pattern USER_IN_ADDRESS = Pattern.compile("//[^/@\\s]+:[^/@\\s]*@");

  private ShownValue() {}

  /** The value, or what stands for it where it may be a secret. */
  public static String of(String path, ConfigValue value) {
    if (isSecretName(path)) {
      return REDACTED;
    }
    return switch (value.valueType()) {
      case OBJECT -> object(path, (ConfigObject) value);
      case LIST ->
          ((ConfigList) value)
              .stream().map(item -> of(path, item)).collect(joining(", ", "[", "]"));
      default -> isFromEnvironment(value) ? REDACTED : plain(value);
    };
  }

  /** The text, unless the setting of that path may be a secret. */
  public static String of(String path, String text) {
    return isSecretName(path) ? REDACTED : withoutUser(text);
  }

  private static String object(String path, ConfigObject object) {
    return object.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry -> {
              var key = ConfigUtil.quoteString(entry.getKey());
              var shown = of(path + "." + entry.getKey(), entry.getValue());
              return key.substring(1, key.length() - 1) + " = " + shown;
            })
        .collect(joining(", ", "{", "}"));
  }

  private static String plain(ConfigValue value) {
    return withoutUser(value.render(ConfigRenderOptions.concise()));
  }

  private static String withoutUser(String text) {
    return USER_IN_ADDRESS.matcher(text).replaceAll("//" + REDACTED + "@");
  }

  private static boolean isSecretName(String path) {
    return SECRET_NAME.matcher(path.toLowerCase(Locale.ROOT)).matches();
  }

  /** Also where only a part of it did. */
  static boolean isFromEnvironment(ConfigValue value) {
    return value.origin().description().contains("env var");
  }
}
