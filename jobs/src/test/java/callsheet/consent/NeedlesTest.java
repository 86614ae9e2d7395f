package callsheet.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms are found in bytes however they are spelt, and nothing else is. */
class NeedlesTest {
  private static final String LINE = "Ça, c'est \"la vie\" & rien d'autre";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "P-0042,1",
        "'P-0042',1",
        "/P-0042.html,1",
        "P-0042 and P-0042,2",
        "(P-0042),1",
        "P-00421,0",
        "XP-0042,0",
        "-P-0042,0",
        "P-0042_b,0",
        "P-0042-b,0",
        "p-0042,0",
        "P-004,0",
        "line\\nP-0042,1",
        "\\u0022P-0042\\u0022,1",
        "%20P-0042%20,1",
        "näP-0042,1"
      })
  void anIdIsFoundAsAWholeWordOnly(String text, int times) {
    assertThat(found(ids("P-0042"), text)).hasSize(times);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ça, c'est \"la vie\" & rien d'autre",
        "{\"text\":\"Ça, c'est \\\"la vie\\\" & rien d'autre\"}",
        "{\"text\":\"\\u00c7a, c'est \\\"la vie\\\" & rien d'autre\"}",
        "{\"text\":\"\\u00C7a, c'est \\\"la vie\\\" & rien d'autre\"}",
        "{\"line\":\"{\\\"text\\\":\\\"Ça, c'est \\\\\\\"la vie\\\\\\\" & rien d'autre\\\"}\"}",
        "<p>Ça, c&#39;est &#34;la vie&#34; &amp; rien d&#39;autre</p>",
        "<bdi>Ça, c'est \"la vie\" &amp; rien d'autre</bdi>",
        "before Ça, c'est \"la vie\" & rien d'autreafter"
      })
  void aLineIsFoundHoweverAFileSpellsIt(String text) {
    assertThat(found(lines(LINE), text)).containsExactly(0);
  }

  @Test
  void aHostileIdIsFoundToo() {
    var id = "o'neil\" \\x$(rm) é";
    assertThat(found(ids(id), "{\"performer_id\":\"o'neil\\\" \\\\x$(rm) é\"}")).hasSize(1);
    assertThat(found(ids(id), "<td>o&#39;neil&#34; \\x$(rm) é</td>")).hasSize(1);
  }

  @Test
  void aCommonIdIsFoundOnlyWhereAPerformerStands() {
    var terms = new SearchTerms(List.of(), List.of("12"), List.of(), List.of());

    assertThat(found(terms, "{\"turn\":12,\"performer_id\":\"112\",\"n\":\"12\"}")).isEmpty();
    assertThat(found(terms, "{\"turn\":12,\"performer_id\": \"12\"}")).hasSize(1);
    assertThat(found(terms, "{\"text\":\"{\\\"performer_id\\\":\\\"12\\\"}\"}")).hasSize(1);
  }

  @Test
  void anIdCanBeToldFromWordsAndNumbersOrNot() {
    assertThat(List.of("P-0042", "a.b@c.d", "o'neil"))
        .allSatisfy(id -> assertThat(SearchTerms.isTelling(id)).isTrue());
    assertThat(List.of("12", "20261122", "marcus", "P-1"))
        .allSatisfy(id -> assertThat(SearchTerms.isTelling(id)).isFalse());
  }

  @Test
  void whatLiesAcrossTheBordersOfChunksIsFoundOnce() throws IOException {
    var terms =
        new SearchTerms(List.of("P-0042"), List.of(), List.of("What a lovely day"), List.of());
    var words = "P-0042 What a lovely day P-0042x \\nP-0042";
    for (int chunk = 1; chunk < 40; chunk++) {
      for (int before = 0; before < 90; before++) {
        var bytes = (".".repeat(before) + words).getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<Integer>();
        long read =
            new StreamSearch(Needles.of(terms), chunk)
                .in(new ByteArrayInputStream(bytes), found::add);

        assertThat(found)
            .as("chunks of %d, %d bytes before", chunk, before)
            .containsExactlyInAnyOrder(0, 1, 0);
        assertThat(read).isEqualTo(bytes.length);
      }
    }
  }

  @Test
  void termsSayNothingWhenTheyAreShown() {
    assertThat(ids("P-0042").toString()).doesNotContain("P-0042");
    assertThat(EraseRequest.now("P-0042").toString()).doesNotContain("P-0042");
    assertThat(new WithdrawalLine("P-0042", null).toString()).doesNotContain("P-0042");
    assertThat(new Trace("P-0042", 3).toString()).doesNotContain("P-0042");
  }

  private static SearchTerms ids(String id) {
    return new SearchTerms(List.of(id), List.of(), List.of(), List.of());
  }

  private static SearchTerms lines(String line) {
    return new SearchTerms(List.of(), List.of(), List.of(line), List.of());
  }

  private static List<Integer> found(SearchTerms terms, String text) {
    var found = new ArrayList<Integer>();
    Needles.of(terms).find(text.getBytes(StandardCharsets.UTF_8), found::add);
    return found;
  }
}
