package callsheet.cli;

import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.RATING_PLAN;
import static callsheet.schema.Tables.SCENES;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.commission.PlanTables;
import callsheet.error.CallsheetException;
import callsheet.error.Check;
import callsheet.error.ExitCode;
import callsheet.error.Nearest;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Scene;
import callsheet.schema.Table;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Plans the latest night anew in another configuration, and writes nothing.
 *
 * @param given the night that was asked for: no other than the latest can be planned
 * @param excluded briefs that the question leaves out
 */
record WhatIfRunner(
    AppConfig config, Optional<LocalDate> given, Collection<String> excluded, PrintWriter out) {

  int run(RowFormat format) {
    var existing = new ExistingLake(config.lake(), "plan with");
    existing.requireDirectory();
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var lake = new Lake(Sessions.open(work.isSmall()), config.lake());
    existing.requireTables(lake);
    var night = night(lake);
    var briefs = lake.rows(SCENES).stream().map(Scene::sceneId).toList();
    requireBriefs(briefs);
    var answer = new WhatIf(planned(lake, night), asked(lake, night));
    new WhatIfPrinter(lake.spark(), out).print(answer, format);
    if (format == RowFormat.TABLE) {
      config.commission().briefs().unknown(briefs).ifPresent(words -> out.println(words + "."));
      out.flush();
    }
    return ExitCode.DONE.code();
  }

  /** The latest night that has planned. */
  private LocalDate night(Lake lake) {
    var latest = lake.read(PLAN_CERTIFICATE).agg(max(col("as_of"))).head();
    if (latest.isNullAt(0)) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot plan with lake %s: no night has planned yet (run callsheet nightly first)"
              .formatted(config.lake()));
    }
    var night = latest.getLocalDate(0);
    given.ifPresent(
        date ->
            Check.argument(
                date.equals(night),
                "Invalid --as-of: %s (a what-if question is about the latest plan, that of %s)",
                date,
                night));
    return night;
  }

  /** A night goes on without an excluded brief that nobody has; a question is about it. */
  private void requireBriefs(List<String> ids) {
    for (var brief : excluded) {
      Check.argument(
          ids.contains(brief),
          "Invalid --exclude: %s (no such brief; the nearest is %s)",
          brief,
          Nearest.to(brief, ids).orElse("none"));
    }
  }

  private static WhatIf.Planned planned(Lake lake, LocalDate night) {
    var tables =
        new PlanTables(
            rows(lake, COMMISSION_PLAN, night),
            rows(lake, RATING_PLAN, night),
            List.of(),
            rows(lake, PLAN_CERTIFICATE, night).get(0),
            rows(lake, GAP_PRICES, night));
    return new WhatIf.Planned(rows(lake, COVERAGE, night), tables);
  }

  private static <R extends Record> List<R> rows(Lake lake, Table<R> mart, LocalDate night) {
    return lake.records(mart, lake.read(mart).where(col("as_of").equalTo(lit(night))));
  }

  private WhatIf.Planned asked(Lake lake, LocalDate night) {
    var pipeline = new Pipeline(config);
    var run = config.run(night);
    var coverage = pipeline.coverageJob().coverage(lake, run);
    var yields = pipeline.yieldsJob().yields(lake, run, coverage);
    return new WhatIf.Planned(coverage, pipeline.planJob().tables(lake, run, coverage, yields));
  }
}
