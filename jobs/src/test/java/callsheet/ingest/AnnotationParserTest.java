package callsheet.ingest;

import static callsheet.ingest.Parsing.landed;
import static callsheet.ingest.Parsing.refusal;
import static callsheet.landing.Line.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.Check;
import callsheet.landing.Feed;
import callsheet.landing.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationParserTest {
  private static final Line LATE = late("S-1", 2, "R-1", "joy");

  @Test
  void aLateAnnotationIsAsItLanded() {
    var late = annotation(LATE.with("intensity", 0.8).with("valence", -1).with("arousal", 1));

    assertThat(late.sessionId()).isEqualTo("S-1");
    assertThat(late.turn()).isEqualTo(2);
    assertThat(late.annotation().isLate()).isTrue();
    assertThat(late.annotation().intensity()).isEqualTo(0.8);
    assertThat(late.annotation().valence()).isEqualTo(-1);
    assertThat(late.annotation().arousal()).isEqualTo(1);
    assertThat(late.annotation().dominance()).isNull();
    assertThat(late.annotation().annotatedAt()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void emotionsAreNamedOnce() {
    var late = annotation(LATE.with("emotions", List.of("joy", "fear", "joy", "happy")));

    assertThat(late.annotation().emotions()).containsExactly("joy", "fear", "happy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session_id", "turn", "annotator_id", "emotions"})
  void anAnnotationWithoutARequiredFieldIsRefused(String field) {
    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.without(field))))
        .isEqualTo(tuple("missing_field", "%s: %s is missing".formatted(field, field)));
  }

  @Test
  void anAnnotationNamesAnEmotion() {
    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.with("emotions", List.of()))))
        .isEqualTo(tuple("missing_field", "emotions: emotions names none"));
  }

  @Test
  void emotionsAreAListOfTexts() {
    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.with("emotions", "joy"))))
        .isEqualTo(tuple("bad_type", "emotions: emotions is not a list"));
    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.with("emotions", List.of("joy", 3)))))
        .isEqualTo(tuple("bad_type", "emotions[1]: emotions[1] is not text"));
  }

  @Test
  void anUnknownEmotionIsNotQuoted() {
    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.with("emotions", List.of("P-1 was sad")))))
        .isEqualTo(
            tuple("unknown_emotion", "emotions: emotions names one outside taxonomy test-1"));
  }

  @Test
  void anAnnotationNamesSixteenEmotionsAtMost() {
    var spellings = IntStream.range(0, 17).mapToObj(n -> " ".repeat(n) + "joy").toList();

    assertThat(refusal(landed(Feed.ANNOTATIONS, LATE.with("emotions", spellings))))
        .isEqualTo(tuple("too_large", "emotions: emotions names 17, 16 at most"));
    assertThat(landed(Feed.ANNOTATIONS, LATE.with("emotions", spellings.subList(0, 16))).rule())
        .isNull();
  }

  private static LateAnnotation annotation(Line line) {
    return Check.present(landed(Feed.ANNOTATIONS, line).annotation());
  }
}
