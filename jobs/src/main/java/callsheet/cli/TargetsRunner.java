package callsheet.cli;

import callsheet.coverage.TargetProgress;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.RowCodec;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** Tells the targets of a configuration and how far a lake fills them. */
record TargetsRunner(AppConfig config, PrintWriter out) {

  int run(boolean isOpenOnly, RowFormat format) {
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var lake = new Lake(Sessions.open(work.isSmall()), config.lake());
    var targets = TargetProgress.of(config.coverage().targets(), lake);
    var shown = targets.stream().filter(target -> !(isOpenOnly && target.isAdequate())).toList();
    if (format == RowFormat.TABLE) {
      out.println(summary(targets));
      print(lake, TargetLine.class, shown.stream().map(TargetLine::of).toList(), format);
    } else {
      print(lake, TargetProgress.class, shown, format);
    }
    return ExitCode.DONE.code();
  }

  private <R extends Record> void print(
      Lake lake, Class<R> type, List<R> records, RowFormat format) {
    var codec = RowCodec.of(type);
    var rows = records.stream().map(codec::toRow).toList();
    new RowPrinter(out).print(lake.spark().createDataFrame(rows, codec.schema()), format);
  }

  private static String summary(List<TargetProgress> targets) {
    return targets.stream()
        .map(TargetProgress::asOf)
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            night ->
                "Targets: %d; on %s, %d were adequate."
                    .formatted(
                        targets.size(),
                        night,
                        targets.stream().filter(TargetProgress::isAdequate).count()))
        .orElseGet(() -> "Targets: %d; no night has measured them.".formatted(targets.size()));
  }
}
