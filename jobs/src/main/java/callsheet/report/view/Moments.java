package callsheet.report.view;

import java.util.List;

/** Moments of the recordings that show something. */
public record Moments(String caption, List<Moment> moments) implements Block {
  public Moments {
    moments = List.copyOf(moments);
  }

  /**
   * Turns that follow each other, or one.
   *
   * @param place session and time
   */
  public record Moment(String place, List<Line> lines) {}

  /** What somebody says, and as what it is heard. */
  public record Line(String speaker, String emotion, String text) {}
}
