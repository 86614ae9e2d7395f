package callsheet.alerts;

import static callsheet.schema.Tables.ALERTS;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.MovedFile;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * Writes the night's alerts where a mailer or a chat hook picks them up: {@code
 * <directory>/<as_of>/alerts.json}, beside the night's page. Equal tables give equal bytes.
 *
 * @param directory of the reports
 */
public record AlertFileJob(String directory) implements Job {
  @Override
  public String name() {
    return "alert-file";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(ALERTS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of();
  }

  @Override
  public Map<String, Long> files(Lake lake, Run run) {
    var file = file(lake, run);
    var writtenAt = file.writtenAt();
    return writtenAt.isPresent() ? Map.of(file.path(), writtenAt.getAsLong()) : Map.of();
  }

  @Override
  public void run(Lake lake, Run run) {
    var rows = new NightReader(lake, run.asOf()).tonight(ALERTS, lit(true));
    file(lake, run).write(AlertsJson.of(rows, run));
  }

  private MovedFile file(Lake lake, Run run) {
    var night = new Path(new Path(directory), run.asOf().toString());
    return new MovedFile(
        new Path(night, "alerts.json"), lake.spark().sparkContext().hadoopConfiguration());
  }
}
