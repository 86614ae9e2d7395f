package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.schema.Tables;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A lake that has to be there already.
 *
 * @param directory where
 * @param verb what is to be done with it, as in "Cannot verify"
 */
record ExistingLake(String directory, String verb) {
  /** Answers at once, without Spark, when there is no such directory on this machine. */
  void requireDirectory() {
    if (!directory.contains("://") && !Files.isDirectory(Path.of(directory))) {
      throw noLake("there is no such directory");
    }
  }

  void requireTables(Lake lake) {
    if (Tables.ALL.stream().noneMatch(lake::exists)) {
      throw noLake("it holds no table");
    }
  }

  private CallsheetException noLake(String reason) {
    return new CallsheetException(
        ExitCode.USAGE,
        "Cannot %s lake %s: %s (run callsheet nightly first, or give --lake)"
            .formatted(verb, directory, reason));
  }
}
