package callsheet.error;

/**
 * A problem that a person can mend. Its message follows {@code Invalid <thing>: <value> (<rule>)}
 * or {@code Cannot <verb> <thing>: <reason>} and holds no personal data.
 */
public final class CallsheetException extends RuntimeException {
  private final ExitCode exitCode;

  public CallsheetException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public CallsheetException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
