package callsheet.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

class CommissionConfigTest {
  @Test
  void moneyKeepsItsDigits() {
    assertThat(read("commission.budget = 1234.10").budget()).isEqualTo("1234.10");
  }

  @Test
  void sessionsHaveNoLimitUnlessOneIsSet() {
    assertThat(read("").maxSessions()).isEqualTo(Integer.MAX_VALUE);
    assertThat(read("commission.max-sessions = 3").maxSessions()).isEqualTo(3);
  }

  @Test
  void hoursHaveNoLimitUnlessOneIsSet() {
    assertThat(read("").hours()).isNull();
    assertThat(read("commission.hours = 7.5").hours()).isEqualByComparingTo("7.5");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    commission {
                      budget = -5
                      currency = dollars
                      max-sessions-per-brief = 2.5
                      max-sesions = 3
                      explore-share = 1.5
                      draws = 0
                    }
                    """))
        .hasMessageContainingAll(
            "String:2: Invalid commission.budget: -5 (must be at least 0)",
            "String:3: Invalid commission.currency: dollars (must be three capital letters, as USD)",
            "String:4: Invalid commission.max-sessions-per-brief: 2.5 (must be a whole number)",
            "String:5: Invalid commission.max-sesions: unknown key (the nearest known one is max-sessions)",
            "String:6: Invalid commission.explore-share: 1.5 (must be from 0 to 1)",
            "String:7: Invalid commission.draws: 0 (must be from 1 to 10000)");
  }

  private static CommissionConfig read(String text) {
    return CommissionConfig.from(
        ConfigFactory.parseString(text)
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve());
  }
}
