package callsheet.ingest;

/** An annotation that came by its own feed. */
record LateAnnotation(String sessionId, int turn, LandedAnnotation annotation) {}
