package callsheet.commission;

import static callsheet.schema.Tables.PERFORMERS;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a performer is alike in with others. Who declares no languages works in those of the
 * sessions that they were recorded in; who was in none either, in no brief that asks for one.
 *
 * @param groups that targets are about
 * @param languages of briefs
 */
record KinOfPerformer(List<Stratum> groups, SortedSet<String> languages)
    implements MapFunction<Row, Row> {
  static final Encoder<Row> ENCODER =
      Encoders.row(
          new StructType()
              .add("performer_id", DataTypes.StringType, false)
              .add("sessions_lately", DataTypes.LongType, false)
              .add("is_active", DataTypes.BooleanType, false)
              .add("languages", DataTypes.createArrayType(DataTypes.StringType, false), false)
              .add("groups", DataTypes.createArrayType(DataTypes.IntegerType, false), false));

  @Override
  public Row call(Row row) {
    var performer = PERFORMERS.fromRow(row);
    int recorded = row.fieldIndex("recorded_languages");
    var spoken =
        performer.languages().isEmpty() && !row.isNullAt(recorded)
            ? row.<String>getList(recorded)
            : performer.languages();
    long lately = row.getAs("sessions_lately");
    return RowFactory.create(
        performer.performerId(),
        lately,
        lately > 0,
        languages.stream()
            .filter(wanted -> spoken.stream().anyMatch(tag -> LanguageTag.serves(tag, wanted)))
            .toArray(String[]::new),
        IntStream.range(0, groups.size())
            .filter(group -> groups.get(group).hasPerformer(performer.attributes()))
            .boxed()
            .toArray(Integer[]::new));
  }
}
