package callsheet.ingest;

import callsheet.landing.LandingFields;
import callsheet.landing.Redaction;
import callsheet.schema.Performer;
import callsheet.schema.Withdrawal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads performers, payments and withdrawals. */
final class PeopleParser {

  Performer performer(JsonPart whole, Remarks remarks, Source source) throws Refused {
    whole.knowing(LandingFields.PERFORMER);
    var consent = consent(whole);
    var scopes = consent == null ? null : consent.texts("scopes");
    return new Performer(
        whole.id("performer_id"),
        whole.requiredTime("updated_at"),
        attributes(whole, remarks),
        languages(whole, remarks),
        scopes,
        consent == null ? null : consent.date("granted_on"),
        consent == null ? null : consent.date("expires_on"),
        source.file(),
        source.line());
  }

  /**
   * A consent that breaks a rule refuses the whole record: without it the performer would count as
   * never asked.
   */
  private static @Nullable JsonPart consent(JsonPart whole) throws Refused {
    var consent = whole.part("consent");
    return consent == null ? null : consent.knowing(LandingFields.CONSENT);
  }

  private static Map<String, List<String>> attributes(JsonPart whole, Remarks remarks)
      throws Refused {
    var declared = new TreeMap<String, List<String>>();
    var attributes = whole.part("attributes");
    if (attributes != null) {
      for (String name : attributes.fieldNames()) {
        var values = remarks.optional(attributes.node(name), () -> textOrTexts(attributes, name));
        if (values != null && !values.isEmpty()) {
          declared.put(name, values);
        }
      }
    }
    return declared;
  }

  private static List<String> textOrTexts(JsonPart attributes, String name) throws Refused {
    var node = attributes.node(name);
    if (node == null) {
      return List.of();
    }
    return node.isTextual() ? List.of(node.textValue()) : attributes.texts(name);
  }

  private static List<String> languages(JsonPart whole, Remarks remarks) {
    var languages =
        remarks.optional(
            whole.node("languages"),
            () ->
                whole.each(
                    "languages",
                    (tag, path) -> LandedLanguage.canonical(JsonPart.text(tag, path), path)));
    return languages == null ? List.of() : languages;
  }

  /** A payment; one whose money cannot be read is refused whole, for a sum is not half right. */
  LatePayment payment(JsonPart whole) throws Refused {
    whole.knowing(LandingFields.PAYMENT);
    return new LatePayment(
        whole.id("session_id"),
        whole.id("performer_id"),
        whole.requiredDate("paid_on"),
        whole.money("amount"),
        currency(whole, "currency"));
  }

  Withdrawal withdrawal(JsonPart whole, Source source) throws Refused {
    whole.knowing(LandingFields.WITHDRAWAL);
    return new Withdrawal(
        digest(whole), whole.requiredDate("withdrawn_on"), source.file(), source.line());
  }

  /** The digest of whoever withdraws; a redacted record tells nothing else. */
  private static String digest(JsonPart whole) throws Refused {
    var told = whole.node("performer_id") == null ? whole.text("performer_digest") : null;
    if (told == null) {
      return Redaction.digest(whole.id("performer_id"));
    }
    if (!told.matches("[0-9a-f]{64}")) {
      throw new Refused(Rule.OUT_OF_RANGE, "performer_digest", "performer_digest is no SHA-256");
    }
    return told;
  }

  /** A currency, ISO 4217. */
  static @Nullable String currency(JsonPart part, String field) throws Refused {
    var code = part.text(field);
    if (code != null && !code.matches("[A-Z]{3}")) {
      throw new Refused(Rule.OUT_OF_RANGE, part.at(field), field + " is no ISO 4217 code like USD");
    }
    return code;
  }
}
