package callsheet.ingest;

/**
 * Where a record comes from.
 *
 * @param feed folder of the feed
 * @param file path below the landing directory
 * @param line in the file, from 1
 * @param hasWaited whether it waited in the quarantine
 */
record Source(String feed, String file, long line, boolean hasWaited) {}
