package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
  @Test
  void progressReadsAsAllOrNothingOnlyWhenItIs() {
    assertThat(List.of(0.0, 0.001, 0.5, 0.9999, 1.0))
        .extracting(Words::progress)
        .containsExactly("0\u00a0%", "<1\u00a0%", "50\u00a0%", ">99\u00a0%", "100\u00a0%");
  }

  @Test
  void aShareAboveNothingNeverReadsAsNothing() {
    assertThat(List.of(0.0, 0.0001, 0.125))
        .extracting(Words::percent)
        .containsExactly("0.0\u00a0%", "<0.1\u00a0%", "12.5\u00a0%");
  }

  @Test
  void anAmountAboveNothingNeverReadsAsNothing() {
    assertThat(List.of(0.0, 0.03, 0.05, 12.34))
        .extracting(Words::amount)
        .containsExactly("0", "<0.1", "0.1", "12.3");
  }

  @Test
  void oneToFourPerformersAreLessThanFive() {
    assertThat(List.of(0L, 1L, 4L, 5L))
        .extracting(Words::performers)
        .containsExactly("0", "<5", "<5", "5");
  }

  @Test
  void moneyHasItsCurrencyAndCents() {
    assertThat(Words.money(new BigDecimal("1120.5"), "USD")).isEqualTo("USD\u00a01,120.50");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(Words.shortened("ab", 2)).isEqualTo("ab");
    assertThat(Words.shortened("a😀c", 2)).isEqualTo("a😀…");
  }

  @Test
  void aListEndsInAnd() {
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
  }
}
