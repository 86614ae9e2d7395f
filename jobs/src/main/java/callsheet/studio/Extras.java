package callsheet.studio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a real platform delivers besides good new records: wrong ones, waiting ones, copies. */
final class Extras {
  private static final int CORRECTIONS = 5;

  private final World world;
  private final Recorder recorder;
  private final LandingFiles files;

  Extras(World world, Recorder recorder, LandingFiles files) {
    this.world = world;
    this.recorder = recorder;
    this.files = files;
  }

  /** Writes all of it. */
  Truth.Planting write() throws IOException {
    return new Truth.Planting(writeWrong(), writeWaiting(), writeAgain(), writeWithdrawal());
  }

  /** Writes the wrong records into files of their own and says where each is. */
  private List<Truth.Planted> writeWrong() throws IOException {
    var planted = new ArrayList<Truth.Planted>();
    var flaws = new ArrayList<>(SessionFlaws.of(world, recorder));
    flaws.addAll(OtherFlaws.of(Recorder.sessionId(0), world.taxonomy().name(0)));
    for (var flaw : flaws) {
      var place = files.addText(flaw.feed(), "wrong", flaw.line());
      planted.add(new Truth.Planted(flaw.rule(), place.file(), place.line(), flaw.part()));
    }
    return planted;
  }

  /** Writes records whose other half never arrives. */
  private List<Truth.Planted> writeWaiting() throws IOException {
    var day = world.config().lastDay();
    ObjectNode withoutScene = tree(recorder.take("W-9001", day));
    withoutScene.put("scene_id", "SC-999");
    ObjectNode withoutPerformer = tree(recorder.take("W-9002", day));
    SessionFlaws.recast(withoutPerformer, "P-9999");
    var annotation =
        new Landed.Annotation(
            "R-01", List.of(world.taxonomy().name(0)), null, null, null, null, day + "T23:00:00Z");
    var late = new Landed.LateAnnotation("W-9003", 0, annotation);
    var payment =
        new Landed.LatePayment(
            "W-9003",
            world.performers().get(0).id(),
            day.toString(),
            new BigDecimal("15.00"),
            "USD");
    return List.of(
        waiting(files.add("sessions", "waiting", withoutScene)),
        waiting(files.add("sessions", "waiting", withoutPerformer)),
        waiting(files.add("annotations", "waiting", late)),
        waiting(files.add("payments", "waiting", payment)));
  }

  private static Truth.Planted waiting(LandingFiles.Place place) {
    return new Truth.Planted("waiting", place.file(), place.line(), "record");
  }

  /** Delivers some sessions again: corrected, as a stale copy and as an exact copy. */
  private Truth.Redelivered writeAgain() throws IOException {
    int sessions = world.config().sessions();
    var corrected = new ArrayList<String>();
    for (int copy = 0; copy < Math.min(CORRECTIONS, sessions); copy++) {
      var take = recorder.take((int) ((long) copy * sessions / CORRECTIONS));
      files.add(
          "sessions", "redelivered", again(take, Duration.ofHours(1), "Corrected transcript."));
      corrected.add(take.session().sessionId());
    }
    var stale = recorder.take(sessions - 1);
    files.add(
        "sessions", "redelivered", again(stale, Duration.ofHours(-30), "Outdated transcript."));
    var copy = recorder.take(sessions / 2);
    files.add("sessions", "redelivered", copy.session());
    return new Truth.Redelivered(
        corrected, stale.session().sessionId(), copy.session().sessionId());
  }

  private static ObjectNode again(Take take, Duration later, String text) {
    ObjectNode session = tree(take);
    var updatedAt = Instant.parse(take.session().recordedAt()).plus(later);
    session.put("updated_at", updatedAt.toString());
    ((ObjectNode) session.withArray("turns").get(0)).put("text", text);
    return session;
  }

  private static ObjectNode tree(Take take) {
    return Objects.requireNonNull(LandingFiles.JSON.<ObjectNode>valueToTree(take.session()));
  }

  /** Takes the consent of the planted performer back. */
  private Landed.Withdrawal writeWithdrawal() throws IOException {
    var performer = world.performers().get(Performers.WITHDRAWN);
    var withdrawnOn = Performers.withdrawnOn(world.config()).toString();
    var withdrawal = new Landed.Withdrawal(performer.id(), withdrawnOn, "personal");
    files.add("withdrawals", "withdrawals", withdrawal);
    return withdrawal;
  }
}
