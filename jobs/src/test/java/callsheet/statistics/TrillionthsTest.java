package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrillionthsTest {
  @Test
  void whatIsNoNumberOfTrillionthsFails() {
    assertThat(Trillionths.of(-0.0000000000015)).isEqualTo(-2);
    assertThatThrownBy(() -> Trillionths.of(1e7)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Trillionths.of(Double.NaN)).isInstanceOf(ArithmeticException.class);
  }
}
