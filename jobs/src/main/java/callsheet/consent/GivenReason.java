package callsheet.consent;

/** Why a performer withdrew, as the landing says. */
record GivenReason(String performerDigest, String reason) {}
