package callsheet.consent;

import callsheet.landing.Redacted;
import java.io.IOException;

/** Takes the lines of a landing file in their order. */
interface LineTaker {
  /**
   * Takes a line.
   *
   * @param bytes as they are, without the line's end
   * @param redacted what is left of it
   */
  void take(byte[] bytes, Redacted redacted) throws IOException;
}
