package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed where they commit, read, move and delete, as processes of their own.
 * {@link CrashMarathon} kills many more, at random.
 */
@Tag("crash")
class CrashIT {
  @TempDir Path folder;

  @Test
  void aNightThatIsKilledAgainAndAgainEndsAsIfItHadNotBeen() throws Exception {
    var reference = Reference.in(folder);
    var lanes = Executors.newFixedThreadPool(2);
    try {
      var kills = 0;
      for (var lane : lanes.invokeAll(List.of(one(reference), other(reference)))) {
        kills += lane.get();
      }
      assertThat(kills).as("kills").isGreaterThanOrEqualTo(25);
    } finally {
      lanes.shutdownNow();
    }
  }

  /** Before, amid and after commits of the intake, and in the mending of it. */
  private Callable<Integer> one(Reference reference) {
    var night = new KilledNight(reference, new NightProcess(reference.studio(), at("one")));
    return () ->
        night.at(
                1,
                List.of(
                    "delete _work before",
                    "commit core.turns amid",
                    "commit ops.nights after",
                    "read sessions#2",
                    "commit ops.landing_files after",
                    "commit core.sessions after",
                    "commit core.sessions before"))
            + night.at(
                2,
                List.of(
                    "commit ops.nights before",
                    "commit core.withdrawals after",
                    "commit core.performers after#2",
                    "commit ops.quarantine after#2",
                    "commit core.turns after",
                    "commit core.sessions amid#2",
                    "commit core.turn_labels after"));
  }

  /** The same farther on in the night: labels, counts, marts, plan, pages, books. */
  private Callable<Integer> other(Reference reference) {
    var night = new KilledNight(reference, new NightProcess(reference.studio(), at("other")));
    return () ->
        night.at(
                1,
                List.of(
                    "commit marts.coverage after",
                    "data core.annotations after",
                    "commit ops.steps before",
                    "commit core.performer_cells after",
                    "commit core.cell_moments amid",
                    "move index.html before"))
            + night.at(
                2,
                List.of(
                    "commit core.scenes after",
                    "commit core.participants before#2",
                    "commit core.annotations after#2",
                    "commit ops.steps after#2",
                    "commit marts.emotion_transitions before",
                    "move index.html after#2",
                    "delete _work after#2"));
  }

  private Path at(String lane) {
    return folder.resolve(lane);
  }
}
