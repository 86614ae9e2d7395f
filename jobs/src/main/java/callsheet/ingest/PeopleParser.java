package callsheet.ingest;

import callsheet.schema.Performer;
import callsheet.schema.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads performers, payments and withdrawals. */
final class PeopleParser {
  private static final Set<String> PERFORMER =
      Set.of("performer_id", "updated_at", "attributes", "languages", "consent");
  private static final Set<String> CONSENT = Set.of("scopes", "granted_on", "expires_on");
  private static final Set<String> PAYMENT =
      Set.of("session_id", "performer_id", "paid_on", "amount", "currency");
  private static final Set<String> WITHDRAWAL = Set.of("performer_id", "withdrawn_on", "reason");

  Performer performer(JsonPart whole, Remarks remarks, Source source) throws Refused {
    whole.knowing(PERFORMER);
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
    return consent == null ? null : consent.knowing(CONSENT);
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
    whole.knowing(PAYMENT);
    return new LatePayment(
        whole.id("session_id"),
        whole.id("performer_id"),
        whole.requiredDate("paid_on"),
        whole.money("amount"),
        currency(whole, "currency"));
  }

  Withdrawal withdrawal(JsonPart whole, Source source) throws Refused {
    whole.knowing(WITHDRAWAL);
    return new Withdrawal(
        digest(whole.id("performer_id")),
        whole.requiredDate("withdrawn_on"),
        source.file(),
        source.line());
  }

  /** SHA-256 in hex: tells a withdrawn performer again without keeping the id. */
  private static String digest(String performerId) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(performerId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
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
