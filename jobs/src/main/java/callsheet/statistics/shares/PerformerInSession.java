package callsheet.statistics.shares;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/** Where the two clusterings of the corpus cross: what one performer does in one session. */
public record PerformerInSession(String performer, String session)
    implements Comparable<PerformerInSession> {
  private static final Comparator<PerformerInSession> ORDER =
      comparing(PerformerInSession::performer).thenComparing(PerformerInSession::session);

  @Override
  public int compareTo(PerformerInSession other) {
    return ORDER.compare(this, other);
  }
}
