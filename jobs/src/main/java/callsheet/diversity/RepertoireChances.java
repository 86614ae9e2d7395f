package callsheet.diversity;

import callsheet.moments.Scope;
import callsheet.statistics.Estimate;
import callsheet.statistics.diversity.RepertoireChance;
import java.util.List;

/**
 * What repertoires tell beyond chance: the parts that performers played are dealt anew among those
 * who played in sessions of the same brief (METHODS 3.4). A part is dealt whole. Turns of a session
 * resemble each other; dealt one by one, that resemblance would pass for a performer's own.
 */
record RepertoireChances(List<PlayedPart> parts) {
  /** Sessions whose parts are dealt: what the driver holds does not grow with the corpus. */
  static final int MOST_SESSIONS = 2_000;

  private static final int DEALS = 499;

  /** Those of a scope. */
  RepertoireChances in(Scope scope) {
    return scope.equals(Scope.CORPUS)
        ? this
        : new RepertoireChances(
            parts.stream().filter(part -> scope.equals(Scope.language(part.language()))).toList());
  }

  long sessions() {
    return parts.stream().map(PlayedPart::sessionId).distinct().count();
  }

  Estimate<RepertoireChance> chance() {
    return RepertoireChance.of(parts.stream().map(PlayedPart::whole).toList(), DEALS);
  }
}
