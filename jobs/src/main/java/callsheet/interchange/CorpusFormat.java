package callsheet.interchange;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the files of one public corpus mean in the landing format.
 *
 * <p>To add a format, implement this and list it in {@link Importers}. A format hands every
 * session, with its scene and performers, to the writer. What it cannot express it reports to the
 * writer's tally; what is merely wrong it passes on, because the nightly validation quarantines it
 * with file and line.
 */
interface CorpusFormat {
  /** The name a person types: lower case, also the prefix of every id and file made from it. */
  String name();

  /** One sentence for the list of formats. */
  String description();

  /** True for a file of this format; decides which files of a folder are imported. */
  boolean recognises(Path file) throws IOException;

  /** Reads one file to its end. A bad row is tallied; a file of another format throws. */
  void read(Path file, LandingWriter landing) throws IOException;
}
