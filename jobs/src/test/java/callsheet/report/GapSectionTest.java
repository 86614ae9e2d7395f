package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.CoverageGap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gaps nobody asked about, on the page. */
class GapSectionTest {
  @Test
  void whatIsHardlyThereIsToldInWords() {
    var section =
        page(List.of(
                gap(2, Map.of("language", "es-MX", "age_band", "undeclared"), null, null),
                gap(1, Map.of("emotion", "awe"), 4.0, 7L)))
            .select("#gaps");

    assertThat(section.select(".lead").text())
        .isEqualTo(
            "2 combinations of emotion and attributes are hardly recorded, though all that is less specific is there, and no target asks for them. The broadest: awe and anything (age band not declared, language es-MX).");
    assertThat(section.select("tbody tr").eachText())
        .containsExactly(
            "awe 4 20 7 5", "anything (age band not declared, language es-MX) – 20 – 5");
  }

  @Test
  void whatATargetAsksForIsToldThere() {
    var asked =
        new CoverageGap(
            MadeUpNight.TONIGHT, "made-up", 1, Map.of("emotion", "awe"), 1, 4.0, 7L, 20, 5, true);

    assertThat(page(List.of(asked)).select("#gaps")).isEmpty();
  }

  @Test
  void manyGapsAreCounted() {
    var many =
        IntStream.rangeClosed(1, 40)
            .mapToObj(rank -> gap(rank, Map.of("emotion", "e" + rank), 1.0, 5L))
            .toList();

    var section = page(many).select("#gaps");

    assertThat(section.select("tbody tr")).hasSize(12);
    assertThat(section.select(".note").first().text())
        .isEqualTo("28 more gaps, no broader than these, are in marts.coverage_gaps.");
  }

  private static Document page(List<CoverageGap> gaps) {
    return MadeUpPages.emotions(
        MadeUpNight.with(new NightFacts.Findings(gaps, List.of(), List.of())));
  }

  private static CoverageGap gap(
      int rank, Map<String, String> pattern, @Nullable Double turns, @Nullable Long performers) {
    return new CoverageGap(
        MadeUpNight.TONIGHT,
        "made-up",
        rank,
        pattern,
        pattern.size(),
        turns,
        performers,
        20,
        5,
        false);
  }
}
