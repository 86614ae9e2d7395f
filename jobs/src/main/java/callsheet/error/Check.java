package callsheet.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Preconditions with messages for people. */
public final class Check {
  private Check() {}

  /** Throws a usage error unless the condition holds. */
  public static void argument(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new CallsheetException(ExitCode.USAGE, message.formatted(values));
    }
  }

  /** The value, which is known not to be null. */
  public static <T> T present(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  /** Throws a bug report unless the condition holds. */
  public static void state(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalStateException(message.formatted(values));
    }
  }
}
