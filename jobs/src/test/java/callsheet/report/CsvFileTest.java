package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Tables as files. */
class CsvFileTest {
  @Test
  void aTextThatASpreadsheetWouldRunIsQuoted() {
    for (var text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx")) {
      assertThat(CsvFile.harmless(text)).isEqualTo("'" + text);
    }
    assertThat(CsvFile.harmless("a=1")).isEqualTo("a=1");
    assertThat(CsvFile.harmless("")).isEmpty();
  }

  @Property(tries = 200)
  void noCellOfWordsBeginsAFormula(@ForAll String text) {
    var grid =
        new Columns<String>()
            .text("What", word -> Cells.text(word))
            .grid("table", "A table.", List.of(text));

    var line = CsvFile.of(grid).substring("What\r\n".length());

    assertThat(line).doesNotMatch("(?s)\"?[=+@\\t\\r-].*[^\\r\\n].*");
  }

  @Test
  void numbersStayNumbersAndRangesHaveColumns() {
    var grid =
        new Columns<Double>()
            .text("Name", share -> Cells.text("joy"))
            .share("Share", "interval", share -> Cells.percent(share, -0.01, 0.5, ""))
            .grid("table", "A table.", List.of(-0.25));

    assertThat(CsvFile.of(grid))
        .isEqualTo(
            """
            Name,Share (share),"Share (share), lower end","Share (share), upper end"\r
            joy,-0.25,-0.01,0.5\r
            """);
  }
}
