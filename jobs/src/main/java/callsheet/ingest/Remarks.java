package callsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was left out of one record while it was read. */
final class Remarks {
  private final List<Refusal> refusals = new ArrayList<>();
  private long unknownFields;

  /** Reads something that a record can do without. */
  interface Reading<T> {
    @Nullable T read() throws Refused;
  }

  void countUnknown(boolean isUnknown) {
    unknownFields += isUnknown ? 1 : 0;
  }

  /**
   * What is read, or null when it breaks a rule: then it is left out of the record, and the text is
   * kept aside.
   */
  <T> @Nullable T optional(@Nullable JsonNode original, Reading<T> reading) {
    try {
      return reading.read();
    } catch (Refused refused) {
      refuse(refused, original == null ? null : original.toString());
      return null;
    }
  }

  void refuse(Refused refused, @Nullable String text) {
    refusals.add(new Refusal(refused.part(), refused.rule().label(), refused.detail(), text));
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  long unknownFields() {
    return unknownFields;
  }
}
