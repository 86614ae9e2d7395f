package callsheet.interchange;

import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Turns the original files of one public corpus into files of a landing directory. */
public final class Importer {
  private final CorpusFormat corpus;

  Importer(CorpusFormat corpus) {
    this.corpus = corpus;
  }

  /** The name of the format. */
  public String format() {
    return corpus.name();
  }

  /** One sentence about the format. */
  public String description() {
    return corpus.description();
  }

  /**
   * Imports a file, or every file of this format that lies directly in a folder.
   *
   * <p>Each source file becomes one file in each feed, named after the format and the source file.
   * Such a file appears whole or not at all, and is never replaced: importing a file again is a
   * usage error and changes nothing. When one of several files cannot be read, those before it (in
   * order of name) have landed, and it and those after it have not.
   */
  public ImportSummary importFrom(Path source, Path landing) {
    try {
      List<Path> files = filesOf(source);
      for (Path file : files) {
        LandingWriter.requireNew(landing, landingName(file), file);
      }
      ImportTally tally = new ImportTally();
      for (Path file : files) {
        importFile(file, landing, tally);
      }
      return tally.summary();
    } catch (IOException e) {
      throw failure(source, e);
    } catch (UncheckedIOException e) {
      throw failure(source, e.getCause());
    }
  }

  private void importFile(Path file, Path landing, ImportTally tally) throws IOException {
    tally.startFile(file);
    try (LandingWriter writer = new LandingWriter(landing, landingName(file), tally)) {
      corpus.read(file, writer);
      writer.publish();
    } catch (CharacterCodingException e) {
      throw SourceFiles.notTheFormat(file, "expected UTF-8 text");
    }
  }

  private List<Path> filesOf(Path source) throws IOException {
    Check.argument(Files.exists(source), "Cannot import %s: there is no such file", source);
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> entries = Files.list(source)) {
      List<Path> files =
          entries.filter(Files::isRegularFile).filter(this::isOurs).sorted().toList();
      Check.argument(
          !files.isEmpty(), "Cannot import %s: the folder has no %s file", source, format());
      return files;
    }
  }

  private boolean isOurs(Path file) {
    try {
      return corpus.recognises(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String landingName(Path file) {
    return format() + "-" + Ids.ofKey(SourceFiles.stem(file));
  }

  private static CallsheetException failure(Path source, IOException e) {
    String reason =
        e instanceof NoSuchFileException missing
            ? "there is no file " + missing.getFile()
            : e.getClass().getSimpleName() + " " + e.getMessage();
    return new CallsheetException(
        ExitCode.USAGE, "Cannot import %s: %s".formatted(source, reason), e);
  }
}
