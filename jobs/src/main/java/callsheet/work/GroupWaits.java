package callsheet.work;

import java.io.Serializable;

/**
 * How long the performers of a group wait.
 *
 * @param delays days from session to payment
 * @param gaps weeks from session to session
 */
record GroupWaits(DurationCounts delays, DurationCounts gaps) implements Serializable {
  GroupWaits() {
    this(new DurationCounts(), new DurationCounts());
  }

  GroupWaits merge(GroupWaits other) {
    delays.merge(other.delays);
    gaps.merge(other.gaps);
    return this;
  }

  /** Takes away a part. */
  void remove(GroupWaits other) {
    delays.remove(other.delays);
    gaps.remove(other.gaps);
  }
}
