package callsheet.statistics.credibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AprioriCredibilityTest {
  private static final Experience NOTHING = new Experience(0, 0, 0);

  /** Worked by hand: v = 11.5 / 8, φ = 1.890625 / 6, z = 4 / (4 + v / φ). */
  @Test
  void theEstimatesAreThoseOfTheFormulas() {
    var credibility =
        AprioriCredibility.of(List.of(new Experience(4, 8, 20), NOTHING), new double[] {1, 4});

    assertThat(credibility.variance(0)).isCloseTo(1.4375, within(1e-12));
    assertThat(credibility.variance(1)).isCloseTo(4.25, within(1e-12));
    assertThat(credibility.weight(0)).isCloseTo(0.467184, within(1e-5));
    assertThat(credibility.mean(0)).isCloseTo(1.467184, within(1e-5));
    assertThat(credibility.standardError(0)).isCloseTo(0.409746, within(1e-5));
    assertThat(credibility.standardError(1)).isCloseTo(4 * Math.sqrt(1.890625 / 6), within(1e-12));
  }

  @Test
  void aGroupWithoutObservationsBringsWhatWasExpectedOfIt() {
    var credibility =
        AprioriCredibility.of(List.of(new Experience(4, 8, 20), NOTHING), new double[] {1, 4});

    assertThat(credibility.weight(1)).isZero();
    assertThat(credibility.mean(1)).isEqualTo(4);
  }

  /** Of 2,000 groups with 50 observations each: what it was started with hardly counts. */
  @Test
  void withMuchExperienceAndNothingToTellGroupsApartItIsTheTextbooks() {
    var groups =
        IntStream.range(0, 2000).mapToObj(group -> around(group % 2 == 0 ? 3 : 7)).toList();
    var equal = new double[groups.size()];
    Arrays.fill(equal, 5);

    var apriori = AprioriCredibility.of(groups, equal);
    var textbook = BuehlmannStraub.of(groups);

    assertThat(apriori.weight(0)).isCloseTo(textbook.weight(50), within(1e-4));
    assertThat(apriori.mean(0)).isCloseTo(textbook.expected(groups.get(0)), within(1e-3));
    assertThat(apriori.standardError(1))
        .isCloseTo(textbook.standardError(groups.get(1)), within(1e-3));
  }

  @Test
  void whatDiffersBeforehandIsNoDifferenceBetweenGroups() {
    var groups = List.of(around(2), around(20));
    var apriori =
        AprioriCredibility.of(List.of(around(2), around(20), NOTHING), new double[] {2, 20, 2});

    assertThat(apriori.mean(0)).isCloseTo(2, within(1e-9));
    assertThat(apriori.mean(1)).isCloseTo(20, within(1e-9));
    assertThat(apriori.standardError(2)).as("of a new one").isLessThan(1);
    assertThat(BuehlmannStraub.of(groups).standardError(NOTHING)).isGreaterThan(10);
  }

  /** Fifty observations, half of them one below the mean and half one above. */
  private static Experience around(double mean) {
    double squares = 25 * (mean - 1) * (mean - 1) + 25 * (mean + 1) * (mean + 1);
    return new Experience(50, 50 * mean, squares);
  }
}
