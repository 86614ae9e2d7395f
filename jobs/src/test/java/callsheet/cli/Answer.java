package callsheet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;

/** What a command answered, run in this process. */
public record Answer(int exitCode, String out, String err) {
  /** Runs a command line; the words are the arguments. */
  public static Answer of(Object... words) {
    return at(Clock.systemUTC(), words);
  }

  /** Runs a command line at a time of the clock's. */
  public static Answer at(Clock clock, Object... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var arguments = new String[words.length];
    for (int place = 0; place < words.length; place++) {
      arguments[place] = words[place].toString();
    }
    int exitCode =
        Main.run(clock, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }
}
