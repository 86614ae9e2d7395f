package callsheet.statistics;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value, or the reason why there is none: exactly one of the two.
 *
 * @param <T> what is estimated
 */
public record Estimate<T>(@Nullable T value, @Nullable Reason reason) {
  public Estimate {
    if ((value == null) == (reason == null)) {
      throw new IllegalArgumentException("An estimate has a value or a reason, not both");
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new ArithmeticException("Not a finite estimate: " + number);
    }
  }

  public static <T> Estimate<T> of(T value) {
    return new Estimate<>(value, null);
  }

  public static <T> Estimate<T> undefined(Reason reason) {
    return new Estimate<>(null, reason);
  }

  /** The function of the value; the same reason where there is none. */
  public <U> Estimate<U> map(Function<T, U> function) {
    return value == null ? undefined(Objects.requireNonNull(reason)) : of(function.apply(value));
  }

  /** The estimate that the function makes of the value; the same reason where there is none. */
  public <U> Estimate<U> flatMap(Function<T, Estimate<U>> function) {
    return value == null ? undefined(Objects.requireNonNull(reason)) : function.apply(value);
  }

  /** The reason as tables have it; null where there is a value. */
  public @Nullable String reasonName() {
    return reason == null ? null : reason.name();
  }
}
