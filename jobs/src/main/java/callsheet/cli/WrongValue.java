package callsheet.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a value on the command line, in words: picocli's own name classes of Java. */
final class WrongValue {
  private WrongValue() {}

  /** The words, if the problem is a value that cannot be what its option or parameter takes. */
  static Optional<String> words(ParameterException problem) {
    var argument = problem.getArgSpec();
    var value = problem.getValue();
    if (argument == null || value == null) {
      return Optional.empty();
    }
    if (argument.type() == Map.class) { // It may be a secret.
      return Optional.of("Invalid %s: it is no %s".formatted(name(argument), label(argument)));
    }
    return Optional.ofNullable(rule(argument.type()))
        .map(rule -> "Invalid %s: %s (%s)".formatted(name(argument), value, rule));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : label(argument);
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel();
  }

  private static @Nullable String rule(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date like 2026-11-22";
    }
    boolean isInt = type == int.class || type == Integer.class;
    if (isInt || type == long.class) {
      long most = isInt ? Integer.MAX_VALUE : Long.MAX_VALUE;
      return String.format(Locale.ROOT, "a whole number up to %,d", most);
    }
    if (type == BigDecimal.class) {
      return "a number like 2000";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    return type.isEnum() ? "one of " + names(type) : null;
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }
}
