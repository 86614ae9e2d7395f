package callsheet.commission;

import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CredibilityTest {
  private static final Offset<Double> CLOSE = within(1e-8);

  @Test
  void theEstimatesAreThoseOfActuar() {
    var golden =
        ConfigFactory.parseResources("golden/json/11_yield_R.json").getConfig("buhlmann_straub");
    var histories = histories(golden.getConfig("sessions"));
    var expected = golden.getConfig("own");

    var credibility = Credibility.of(histories);

    assertThat(credibility.within()).isCloseTo(expected.getDouble("v"), CLOSE);
    assertThat(credibility.between()).isCloseTo(expected.getDouble("a_unbiased"), CLOSE);
    assertThat(credibility.mean()).isCloseTo(expected.getDouble("m"), CLOSE);
    for (int brief = 0; brief < histories.size(); brief++) {
      var history = histories.get(brief);
      assertThat(credibility.weight(history.sessions()))
          .isCloseTo(expected.getDoubleList("z").get(brief), CLOSE);
      assertThat(credibility.expected(history))
          .isCloseTo(golden.getDoubleList("unbiased_BG.premium").get(brief), CLOSE);
    }
    assertThat(credibility.expected(History.without(0)))
        .isCloseTo(expected.getDouble("new_brief_prediction"), CLOSE);
  }

  @Test
  void briefsThatDifferLessThanTheirSessionsArePooled() {
    var histories = List.of(history(0, 10), history(4, 6));

    var credibility = Credibility.of(histories);

    assertThat(credibility.between()).isZero();
    assertThat(credibility.expected(histories.get(0))).isEqualTo(5);
    assertThat(credibility.weight(2)).isZero();
  }

  @Test
  void oneSessionEachTellsNothingOfSessions() {
    var credibility = Credibility.of(List.of(history(2), history(8)));

    assertThat(credibility.within()).isNull();
    assertThat(credibility.expected(history(8))).isEqualTo(5);
  }

  @Test
  void aSingleBriefIsItsOwnMean() {
    var only = history(1, 2, 6);

    assertThat(Credibility.of(List.of(only)).expected(only)).isEqualTo(3);
  }

  @Test
  void briefsWhoseSessionsNeverVaryAreBelieved() {
    var credibility = Credibility.of(List.of(history(2, 2), history(8, 8)));

    assertThat(credibility.weight(1)).isEqualTo(1);
    assertThat(credibility.expected(history(8, 8))).isEqualTo(8);
    assertThat(credibility.mean()).isEqualTo(5);
  }

  private static History history(long... bySession) {
    return History.of(counted("B", JOY, bySession));
  }

  private static List<History> histories(Config sessions) {
    return IntStream.rangeClosed(1, sessions.root().size())
        .mapToObj(brief -> history(numbers(sessions, "B" + brief)))
        .toList();
  }

  private static long[] numbers(Config sessions, String brief) {
    return sessions.getValue(brief).valueType() == ConfigValueType.LIST
        ? sessions.getLongList(brief).stream().mapToLong(Long::longValue).toArray()
        : new long[] {sessions.getLong(brief)};
  }
}
