package callsheet.ingest;

/**
 * A late annotation on its way into a session.
 *
 * @param isStored whether it is in the lake already, from an earlier version of the session; it has
 *     no file then
 */
record Late(String file, long line, boolean isStored, int turn, LandedAnnotation annotation) {}
