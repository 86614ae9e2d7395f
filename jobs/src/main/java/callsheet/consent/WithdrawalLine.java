package callsheet.consent;

import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.landing.Redaction;
import callsheet.schema.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that is written into the landing by hand, as the platform would have delivered it:
 * with the performer's digest, so that the id is nowhere written for it.
 *
 * @param performerId whose it is
 * @param reason why, in words that do not name the performer; null when nobody said
 */
public record WithdrawalLine(String performerId, @Nullable String reason) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public WithdrawalLine {
    Check.argument(!performerId.isBlank(), "Invalid performer: the id is empty");
    Check.argument(
        reason == null || !Traces.isNamed(performerId, reason),
        "Invalid --reason: it names the performer (the certificate keeps it: say why, not who)");
  }

  /** Whether the lake knows the performer, if only as withdrawn. */
  public boolean isOfKnown(Lake lake) {
    var isTheirs = sha2(col("performer_id").cast("binary"), 256).equalTo(digest());
    return isWithdrawn(lake)
        || isAny(lake, PERFORMERS, isTheirs)
        || isAny(lake, PARTICIPANTS, isTheirs);
  }

  /** Whether the lake knows of the withdrawal already. */
  public boolean isWithdrawn(Lake lake) {
    return isAny(lake, WITHDRAWALS, col("performer_digest").equalTo(digest()));
  }

  /** By digest alone: Spark may write what it is asked into a log of its own. */
  private static boolean isAny(Lake lake, Table<?> table, Column condition) {
    return lake.exists(table) && !lake.read(table).where(condition).isEmpty();
  }

  private String digest() {
    return Redaction.digest(performerId);
  }

  /** Lands the withdrawal in a file of its own, unless it is there already. */
  public void land(String landing, LocalDate withdrawnOn, Configuration hadoop) {
    try {
      var folder = new Path(landing, Feed.WITHDRAWALS.folder());
      var name = "erase-" + withdrawnOn;
      var earlier = new LandedByHand(folder, name, hadoop);
      if (earlier.texts().stream().noneMatch(text -> text.contains(digest()))) {
        earlier.add(line(withdrawnOn));
      }
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.DELIVERY,
          "Cannot write the withdrawal into landing directory %s: %s"
              .formatted(landing, e.getMessage()),
          e);
    }
  }

  private byte[] line(LocalDate withdrawnOn) throws IOException {
    var line =
        JSON.createObjectNode()
            .put("performer_digest", digest())
            .put("withdrawn_on", withdrawnOn.toString());
    if (reason != null) {
      line.put("reason", reason);
    }
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "a withdrawal";
  }
}
