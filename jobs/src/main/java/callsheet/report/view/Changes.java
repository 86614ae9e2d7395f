package callsheet.report.view;

import java.util.List;

/**
 * What is not as it was on the last night.
 *
 * @param flips targets whose status changed
 */
public record Changes(String sentence, List<String> facts, List<Flip> flips) {

  /** A target that changed its status. */
  public record Flip(String target, String before, String now) {}
}
