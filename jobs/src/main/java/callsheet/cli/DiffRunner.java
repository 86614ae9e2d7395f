package callsheet.cli;

import callsheet.error.ExitCode;
import callsheet.history.Change;
import callsheet.history.PublishedNights;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.RowCodec;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;

/** Tells what changed between two nights of a lake. */
record DiffRunner(AppConfig config, PrintWriter out) {

  int run(Optional<LocalDate> from, Optional<LocalDate> to, RowFormat format) {
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var lake = new Lake(Sessions.open(work.isSmall()), config.lake());
    var comparison = new PublishedNights(lake).between(from, to);
    if (format == RowFormat.TABLE) {
      comparison.words().forEach(out::println);
      out.println();
    }
    var codec = RowCodec.of(Change.class);
    var rows = comparison.rows().stream().map(codec::toRow).toList();
    new RowPrinter(out).print(lake.spark().createDataFrame(rows, codec.schema()), format);
    return ExitCode.DONE.code();
  }
}
