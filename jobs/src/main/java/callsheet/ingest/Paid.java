package callsheet.ingest;

/**
 * A payment on its way into a session.
 *
 * @param isStored whether it is in the lake already, from an earlier version of the session; it has
 *     no file then
 */
record Paid(String file, long line, boolean isStored, LatePayment payment) {}
