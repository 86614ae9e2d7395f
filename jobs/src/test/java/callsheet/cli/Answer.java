package callsheet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered, run in this process. */
public record Answer(int exitCode, String out, String err) {
  /** Runs a command line; the words are the arguments. */
  public static Answer of(Object... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var arguments = new String[words.length];
    for (int place = 0; place < words.length; place++) {
      arguments[place] = words[place].toString();
    }
    int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }
}
