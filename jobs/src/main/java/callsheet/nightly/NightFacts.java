package callsheet.nightly;

import org.jspecify.annotations.Nullable;

/**
 * What a night is known by besides its date.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record NightFacts(
    String taxonomyVersion,
    String configurationFingerprint,
    String codeVersion,
    @Nullable String consentScope) {
  /** A night that counts every recorded turn. */
  public NightFacts(String taxonomyVersion, String configurationFingerprint, String codeVersion) {
    this(taxonomyVersion, configurationFingerprint, codeVersion, null);
  }

  /** The same with the scope of counts that were made before. */
  NightFacts counted(@Nullable String scope) {
    return new NightFacts(taxonomyVersion, configurationFingerprint, codeVersion, scope);
  }
}
