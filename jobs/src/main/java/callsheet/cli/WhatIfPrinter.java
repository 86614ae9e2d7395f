package callsheet.cli;

import callsheet.schema.RowCodec;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a what-if question: for people with sentences, for programs rows alone. */
record WhatIfPrinter(SparkSession spark, PrintWriter out) {
  /** A line of a plan that fits a terminal. */
  private record Text(
      @Nullable Integer rank,
      String brief,
      @Nullable String cast,
      int sessions,
      int before,
      String price,
      @Nullable String gain,
      String reason) {
    static Text of(WhatIf.Line line) {
      return new Text(
          line.rank(),
          line.sceneId(),
          line.cast(),
          line.sessions(),
          line.nightSessions(),
          String.format(Locale.ROOT, "%s %,.2f", line.currency(), line.price()),
          gain(line),
          line.reason());
    }

    private static @Nullable String gain(WhatIf.Line line) {
      return line.expectedGain() == null
          ? null
          : String.format(
              Locale.ROOT,
              "%.1f (%.1f to %.1f)",
              line.expectedGain(),
              line.expectedGainLower(),
              line.expectedGainUpper());
    }
  }

  void print(WhatIf answer, RowFormat format) {
    if (format == RowFormat.TABLE) {
      print(Text.class, answer.lines().stream().map(Text::of).toList(), format);
      new WhatIfSentences(answer).all().forEach(out::println);
      out.flush();
    } else {
      print(WhatIf.Line.class, answer.lines(), format);
    }
  }

  private <R extends Record> void print(Class<R> type, List<R> records, RowFormat format) {
    var codec = RowCodec.of(type);
    var rows = records.stream().map(codec::toRow).toList();
    new RowPrinter(out).print(spark.createDataFrame(rows, codec.schema()), format);
  }
}
