package callsheet.consent;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * When and where an erasure becomes physical: section {@code erasure} of the configuration, {@code
 * landing} and {@code reports}.
 *
 * @param landing the landing directory
 * @param reports directory of the reports
 * @param afterDays days from a withdrawal to its erasure
 * @param isLandingRewritten whether landing files are rewritten without the performer
 */
public record EraseConfig(
    String landing, String reports, int afterDays, boolean isLandingRewritten) {
  /** The configuration's; what is wrong in it is noted. */
  public static EraseConfig from(Config config, Problems problems) {
    var erasure = Section.of(config, "erasure", problems);
    erasure.allow("after-days", "rewrites-landing");
    var whole = Section.whole(config, problems);
    return new EraseConfig(
        whole.text("landing"),
        whole.text("reports"),
        erasure.whole("after-days", Range.atLeast(0)),
        erasure.isOn("rewrites-landing"));
  }
}
