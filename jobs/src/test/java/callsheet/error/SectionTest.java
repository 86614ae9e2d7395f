package callsheet.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTest {
  private final Problems problems = new Problems();

  @TempDir Path folder;

  @Test
  void aProblemNamesFileAndLine() throws IOException {
    var file = Files.writeString(folder.resolve("studio.conf"), "labels {\n\n  size = big\n}\n");
    var section = Section.of(ConfigFactory.parseFile(file.toFile()), "labels", problems);

    assertThat(section.number("size", Range.atLeast(1))).isEqualTo(1);
    assertThat(problems.found())
        .containsExactly(file + ":3: Invalid labels.size: big (must be a number)");
  }

  @Test
  void aMissingSectionIsEmptyAndMissesItsKeys() {
    var section = Section.of(ConfigFactory.empty(), "labels", problems);

    assertThat(section.keys()).isEmpty();
    assertThat(section.text("name")).as("a stand-in").isNotBlank();
    assertThat(problems.found())
        .containsExactly("Invalid labels.name: missing (it has no default)");
  }

  @Test
  void aSectionThatIsAValueIsAProblem() {
    var section = section("labels = 3");

    assertThat(section.keys()).isEmpty();
    assertThat(problems.found())
        .containsExactly("String:1: Invalid labels: 3 (must be a section in braces)");
  }

  @Test
  void aPlainValueIsShortForASectionWithOneKey() {
    var section = section("labels { joy = 3, fear { size = 4 } }");

    assertThat(section.child("joy", "size").whole("size", Range.atLeast(0))).isEqualTo(3);
    assertThat(section.child("fear", "size").whole("size", Range.atLeast(0))).isEqualTo(4);
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    section("labels.size = NaN").number("size", Range.part());

    assertThat(problems.found())
        .containsExactly("String:1: Invalid labels.size: NaN (must be above 0 and at most 1)");
  }

  @Test
  void problemsAreThrownTogether() {
    problems.throwIfAny();
    problems.add("one");
    problems.add("two");
    problems.add("one");

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(CallsheetException.class)
        .hasMessage("one\ntwo");
  }

  @Test
  void theNearestWordNeedsTheFewestEdits() {
    assertThat(Nearest.to("releif", List.of("grief", "relief", "belief"))).contains("relief");
    assertThat(Nearest.to("x", List.of())).isEmpty();
    assertThat(Nearest.edits("kitten", "sitting")).isEqualTo(3);
  }

  private Section section(String text) {
    return Section.of(ConfigFactory.parseString(text), "labels", problems);
  }
}
