package callsheet.report;

import static java.util.stream.Collectors.joining;

import callsheet.corpus.CellKind;
import callsheet.schema.Coverage;
import callsheet.schema.LicenceExpiry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What targets are called and what their statuses mean. */
final class Targets {
  private static final String ANYONE = "(all)";

  private Targets() {}

  static boolean isAdequate(Coverage target) {
    return target.status().equals("adequate");
  }

  /** {@code anger}, {@code annoyance → anger} or {@code fear → relief, across partners}. */
  static String cell(String kind, String from, @Nullable String to) {
    if (to == null) {
      return from;
    }
    var pair = from + " → " + to;
    return switch (CellKind.labelled(kind)) {
      case PARTNER -> pair + ", partner to partner";
      case ADJACENT -> pair + ", turn to turn";
      default -> pair;
    };
  }

  static String cell(Coverage target) {
    return cell(target.cellKind(), target.fromEmotion(), target.toEmotion());
  }

  /** {@code gender woman, age band not declared}; empty when the target is limited to nothing. */
  static String stratum(String stratum) {
    return stratum.equals(ANYONE)
        ? ""
        : Arrays.stream(stratum.split(",")).map(Targets::limit).collect(joining(", "));
  }

  private static String limit(String limit) {
    int end = limit.indexOf('=');
    if (end < 0) {
      return limit;
    }
    var attribute = limit.substring(0, end).replace('_', ' ');
    var value = limit.substring(end + 1);
    return attribute + " " + (value.equals("undeclared") ? "not declared" : value);
  }

  /** The cell, and whom it is limited to. */
  static String name(String cell, String stratum) {
    var limits = stratum(stratum);
    return limits.isEmpty() ? cell : cell + " (" + limits + ")";
  }

  static String name(LicenceExpiry target) {
    var from = Objects.requireNonNull(target.fromEmotion(), "a target has an emotion");
    return name(cell(target.cellKind(), from, target.toEmotion()), target.stratum());
  }

  static String name(Coverage target) {
    return name(cell(target), target.stratum());
  }

  /** {@code wanted by 31 March 2027, Voice team}; what is late was. Empty when nothing is said. */
  static String wanted(Coverage target) {
    var deadline = target.deadline();
    boolean isLate = deadline != null && deadline.isBefore(target.asOf()) && !isAdequate(target);
    var day = deadline == null ? "" : (isLate ? "late: was wanted by " : "wanted by ");
    return Stream.of(deadline == null ? "" : day + Words.day(deadline), target.owner())
        .filter(part -> part != null && !part.isEmpty())
        .collect(joining(", "));
  }

  /** What makes two rows of two nights the same target. */
  static List<String> key(Coverage target) {
    return List.of(
        target.cellKind(),
        target.fromEmotion(),
        String.valueOf(target.toEmotion()),
        target.stratum());
  }

  static String unit(Coverage target, double amount) {
    var noun = target.cellKind().equals(CellKind.EMOTION.label()) ? "turn" : "pair";
    return Math.abs(amount - 1) < 1e-9 ? noun : noun + "s";
  }

  /** The mean progress by weight; nothing without a target that has one (METHODS 6.1). */
  static OptionalDouble weightedProgress(List<Coverage> targets) {
    double weights = targets.stream().mapToDouble(Coverage::weight).sum();
    double progress = targets.stream().mapToDouble(row -> row.weight() * row.progress()).sum();
    return weights > 0 ? OptionalDouble.of(progress / weights) : OptionalDouble.empty();
  }

  /** What a status says to someone who plans recordings. */
  static String meaning(String status) {
    return switch (status) {
      case "empty" -> "Nothing that counts has been recorded yet.";
      case "short" -> "Less is there than is wanted, or perhaps less: the labels leave it open.";
      case "narrow" ->
          "Enough is recorded, but too much of it by the same few performers or in too few sessions: other people should record it.";
      case "shaky" -> "Enough is recorded, but the raters disagree too often on what they hear.";
      case "unverified" ->
          "Enough is recorded, but too few turns have two raters to know whether they agree.";
      case "adequate" ->
          "Enough is recorded, by enough performers; where the target asks for agreement, the raters agree.";
      default -> "A status that this report does not know.";
    };
  }
}
