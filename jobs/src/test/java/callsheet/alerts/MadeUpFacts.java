package callsheet.alerts;

import callsheet.lake.TestLake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of nights that nobody measured. */
final class MadeUpFacts {
  static final NightFacts NOTHING =
      new NightFacts(
          TestLake.NIGHT.asOf(),
          "t",
          "t",
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of());

  private MadeUpFacts() {}
}
