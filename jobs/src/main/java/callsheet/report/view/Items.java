package callsheet.report.view;

import java.util.List;

/**
 * A list of sentences.
 *
 * @param isRanked whether their order tells something
 */
public record Items(boolean isRanked, List<Item> items) implements Block {
  /**
   * A sentence.
   *
   * @param name what it is about, shown first; may be empty
   * @param address where more is to be found; empty when nowhere
   */
  public record Item(String name, String text, String address) {}

  /** Plain sentences in no order. */
  public static Items of(List<String> texts) {
    return new Items(false, texts.stream().map(text -> new Item("", text, "")).toList());
  }
}
