package callsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path WRITTEN = Path.of("../notebooks/DATA_DICTIONARY.md");

  @Test
  void theWrittenDictionaryIsCurrent() throws IOException {
    assertThat(WRITTEN)
        .as("Refresh it: ./callsheet tables --all > notebooks/DATA_DICTIONARY.md")
        .content()
        .isEqualTo(DataDictionary.whole());
  }

  @Test
  void everyTableAndColumnIsInIt() {
    var text = DataDictionary.whole();
    for (Table<?> table : Tables.ALL) {
      assertThat(text).contains("## " + table.name() + "\n");
      table.columns().forEach(column -> assertThat(text).contains("| " + column.name() + " |"));
    }
  }

  @Test
  void everyExampleAsksItsOwnTable() {
    assertThat(Tables.ALL)
        .allSatisfy(
            table ->
                assertThat(table.info().example())
                    .satisfiesAnyOf(
                        example -> assertThat(example).isEmpty(),
                        example -> assertThat(example).contains(table.name())));
  }
}
