package callsheet.report.view;

import java.util.List;

/** Remarks, a paragraph each. */
public record Notes(List<String> texts) implements Block {
  public Notes {
    texts = List.copyOf(texts);
  }
}
