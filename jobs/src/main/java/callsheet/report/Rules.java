package callsheet.report;

/** Rules to choose scenes by, in words. */
final class Rules {
  static final String OURS = "callsheet";
  static final String REFERENCE = "random_brief";
  static final String HINDSIGHT = "clairvoyant";
  static final String ORACLE = "oracle_means";

  private Rules() {}

  /** What a rule is called on the page. */
  static String name(String policy) {
    return switch (policy) {
      case OURS -> "Callsheet";
      case REFERENCE -> "Any brief";
      case HINDSIGHT -> "In hindsight";
      case ORACLE -> "Knowing the averages";
      case "random_session" -> "Any recording";
      case "round_robin" -> "Every brief in turn";
      case "deficit_tag" -> "Most of what is missing";
      case "water_filling" -> "What is filled least";
      case "mup_greedy" -> "Most open targets";
      default -> policy.replace('_', ' ');
    };
  }

  /** How a rule chooses. */
  static String meaning(String policy) {
    return switch (policy) {
      case OURS -> "learns what each brief brings, and plans the cheapest way";
      case REFERENCE -> "by chance, all briefs alike";
      case HINDSIGHT -> "the cheapest recordings there are; no rule can know them beforehand";
      case ORACLE -> "the most for the money, by what each brief is known to bring on average";
      case "random_session" -> "in the order in which they happen to come";
      case "round_robin" -> "none again before all had their turn";
      case "deficit_tag" -> "the brief whose arc names most of it";
      case "water_filling" -> "a brief whose arc names it";
      case "mup_greedy" -> "the brief whose arc names most of them";
      default -> "a rule that this report does not know";
    };
  }

  /** What can be concluded about the product's own rule beside another. */
  static String conclusion(String conclusion) {
    return switch (conclusion) {
      case "saves" -> "Callsheet costs less.";
      case "costs" -> "Callsheet costs more.";
      case "exhausted" -> "Not to be told apart: most sessions of a brief were used up.";
      case "undecided" -> "Undecided: it may cost less or more.";
      case "too_small" -> "Nothing to conclude: too few briefs were recorded repeatedly.";
      default -> "A conclusion that this report does not know.";
    };
  }
}
