package callsheet.ingest;

/** A participant whose turns may not be kept: {@code rule} is no_consent or withdrawn. */
record RefusedPerformer(String performerId, String rule) {}
