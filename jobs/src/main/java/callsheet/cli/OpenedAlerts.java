package callsheet.cli;

import static callsheet.schema.Tables.ALERTS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Alert;
import callsheet.schema.Severity;
import java.io.PrintWriter;
import java.time.LocalDate;

/** The alerts that opened in a night: what {@code --fail-on} asks for. */
record OpenedAlerts(AppConfig config, LocalDate night) {
  /** Tells those of a severity or a worse one, a line each; answers the exit code. */
  ExitCode told(Severity least, PrintWriter out) {
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var lake = new Lake(Sessions.open(work.isSmall()), config.lake());
    var rows = lake.read(ALERTS).where(col("as_of").equalTo(lit(night)));
    var opened =
        lake.records(ALERTS, rows).stream()
            .filter(row -> row.hasOpened(least))
            .sorted(Alert.BY_URGENCY)
            .toList();
    opened.forEach(row -> out.printf("%s: %s%n", row.severity(), row.sentence()));
    out.flush();
    return opened.isEmpty() ? ExitCode.DONE : ExitCode.ALERT;
  }
}
