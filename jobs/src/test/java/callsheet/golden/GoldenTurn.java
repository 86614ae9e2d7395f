package callsheet.golden;

import org.jspecify.annotations.Nullable;

/** A turn of the reference corpus; its brief is its scene. */
public record GoldenTurn(
    String session,
    String scene,
    int index,
    String performer,
    double startS,
    double endS,
    @Nullable String label,
    double confidence) {

  static GoldenTurn of(String line) {
    var fields = line.split(",", -1);
    return new GoldenTurn(
        fields[1],
        fields[2],
        Integer.parseInt(fields[3]),
        fields[4],
        Double.parseDouble(fields[5]),
        Double.parseDouble(fields[6]),
        fields[7].isEmpty() ? null : fields[7],
        fields[8].isEmpty() ? 0 : Double.parseDouble(fields[8]));
  }

  /** Speaking time in microseconds. */
  public long speechUs() {
    return Math.round((endS - startS) * 1e6);
  }
}
