package callsheet.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and times made from what a corpus writes. */
class IdsTest {
  @ParameterizedTest
  @CsvSource({
    "Ada,ada",
    "The Old Tailor,the-old-tailor",
    "Ada and Bo,ada-and-bo",
    "1st Guest,1st-guest"
  })
  void aPlainNameIsItsOwnId(String name, String id) {
    assertThat(Ids.ofName(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ada", "Ada.", "Ada/Bo", "Ada  Bo", "Ada-Bo", "ADA", "Zoë", "../../x", "日本"})
  void anyOtherNameIsSafeAndUnlikeItsNeighbours(String name) {
    assertThat(Ids.ofName(name)).matches("[a-z0-9-]+").endsWith(Ids.hash(name));
  }

  @Test
  void aSafeKeyIsKeptAndAnyOtherIsMadeSafe() {
    assertThat(Ids.ofKey("t_0299A-b")).isEqualTo("t_0299A-b");
    assertThat(Ids.ofKey("a/b")).isEqualTo("a-b-" + Ids.hash("a/b"));
    assertThat(Ids.ofKey("..")).isEqualTo(Ids.hash(".."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0:00:00,000|0", "00:16:16,059|976059", "1:02:03,004|3723004", "00:00:11,82|11820"})
  void aSubtitleTimeIsMilliseconds(String text, long millis) {
    assertThat(SubtitleTime.millis(text)).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "00:61:00,000", "00:00:00", "-0:00:01,000"})
  void anythingElseIsNoTime(String text) {
    assertThat(SubtitleTime.millis(text)).isNull();
  }

  @Test
  void repairedTextKeepsWhatIsWhole() {
    assertThat(Text.repaired("“Zoë’s” 😀")).isEqualTo("“Zoë’s” 😀");
    assertThat(Text.repaired("\u0080\u0091\u0092\u0093\u0094\u0096\u0097")).isEqualTo("€‘’“”–—");
    assertThat(Text.repaired("\u0081")).isEqualTo("\u0081");
  }
}
