package callsheet.nightly;

/** What a night is known by besides its date. */
public record NightFacts(
    String taxonomyVersion, String configurationFingerprint, String codeVersion) {}
