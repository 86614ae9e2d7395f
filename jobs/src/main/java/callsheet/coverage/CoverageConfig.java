package callsheet.coverage;

import callsheet.corpus.Taxonomy;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the studio wants and how credit for it is given: sections {@code targets} and {@code
 * coverage} of the configuration.
 *
 * @param performerCap largest part of a target that one performer can fill
 * @param minPairableTurns turns that two annotators share, below which agreement is not judged
 * @param minGroup performers below which a group of performers is not counted in public
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record CoverageConfig(
    double performerCap,
    int minPairableTurns,
    int minGroup,
    List<Target> targets,
    @Nullable String consentScope) {
  public CoverageConfig {
    targets = List.copyOf(targets);
  }

  /** Counts every recorded turn. */
  CoverageConfig(double performerCap, int minPairableTurns, int minGroup, List<Target> targets) {
    this(performerCap, minPairableTurns, minGroup, targets, null);
  }

  /** The configuration, or one usage error that names everything that is wrong with it. */
  public static CoverageConfig from(Config root, Taxonomy taxonomy) {
    var problems = new Problems();
    var config = from(root, taxonomy, problems);
    problems.throwIfAny();
    return config;
  }

  /** The configuration; not to be used when problems were noted. */
  public static CoverageConfig from(Config root, Taxonomy taxonomy, Problems problems) {
    var section = Section.of(root, "coverage", problems);
    section.allow("performer-cap", "min-pairable-turns", "min-group", "consent-scope");
    return new CoverageConfig(
        section.number("performer-cap", Range.part()),
        section.whole("min-pairable-turns", Range.atLeast(1)),
        section.whole("min-group", Range.atLeast(1)),
        TargetsReader.read(Section.of(root, "targets", problems), taxonomy),
        section.has("consent-scope") ? section.text("consent-scope") : null);
  }
}
