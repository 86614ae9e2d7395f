package callsheet.report.view;

import java.util.List;

/** Whether everything that landed is accounted for, and what was refused. */
public record Health(
    String sentence, List<Feed> feeds, String quarantineSentence, List<Rule> rules) {

  /** One feed's records since the first night; they add up to those that landed. */
  public record Feed(
      String name,
      String tonight,
      String landed,
      String accepted,
      String replaced,
      String ignored,
      String quarantined,
      String waiting,
      String entered,
      String quarantinedParts) {}

  /** What one rule refused. */
  public record Rule(String name, String meaning, String records, String parts, String tonight) {}
}
