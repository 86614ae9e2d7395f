package callsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StratumTest {
  private static final Stratum SPANISH_WOMEN =
      new Stratum(Map.of("language", "es-MX", "gender", "woman"));

  @Test
  void aLabelNamesItsAttributesInOrderAndIsReadBack() {
    assertThat(SPANISH_WOMEN.label()).isEqualTo("gender=woman,language=es-MX");
    assertThat(Stratum.labelled("gender=woman,language=es-MX")).isEqualTo(SPANISH_WOMEN);
    assertThat(Stratum.labelled(Stratum.ALL.label())).isEqualTo(Stratum.ALL);
  }

  @Test
  void languageAndVendorAreOfSessionsAndAllElseOfPerformers() {
    assertThat(SPANISH_WOMEN.hasSessions("es-MX", "a")).isTrue();
    assertThat(SPANISH_WOMEN.hasSessions("en-US", "a")).isFalse();
    assertThat(SPANISH_WOMEN.hasPerformer(Map.of("gender", List.of("woman")))).isTrue();
    assertThat(SPANISH_WOMEN.hasPerformer(Map.of("gender", List.of("man")))).isFalse();
    assertThat(SPANISH_WOMEN.isOfPerformers()).isTrue();
    assertThat(new Stratum(Map.of("vendor", "a")).isOfPerformers()).isFalse();
    assertThat(new Stratum(Map.of("vendor", "a")).hasSessions("en-US", "b")).isFalse();
  }

  @Test
  void whoHasNotDeclaredAnAttributeIsUndeclared() {
    var silent = new Stratum(Map.of("gender", "undeclared"));

    assertThat(silent.hasPerformer(Map.of())).isTrue();
    assertThat(silent.hasPerformer(Map.of("gender", List.of()))).isTrue();
    assertThat(silent.hasPerformer(Map.of("gender", List.of("man")))).isFalse();
  }
}
