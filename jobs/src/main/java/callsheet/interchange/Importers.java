package callsheet.interchange;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.util.List;
import java.util.stream.Collectors;

/** The public corpora that can be imported, by name. */
public final class Importers {
  private static final List<Importer> ALL =
      List.of(new Importer(new MeldFormat()), new Importer(new TopicalChatFormat()));

  private Importers() {}

  /** Every importer, in the order in which help lists them. */
  public static List<Importer> all() {
    return ALL;
  }

  /** The importer of a format; a usage error that names the known formats when there is none. */
  public static Importer named(String format) {
    return ALL.stream()
        .filter(importer -> importer.format().equals(format))
        .findFirst()
        .orElseThrow(() -> unknown(format));
  }

  private static CallsheetException unknown(String format) {
    String known = ALL.stream().map(Importer::format).collect(Collectors.joining(", "));
    return new CallsheetException(
        ExitCode.USAGE, "Invalid format: %s (must be one of %s)".formatted(format, known));
  }
}
