package callsheet.transitions;

/** What the shift of an arc is called. */
record ShapeOfArc(String fromEmotion, String viaEmotion, String toEmotion, String shape) {}
