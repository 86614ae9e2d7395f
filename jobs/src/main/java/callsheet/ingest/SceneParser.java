package callsheet.ingest;

import callsheet.corpus.Taxonomy;
import callsheet.landing.LandingFields;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads scene briefs. */
final class SceneParser {
  private static final int DEFAULT_ROLES = 2;

  private final Taxonomy taxonomy;

  SceneParser(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** A price without a currency is no price: both or neither are kept. */
  private record Price(BigDecimal amount, String currency) {}

  Scene scene(JsonPart whole, Remarks remarks, Source source) throws Refused {
    whole.knowing(LandingFields.SCENE);
    var price = remarks.optional(whole.node("price"), () -> price(whole));
    return new Scene(
        whole.id("scene_id"),
        whole.requiredTime("updated_at"),
        whole.requiredText("title"),
        remarks.<String>optional(whole.node("premise"), () -> whole.text("premise")),
        remarks.<String>optional(whole.node("relationship"), () -> whole.text("relationship")),
        orEmpty(remarks.optional(whole.node("arc"), () -> arc(whole))),
        remarks.<String>optional(whole.node("language"), () -> language(whole)),
        roles(whole, remarks),
        remarks.<Double>optional(whole.node("minutes"), () -> whole.number("minutes", 0, 24 * 60)),
        price == null ? null : price.amount(),
        price == null ? null : price.currency(),
        orEmpty(remarks.optional(whole.node("tags"), () -> whole.texts("tags"))),
        whole.isTrue("retired"),
        source.file(),
        source.line());
  }

  private static int roles(JsonPart whole, Remarks remarks) {
    if (whole.node("roles") == null) {
      return DEFAULT_ROLES;
    }
    var roles = remarks.optional(whole.node("roles"), () -> whole.integer("roles", 1, 100));
    return roles == null ? DEFAULT_ROLES : roles;
  }

  private List<String> arc(JsonPart whole) throws Refused {
    var arc = whole.texts("arc");
    for (String emotion : arc) {
      if (taxonomy.indexOf(emotion) == Taxonomy.UNKNOWN) {
        throw new Refused(
            Rule.UNKNOWN_EMOTION, whole.at("arc"), "arc names an emotion outside the taxonomy");
      }
    }
    return arc;
  }

  private static @Nullable Price price(JsonPart whole) throws Refused {
    var price = whole.part("price");
    if (price == null) {
      return null;
    }
    price.knowing(LandingFields.PRICE).required("amount");
    price.required("currency");
    var amount = price.money("amount");
    var currency = PeopleParser.currency(price, "currency");
    return amount == null || currency == null ? null : new Price(amount, currency);
  }

  static @Nullable String language(JsonPart part) throws Refused {
    var tag = part.text("language");
    return tag == null ? null : LandedLanguage.canonical(tag, part.at("language"));
  }

  private static List<String> orEmpty(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts;
  }
}
