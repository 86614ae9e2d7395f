package callsheet.interchange;

import callsheet.error.Check;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes what one source file becomes: at most one file in each feed, all of the same name.
 *
 * <p>Nothing is visible in the landing directory before {@link #publish}. The sessions are
 * published last, because a session waits in the quarantine for its scene and its performers, and
 * so that their file marks a finished import. Equal sources give equal bytes.
 */
final class LandingWriter implements Closeable {
  private static final String PERFORMERS = "performers";
  private static final String SCENES = "scenes";
  private static final String SESSIONS = "sessions";

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
          .build()
          .writer();

  private final Path landing;
  private final String name;
  private final ImportTally tally;
  private final Map<String, FeedFile> feeds = new LinkedHashMap<>();
  private final Set<String> writtenIds = new HashSet<>();

  LandingWriter(Path landing, String name, ImportTally tally) {
    this.landing = landing;
    this.name = name;
    this.tally = tally;
  }

  /** Refuses a source file whose sessions have already landed. */
  static void requireNew(Path landing, String name, Path source) {
    Path target = FeedFile.target(landing.resolve(SESSIONS), name);
    Check.argument(
        !Files.exists(target),
        "Cannot import %s: it has been imported before, as %s (landing files never change)",
        source,
        target);
  }

  ImportTally tally() {
    return tally;
  }

  /** Writes a performer, once: repetitions within the import are dropped. */
  void write(Landing.Performer performer) throws IOException {
    if (writtenIds.add(PERFORMERS + "/" + performer.performerId())) {
      append(PERFORMERS, performer);
    }
  }

  /** Writes a scene, once: repetitions within the import are dropped. */
  void write(Landing.Scene scene) throws IOException {
    if (writtenIds.add(SCENES + "/" + scene.sceneId())) {
      append(SCENES, scene);
    }
  }

  /**
   * Writes and counts a session, and declares whoever takes part in it and has not been written
   * yet: a format that knows more of a performer than the id writes the performer first.
   */
  void write(Landing.Session session, Instant updatedAt) throws IOException {
    for (Landing.Participant participant : session.participants()) {
      write(new Landing.Performer(participant.performerId(), updatedAt));
    }
    append(SESSIONS, session);
    tally.add(session);
  }

  /** Shows what was written to readers of the landing directory. */
  void publish() throws IOException {
    for (String feed : new String[] {PERFORMERS, SCENES, SESSIONS}) {
      FeedFile file = feeds.get(feed);
      if (file != null) {
        file.publish();
      }
    }
  }

  /** Removes whatever has not been published. */
  @Override
  public void close() throws IOException {
    for (FeedFile file : feeds.values()) {
      file.close();
    }
  }

  private void append(String feed, Object line) throws IOException {
    FeedFile file = feeds.get(feed);
    if (file == null) {
      file = new FeedFile(landing.resolve(feed), name);
      feeds.put(feed, file);
    }
    file.append(JSON.writeValueAsBytes(line));
  }
}
