package callsheet.consent;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;
import static callsheet.schema.Tables.REDACTED_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingDirectory;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.landing.Listed;
import callsheet.landing.Redaction;
import callsheet.schema.ErasedPerformer;
import callsheet.schema.RemovedThing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landing files are written anew without a performer, and everything else in them stays. */
class LandingErasureTest {
  private static final Set<String> DIGESTS = Set.of(Redaction.digest("P-1"));
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;
  private Path root;
  private Lake lake;
  private LandingFolder landing;

  @BeforeEach
  void openLanding() {
    root = folder.resolve("landing");
    lake = TestLake.in(folder);
    landing = new LandingFolder(root);
  }

  @Test
  void whatIsLeftHasTheSameLinesAtTheSameNumbers() throws IOException {
    var shared = session("S-1", turn(0, "P-1"), turn(1, "P-2", annotation("R-1", "joy")));
    var others = session("S-2", turn(0, "P-2"), turn(1, "P-3")).with("participants", both());
    landing
        .file("performers/a.jsonl.gz", performer("P-2"), performer("P-1"), performer("P-3"))
        .file("sessions/a.jsonl", "\"odd", others, shared, "{\"a\":\"P-1\"", "")
        .file("sessions/b.jsonl", others)
        .file("payments/a.jsonl", payment("S-1", "P-1", "2026-11-29"))
        .file("withdrawals/a.jsonl", withdrawal("P-1").with("reason", "moved"));
    var untouched = Files.getLastModifiedTime(root.resolve("sessions/b.jsonl"));
    var erasure = new LandingErasure(lake, landing.location(), DIGESTS);
    var traces = new Traces(erasure.traces(), List.of(), DIGESTS);

    var digest = Redaction.digest("P-1");

    assertThat(traces.ids()).containsExactly("P-1");
    assertThat(traces.texts()).containsExactly("Words of P-1");
    assertThat(traces.files())
        .containsExactlyInAnyOrder(
            "performers/a.jsonl.gz", "sessions/a.jsonl", "payments/a.jsonl", "withdrawals/a.jsonl");
    assertThat(traces.lines())
        .contains(
            new RemovedThing("landing/sessions", "lines", "sessions/a.jsonl", 2, digest),
            new RemovedThing("landing/payments", "lines", "payments/a.jsonl", 1, digest));
    assertThat(traces.performer(digest)).isEqualTo(new ErasedPerformer(digest, "moved", true));
    erasure.publish(erasure.drafts(traces.files()), NIGHT);

    assertThat(lines("performers/a.jsonl.gz"))
        .containsExactly(performer("P-2").toString(), "", performer("P-3").toString());
    assertThat(lines("sessions/a.jsonl")).hasSize(5).startsWith("\"odd", others.toString());
    assertThat(lines("sessions/a.jsonl").get(2))
        .contains("{\"turn\":0,\"withdrawn\":true}", "Words of P-2")
        .doesNotContain("P-1");
    assertThat(lines("sessions/a.jsonl").subList(3, 5)).containsExactly("", "");
    assertThat(lines("payments/a.jsonl")).containsExactly("");
    assertThat(lines("withdrawals/a.jsonl").get(0)).contains(Redaction.digest("P-1"), "2026-11-20");
    assertThat(Files.getLastModifiedTime(root.resolve("sessions/b.jsonl"))).isEqualTo(untouched);
    assertThat(names()).isSubsetOf("a.jsonl", "b.jsonl", "a.jsonl.gz");
  }

  @Test
  void aSecondErasureChangesNothingAndTheLedgerKnowsTheNewFiles() throws IOException {
    landing
        .file("sessions/a.jsonl.gz", session("S-1", turn(0, "P-1"), turn(1, "P-2")))
        .file("withdrawals/a.jsonl", withdrawal("P-1"));
    var erasure = new LandingErasure(lake, landing.location(), DIGESTS);
    erasure.publish(erasure.drafts(files(erasure)), NIGHT);
    var after = contents();

    assertThat(files(erasure)).isEmpty();
    erasure.publish(
        erasure.drafts(Set.of("sessions/a.jsonl.gz", "withdrawals/a.jsonl")), NIGHT.plusDays(1));
    assertThat(contents()).isEqualTo(after);
    assertThat(lake.rows(REDACTED_FILES))
        .extracting(row -> new Listed(row.feed(), row.file(), row.sizeBytes(), row.modifiedAt()))
        .containsExactlyInAnyOrderElementsOf(
            new LandingDirectory(
                    landing.location(), lake.spark().sparkContext().hadoopConfiguration())
                .files());
  }

  @Test
  void ofADamagedFileWhatCanBeReadStays() throws IOException {
    var many = new Line[400];
    Arrays.setAll(many, number -> performer(number == 1 ? "P-1" : "P-x" + number * 7_919));
    landing.file("performers/a.jsonl.gz", (Object[]) many);
    var packed = Files.readAllBytes(root.resolve("performers/a.jsonl.gz"));
    landing.bytes("performers/a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    var erasure = new LandingErasure(lake, landing.location(), DIGESTS);
    var traces = new Traces(erasure.traces(), List.of(), DIGESTS);
    erasure.publish(erasure.drafts(traces.files()), NIGHT);

    assertThat(traces.damagedFiles()).containsExactly("performers/a.jsonl.gz");
    var left = lines("performers/a.jsonl.gz");
    assertThat(left).startsWith(many[0].toString(), "", many[2].toString());
    assertThat(left).hasSizeBetween(20, 400);
  }

  @Test
  void whatACrashLeftIsEndedOrRemoved() throws IOException {
    landing
        .file("sessions/a.jsonl", "old")
        .file("sessions/_a.jsonl.redacted.part", "half")
        .file("sessions/_b.jsonl.redacted.part", "whole")
        .file("sessions/_c.jsonl.part", "somebody else's");
    new LandingErasure(lake, landing.location(), DIGESTS).recover();

    assertThat(names()).containsExactlyInAnyOrder("a.jsonl", "b.jsonl", "_c.jsonl.part");
    assertThat(lines("sessions/a.jsonl")).containsExactly("old");
    assertThat(lines("sessions/b.jsonl")).containsExactly("whole");
  }

  private static List<Line> both() {
    return List.of(participant("P-2"), participant("P-3"));
  }

  private static Set<String> files(LandingErasure erasure) {
    return new Traces(erasure.traces(), List.of(), DIGESTS).files();
  }

  private List<String> lines(String file) throws IOException {
    var bytes = Files.readAllBytes(root.resolve(file));
    if (file.endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    for (String file : List.of("sessions/a.jsonl.gz", "withdrawals/a.jsonl")) {
      contents.put(file, String.join("\n", lines(file)));
    }
    return contents;
  }

  private List<String> names() throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
