package callsheet.cli;

import callsheet.error.ExitCode;
import callsheet.interchange.Importers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callsheet import}. */
@Command(
    name = "import",
    description = "Turns a public corpus into a landing directory. Formats: meld, topical-chat.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "What the corpus is written in.")
  private String format = "";

  @Parameters(index = "1", paramLabel = "SOURCE", description = "Its file, or a folder of files.")
  private Path source = Path.of("");

  @Parameters(index = "2", paramLabel = "LANDING", description = "The landing directory to add to.")
  private Path landing = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(Importers.named(format).importFrom(source, landing).text());
    return ExitCode.DONE.code();
  }
}
