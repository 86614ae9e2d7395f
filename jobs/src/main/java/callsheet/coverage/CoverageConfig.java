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
 * @param minPairableTurns turns that two annotators share, below which agreement is not judged
 * @param minGroup performers below which a group of performers is not counted in public
 * @param impossible cells of which there can be none
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record CoverageConfig(
    int minPairableTurns,
    int minGroup,
    List<Target> targets,
    List<ImpossibleCell> impossible,
    @Nullable String consentScope) {
  public CoverageConfig {
    targets = List.copyOf(targets);
    impossible = List.copyOf(impossible);
  }

  /** Counts every recorded turn. */
  CoverageConfig(int minPairableTurns, int minGroup, List<Target> targets) {
    this(minPairableTurns, minGroup, targets, List.of(), null);
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
    var cap = section.number("performer-cap", Range.part());
    var targets = Section.of(root, "targets", problems);
    var impossible = ImpossibleCell.readAll(targets, taxonomy);
    return new CoverageConfig(
        section.whole("min-pairable-turns", Range.atLeast(1)),
        section.whole("min-group", Range.atLeast(1)),
        TargetsReader.read(targets, taxonomy, cap, impossible),
        impossible,
        section.has("consent-scope") ? section.text("consent-scope") : null);
  }
}
