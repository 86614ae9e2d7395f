package callsheet.ingest;

import static callsheet.ingest.Parsing.landed;
import static callsheet.ingest.Parsing.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.Check;
import callsheet.landing.Feed;
import callsheet.landing.Line;
import callsheet.schema.Scene;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneParserTest {
  private static final Line SCENE = Line.scene("SC-1");

  @Test
  void aSceneHasTwoRolesAndIsNotRetiredUnlessTold() {
    var scene = scene(SCENE);

    assertThat(scene.roles()).isEqualTo(2);
    assertThat(scene.isRetired()).isFalse();
    assertThat(scene.arc()).isEmpty();
    assertThat(scene.tags()).isEmpty();
    assertThat(scene(SCENE.with("roles", 3).with("retired", true)).roles()).isEqualTo(3);
    assertThat(scene(SCENE.with("retired", true)).isRetired()).isTrue();
  }

  @Test
  void anArcIsKeptAsItLanded() {
    assertThat(scene(SCENE.with("arc", List.of("happy", "joy", "joy"))).arc())
        .containsExactly("happy", "joy", "joy");
  }

  @Test
  void aPriceHasAnAmountAndACurrency() {
    var priced = scene(SCENE.with("price", Map.of("amount", 120, "currency", "USD")));
    var bare = SCENE.with("price", Map.of("amount", 120));

    assertThat(priced.priceAmount()).isEqualByComparingTo("120");
    assertThat(priced.priceCurrency()).isEqualTo("USD");
    assertThat(refusals(landed(Feed.SCENES, bare)))
        .containsExactly(tuple("price.currency", "missing_field", "currency is missing"));
    assertThat(scene(bare).priceAmount()).isNull();
  }

  @Test
  void whatASceneCanDoWithoutIsLeftOut() {
    var landed =
        landed(
            Feed.SCENES,
            SCENE
                .with("premise", 1)
                .with("relationship", true)
                .with("arc", List.of("joy", "hubris"))
                .with("language", "")
                .with("roles", 0)
                .with("minutes", "a while")
                .with("price", 12)
                .with("tags", List.of("a", 1)));

    assertThat(refusals(landed))
        .containsExactlyInAnyOrder(
            tuple("premise", "bad_type", "premise is not text"),
            tuple("relationship", "bad_type", "relationship is not text"),
            tuple("arc", "unknown_emotion", "arc names an emotion outside the taxonomy"),
            tuple("language", "out_of_range", "not a language tag like en-US"),
            tuple("roles", "out_of_range", "roles is not within 1 and 100"),
            tuple("minutes", "bad_type", "minutes is not a number"),
            tuple("price", "bad_type", "price is not an object"),
            tuple("tags[1]", "bad_type", "tags[1] is not text"));
    assertThat(landed.scene()).isEqualTo(scene(SCENE));
  }

  @Test
  void aSceneThatMayBeRetiredOrNotIsRefused() {
    assertThat(landed(Feed.SCENES, SCENE.with("retired", "no")).rule()).isEqualTo("bad_type");
  }

  private static Scene scene(Line line) {
    return Check.present(landed(Feed.SCENES, line).scene());
  }
}
