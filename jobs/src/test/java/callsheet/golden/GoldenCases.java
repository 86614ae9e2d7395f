package callsheet.golden;

import java.util.List;
import java.util.stream.Stream;

/** The cases of a file of reference numbers that lists them by name. */
public final class GoldenCases {
  private GoldenCases() {}

  /** All cases of the name, each with its input and what is expected of it. */
  public static List<GoldenValue> named(String file, String name) {
    return GoldenValue.file(file).get("cases").elements().stream()
        .filter(golden -> golden.get("name").asText().equals(name))
        .toList();
  }

  /** The only case of the name. */
  public static GoldenValue only(String file, String name) {
    var cases = named(file, name);
    if (cases.size() != 1) {
      throw new IllegalArgumentException("%s.json has %d × %s".formatted(file, cases.size(), name));
    }
    return cases.get(0);
  }

  /** The counts that R's entropy package was asked about, with its answers. */
  public static List<GoldenValue> ofEntropy() {
    var file = GoldenValue.file("01b_entropy_bias_local");
    return Stream.of("x", "y", "z", "singletons").map(file::get).toList();
  }
}
