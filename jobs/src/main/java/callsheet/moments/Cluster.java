package callsheet.moments;

import java.util.Arrays;
import java.util.Locale;

/** What is summed before it is squared. */
enum Cluster {
  PERFORMER,
  SESSION,
  PERFORMER_SESSION;

  static Cluster labelled(String label) {
    return Arrays.stream(values())
        .filter(cluster -> cluster.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of cluster: " + label));
  }
}
