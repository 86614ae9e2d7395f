package callsheet.spontaneity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class NeighboursTest {
  private final List<Row> documents = new ArrayList<>();

  @Test
  void itIsTheLastOfTheMostSimilarOnesOfOtherSessions() {
    add(1, "P-1", "S-1", "we ran home at once");
    add(1, "P-1", "S-2", "we ran home at last");
    add(1, "P-1", "S-3", "we ran home at once");
    add(1, "P-1", "S-4", "we ran home at last");
    add(1, "P-1", "S-4", "we ran home at last");

    assertThat(found(0.5))
        .containsExactly("S-2 S-1 0.6", "S-3 S-1 1.0", "S-4 S-2 1.0", "S-4 S-2 1.0");
    assertThat(found(0.7)).containsExactly("S-3 S-1 1.0", "S-4 S-2 1.0", "S-4 S-2 1.0");
  }

  @Test
  void nothingIsComparedAcrossBucketsOrPerformers() {
    add(1, "P-1", "S-1", "we ran home at once");
    add(1, "P-2", "S-2", "we ran home at once");
    add(2, "P-2", "S-3", "we ran home at once");

    assertThat(found(0.5)).isEmpty();
  }

  @Test
  void ofACrowdTheLastAreComparedAndItIsTold() {
    add(1, "P-1", "S-00", "we ran home at once");
    for (int other = 1; other <= Neighbours.MOST; other++) {
      add(1, "P-1", "S-%02d".formatted(other), "we ran home at number " + "x".repeat(other));
    }
    add(1, "P-1", "S-98", "we ran home at once");
    add(1, "P-1", "S-99", "we ran home at once");
    add(2, "P-1", "S-01", "we ran home at once");
    add(2, "P-1", "S-02", "we ran home at once");

    var rows = rows(0.5);

    int last = Neighbours.MOST;
    assertThat(rows).hasSize(last + 3);
    assertThat(text(rows.get(last))).as("S-00 is too far away").isEqualTo("S-98 S-64 0.5");
    assertThat(text(rows.get(last + 1))).isEqualTo("S-99 S-98 1.0");
    assertThat(rows.stream().map(row -> row.getBoolean(6)).toList().subList(last - 1, last + 3))
        .containsExactly(false, true, true, false);
  }

  private void add(long bucket, String performer, String session, String words) {
    documents.add(
        RowFactory.create(
            bucket,
            performer,
            session,
            documents.size(),
            CollectionConverters.asScala(List.of(performer)).toSeq(),
            Shingles.of(Words.of(words))));
  }

  private List<String> found(double least) {
    return rows(least).stream().map(NeighboursTest::text).toList();
  }

  private List<Row> rows(double least) {
    var rows = new ArrayList<Row>();
    new Neighbours(documents.iterator(), document -> least).forEachRemaining(rows::add);
    return rows;
  }

  private static String text(Row row) {
    return row.getString(0) + " " + row.getString(3) + " " + row.getDouble(2);
  }
}
