package callsheet.coverage;

import callsheet.corpus.Taxonomy;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.util.List;

/**
 * What the studio wants and how credit for it is given: sections {@code targets} and {@code
 * coverage} of the configuration.
 *
 * @param performerCap largest part of a target that one performer can fill
 * @param minPairableTurns turns that two annotators share, below which agreement is not judged
 * @param minGroup performers below which a group of performers is not counted in public
 */
public record CoverageConfig(
    double performerCap, int minPairableTurns, int minGroup, List<Target> targets) {
  public CoverageConfig {
    targets = List.copyOf(targets);
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
    section.allow("performer-cap", "min-pairable-turns", "min-group");
    return new CoverageConfig(
        section.number("performer-cap", Range.part()),
        section.whole("min-pairable-turns", Range.atLeast(1)),
        section.whole("min-group", Range.atLeast(1)),
        TargetsReader.read(Section.of(root, "targets", problems), taxonomy));
  }
}
