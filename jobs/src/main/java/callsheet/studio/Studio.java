package callsheet.studio;

import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generates a studio: a landing directory, and beside it the file that says what is true of it. */
public final class Studio {
  /** Every so many performers carry a field that the landing format does not know. */
  private static final int UNKNOWN_FIELD = 20;

  private static final ObjectWriter TRUTH =
      LandingFiles.JSON.writer(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private final World world;
  private final Recorder recorder;
  private final LandingFiles files;
  private final Tally tally;

  private Studio(World world, LandingFiles files) {
    this.world = world;
    this.recorder = new Recorder(world);
    this.files = files;
    this.tally = new Tally(world.taxonomy());
  }

  /**
   * Writes the studio into the landing directory, which must be empty or absent, and its truth into
   * {@code truth.json} beside the directory, which must not be there. The same configuration and
   * taxonomy give the same bytes. Memory holds one session at a time.
   */
  public static GeneratedStudio generate(StudioConfig config, Taxonomy taxonomy, Path landing) {
    var truth = truthOf(landing);
    Check.argument(!Files.exists(truth), "Invalid landing: %s (%s exists)", landing, truth);
    var world = World.of(config, taxonomy);
    try (var files = LandingFiles.begin(landing, config.compressed())) {
      return new Studio(world, files).write(truth);
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot write landing %s: %s".formatted(landing, e.getMessage()), e);
    }
  }

  /** The file beside a landing directory that holds the truth about it. */
  public static Path truthOf(Path landing) {
    return landing.toAbsolutePath().normalize().resolveSibling("truth.json");
  }

  private GeneratedStudio write(Path truthFile) throws IOException {
    writePerformers();
    writeScenes();
    writeSessions();
    var planted =
        world.config().flawed()
            ? new Extras(world, recorder, files).write()
            : Truth.Planting.NOTHING;
    var truth = Truth.of(world, tally, planted);
    Files.writeString(truthFile, TRUTH.writeValueAsString(truth) + "\n");
    return new GeneratedStudio(
        world.performers().size(),
        world.briefs().size(),
        world.config().sessions(),
        tally.turns(),
        tally.annotations(),
        tally.lateAnnotations(),
        tally.latePayments(),
        planted.wrong().size(),
        truthFile);
  }

  private void writePerformers() throws IOException {
    int number = 0;
    for (var performer : world.performers()) {
      var note = number++ % UNKNOWN_FIELD == 0 ? "prefers evenings" : null;
      var landed =
          new Landed.Performer(
              performer.id(),
              beforeFirstDay(),
              performer.attributes(),
              performer.languages(),
              performer.consent(),
              note);
      files.add("performers", "performers", landed);
    }
  }

  private void writeScenes() throws IOException {
    for (var brief : world.briefs()) {
      files.add("scenes", "scenes", brief.landed(world.taxonomy(), beforeFirstDay()));
    }
  }

  private void writeSessions() throws IOException {
    for (int session = 0; session < world.config().sessions(); session++) {
      var take = recorder.take(session);
      var file = world.config().fileOf(session);
      files.add("sessions", file, take.session());
      for (var annotation : take.late()) {
        files.add("annotations", file, annotation);
      }
      for (var payment : take.payments()) {
        files.add("payments", file, payment);
      }
      tally.add(take);
    }
  }

  /** When performers and scenes were entered. */
  private String beforeFirstDay() {
    return world.config().firstDay().minusDays(3) + "T09:00:00Z";
  }
}
