package callsheet.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void whatIsLoggedTellsWhereAndNeverWhat() {
    var cause = new IllegalArgumentException("P-0042");
    var thrown = new IllegalStateException("Ada Lovelace", cause);
    cause.initCause(thrown);

    var text = Trace.of(thrown);

    assertThat(text)
        .contains(
            "java.lang.IllegalStateException",
            "Caused by: java.lang.IllegalArgumentException",
            "at callsheet.nightly.TraceTest.whatIsLogged")
        .doesNotContain("Ada", "P-0042");
  }
}
