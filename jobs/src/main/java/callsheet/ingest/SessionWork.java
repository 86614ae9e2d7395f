package callsheet.ingest;

import java.util.List;

/**
 * A session to be written, with everything that belongs into it.
 *
 * @param session as it landed, or as it is stored
 * @param isStored whether the session itself is the stored one, reached by something late
 * @param isReplacing whether rows of the session are in the lake and have to go first
 * @param refused participants whose turns may not be kept
 * @param late annotations that came by their own feed
 * @param paid payments that came by their own feed
 */
record SessionWork(
    LandedSession session,
    boolean isStored,
    boolean isReplacing,
    List<RefusedPerformer> refused,
    List<Late> late,
    List<Paid> paid) {}
