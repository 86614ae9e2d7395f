package callsheet.error;

/** The documented exit codes of every command. */
public enum ExitCode {
  DONE(0, "done"),
  BUG(1, "a bug in Callsheet: please report it"),
  USAGE(2, "wrong usage or configuration"),
  DELIVERY(3, "the delivery in the landing directory is unusable"),
  STEP_FAILED(4, "a step failed, the others ran"),
  LAKE_HELD(5, "another night holds the lake"),
  ALERT(6, "all is done, and an alert has opened that --fail-on asks for");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
