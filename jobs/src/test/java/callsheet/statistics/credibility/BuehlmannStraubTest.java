package callsheet.statistics.credibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BuehlmannStraubTest {
  private static final Offset<Double> CLOSE = within(1e-8);

  @Test
  void theEstimatesAreThoseOfActuar() {
    var golden =
        ConfigFactory.parseResources("golden/json/11_yield_R.json").getConfig("buhlmann_straub");
    var groups = groups(golden.getConfig("sessions"));
    var expected = golden.getConfig("own");

    var credibility = BuehlmannStraub.of(groups);

    assertThat(credibility.within()).isCloseTo(expected.getDouble("v"), CLOSE);
    assertThat(credibility.between()).isCloseTo(expected.getDouble("a_unbiased"), CLOSE);
    assertThat(credibility.mean()).isCloseTo(expected.getDouble("m"), CLOSE);
    for (int brief = 0; brief < groups.size(); brief++) {
      var group = groups.get(brief);
      assertThat(credibility.weight(group.count()))
          .isCloseTo(expected.getDoubleList("z").get(brief), CLOSE);
      double variance = expected.getDouble("a_unbiased") * (1 - credibility.weight(group.count()));
      assertThat(credibility.standardError(group)).isCloseTo(Math.sqrt(variance), CLOSE);
      assertThat(credibility.expected(group))
          .isCloseTo(golden.getDoubleList("unbiased_BG.premium").get(brief), CLOSE);
    }
    assertThat(credibility.expected(new Experience(0, 0, 0)))
        .isCloseTo(expected.getDouble("new_brief_prediction"), CLOSE);
  }

  @Test
  void groupsThatDifferLessThanTheirObservationsArePooled() {
    var groups = List.of(group(0, 10), group(4, 6));

    var credibility = BuehlmannStraub.of(groups);

    assertThat(credibility.between()).isZero();
    assertThat(credibility.expected(groups.get(0))).isEqualTo(5);
    assertThat(credibility.weight(2)).isZero();
  }

  @Test
  void oneObservationEachTellsNothingOfObservations() {
    var credibility = BuehlmannStraub.of(List.of(group(2), group(8)));

    assertThat(credibility.within()).isNull();
    assertThat(credibility.expected(group(8))).isEqualTo(5);
  }

  @Test
  void aSingleGroupIsItsOwnMean() {
    var only = group(1, 2, 6);

    assertThat(BuehlmannStraub.of(List.of(only)).expected(only)).isEqualTo(3);
  }

  @Test
  void groupsThatNeverVaryAreBelieved() {
    var credibility = BuehlmannStraub.of(List.of(group(2, 2), group(8, 8)));

    assertThat(credibility.weight(1)).isEqualTo(1);
    assertThat(credibility.expected(group(8, 8))).isEqualTo(8);
    assertThat(credibility.mean()).isEqualTo(5);
  }

  private static Experience group(long... observed) {
    return new Experience(
        observed.length,
        Arrays.stream(observed).sum(),
        Arrays.stream(observed).map(y -> y * y).sum());
  }

  private static List<Experience> groups(Config sessions) {
    return IntStream.rangeClosed(1, sessions.root().size())
        .mapToObj(brief -> group(numbers(sessions, "B" + brief)))
        .toList();
  }

  private static long[] numbers(Config sessions, String brief) {
    return sessions.getValue(brief).valueType() == ConfigValueType.LIST
        ? sessions.getLongList(brief).stream().mapToLong(Long::longValue).toArray()
        : new long[] {sessions.getLong(brief)};
  }
}
