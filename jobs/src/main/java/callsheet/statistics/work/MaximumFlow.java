package callsheet.statistics.work;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The most that can flow through a network, in integers and exactly, by shortest augmenting paths
 * (Edmonds and Karp 1972).
 */
final class MaximumFlow {
  /** An arc, or a flow, without a limit. */
  static final long UNLIMITED = Long.MAX_VALUE;

  private final long[][] room;
  private final int source;
  private final int sink;

  private MaximumFlow(long[][] room, int source, int sink) {
    this.room = Arrays.stream(room).map(long[]::clone).toArray(long[][]::new);
    this.source = source;
    this.sink = sink;
  }

  /**
   * The most that can flow, or {@code UNLIMITED}.
   *
   * @param room by node and node; it stays as it is
   * @param sink another node than the source
   */
  static long of(long[][] room, int source, int sink) {
    var network = new MaximumFlow(room, source, sink);
    long flow = 0;
    for (var from = network.path(); from[sink] >= 0; from = network.path()) {
      long more = network.narrowest(from);
      if (more == UNLIMITED) {
        return UNLIMITED;
      }
      network.push(more, from);
      flow = Math.addExact(flow, more);
    }
    return flow;
  }

  /** By node the one before it on a shortest way from the source, −1 where none leads. */
  private int[] path() {
    var from = new int[room.length];
    Arrays.fill(from, -1);
    from[source] = source;
    var reached = new ArrayDeque<Integer>();
    reached.add(source);
    while (!reached.isEmpty() && from[sink] < 0) {
      int node = reached.remove();
      for (int next = 0; next < room.length; next++) {
        if (from[next] < 0 && room[node][next] > 0) {
          from[next] = node;
          reached.add(next);
        }
      }
    }
    return from;
  }

  private long narrowest(int[] from) {
    long narrowest = UNLIMITED;
    for (int node = sink; node != source; node = from[node]) {
      narrowest = Math.min(narrowest, room[from[node]][node]);
    }
    return narrowest;
  }

  /** What flows forth could as well flow back; room without a limit stays so. */
  private void push(long flow, int[] from) {
    for (int node = sink; node != source; node = from[node]) {
      add(from[node], node, -flow);
      add(node, from[node], flow);
    }
  }

  private void add(int node, int next, long change) {
    if (room[node][next] != UNLIMITED) {
      room[node][next] = Math.addExact(room[node][next], change);
    }
  }
}
