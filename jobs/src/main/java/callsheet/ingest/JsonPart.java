package callsheet.ingest;

import callsheet.error.Check;
import callsheet.landing.LandingFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a record, read field by field. A field that is absent or null is not told; one
 * of a wrong type breaks a rule. What is left out of a record on the way is remembered, with fields
 * that nobody knows.
 */
final class JsonPart {
  /** Tables hold no year beyond, and before it nobody recorded. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9999;

  /** Reads one item of a list, which may break a rule. */
  interface ItemReading<T> {
    T read(JsonNode item, String itemPath) throws Refused;
  }

  private final JsonNode object;
  private final String path;
  private final Remarks remarks;

  private JsonPart(JsonNode object, String path, Remarks remarks) {
    this.object = object;
    this.path = path;
    this.remarks = remarks;
  }

  /** The whole record. */
  static JsonPart whole(JsonNode object, Remarks remarks) throws Refused {
    if (!object.isObject()) {
      throw new Refused(Rule.BAD_TYPE, "", "a record is a JSON object");
    }
    return new JsonPart(object, "", remarks);
  }

  /** Counts the fields that are not among the known ones. */
  JsonPart knowing(Set<String> fields) {
    object.fieldNames().forEachRemaining(field -> remarks.countUnknown(!fields.contains(field)));
    return this;
  }

  List<String> fieldNames() {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Path of a field of this part. */
  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Path of this part. */
  String path() {
    return path;
  }

  /** Place in its list, from 0. */
  int place() {
    return Integer.parseInt(path.substring(path.lastIndexOf('[') + 1, path.length() - 1));
  }

  String text() {
    return object.toString();
  }

  /** Whether a field says true; whatever else it says is not told. */
  boolean says(String field) {
    return object.path(field).booleanValue();
  }

  @Nullable JsonNode node(String field) {
    var node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }

  JsonNode required(String field) throws Refused {
    var node = node(field);
    if (node == null) {
      throw new Refused(Rule.MISSING_FIELD, at(field), field + " is missing");
    }
    return node;
  }

  /** An id: text that is not blank. */
  String id(String field) throws Refused {
    var id = text(required(field), at(field));
    if (id.isBlank()) {
      throw new Refused(Rule.EMPTY_ID, at(field), field + " is empty");
    }
    return id;
  }

  String requiredText(String field) throws Refused {
    return text(required(field), at(field));
  }

  @Nullable String text(String field) throws Refused {
    var node = node(field);
    return node == null ? null : text(node, at(field));
  }

  /** A text at a path; a number is none, so that 0012 and 12 never become one id. */
  static String text(JsonNode node, String path) throws Refused {
    if (!node.isTextual()) {
      throw badType(path, "text");
    }
    return node.textValue();
  }

  /**
   * A time, ISO 8601. One with an offset from UTC names its instant just as well as one with a Z; a
   * local time names none.
   */
  @Nullable Instant time(String field) throws Refused {
    var text = text(field);
    if (text == null) {
      return null;
    }
    try {
      var time = Instant.parse(text);
      requireYear(field, time.atOffset(ZoneOffset.UTC).getYear());
      return time;
    } catch (DateTimeException e) {
      throw new Refused(
          Rule.BAD_TIME, at(field), field + " is not a time like 2026-11-21T18:04:00Z");
    }
  }

  Instant requiredTime(String field) throws Refused {
    required(field);
    return Check.present(time(field));
  }

  /** A date, ISO 8601. */
  @Nullable LocalDate date(String field) throws Refused {
    var text = text(field);
    if (text == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      requireYear(field, date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new Refused(Rule.BAD_TIME, at(field), field + " is not a date like 2026-11-21");
    }
  }

  private void requireYear(String field, int year) throws Refused {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused(
          Rule.BAD_TIME,
          at(field),
          "%s lies outside the years %d to %d".formatted(field, FIRST_YEAR, LAST_YEAR));
    }
  }

  LocalDate requiredDate(String field) throws Refused {
    required(field);
    return Check.present(date(field));
  }

  /** A whole number of milliseconds, not negative. */
  @Nullable Long milliseconds(String field) throws Refused {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber()) {
      throw badType(at(field), "a whole number of milliseconds");
    }
    if (!node.canConvertToLong()
        || node.longValue() < 0
        || node.longValue() > LandingFields.MOST_MILLISECONDS) {
      throw new Refused(Rule.OUT_OF_RANGE, at(field), field + " lies outside a session");
    }
    return node.longValue();
  }

  /** A whole number within bounds. */
  int integer(String field, int least, int most) throws Refused {
    var node = required(field);
    if (!node.isIntegralNumber()) {
      throw badType(at(field), "a whole number");
    }
    if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
      throw new Refused(
          Rule.OUT_OF_RANGE, at(field), "%s is not within %d and %d".formatted(field, least, most));
    }
    return node.intValue();
  }

  /** A number within bounds. */
  @Nullable Double number(String field, double least, double most) throws Refused {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw badType(at(field), "a number");
    }
    double number = node.doubleValue();
    if (!(number >= least && number <= most)) {
      throw new Refused(
          Rule.OUT_OF_RANGE, at(field), "%s is not within %s and %s".formatted(field, least, most));
    }
    return number;
  }

  boolean isTrue(String field) throws Refused {
    var node = node(field);
    if (node != null && !node.isBoolean()) {
      throw badType(at(field), "true or false");
    }
    return node != null && node.booleanValue();
  }

  /** An amount of money: not negative, four decimals at most. */
  @Nullable BigDecimal money(String field) throws Refused {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw badType(at(field), "a number");
    }
    var amount = node.decimalValue().stripTrailingZeros();
    // 1e2147483647 has a scale that an int cannot subtract.
    long wholeDigits = (long) amount.precision() - amount.scale();
    if (amount.signum() < 0 || amount.scale() > 4 || wholeDigits > 14) {
      throw new Refused(Rule.OUT_OF_RANGE, at(field), field + " is no amount of money");
    }
    return amount.setScale(4);
  }

  /** A list of texts; empty when not told. */
  List<String> texts(String field) throws Refused {
    var texts = new ArrayList<String>();
    for (JsonNode item : items(field)) {
      texts.add(text(item, item(field, texts.size())));
    }
    return List.copyOf(texts);
  }

  /** What is read of a list's items; one that breaks a rule is left out. Empty when not told. */
  <T> List<T> each(String field, ItemReading<T> reading) throws Refused {
    var read = new ArrayList<T>();
    int place = 0;
    for (JsonNode item : items(field)) {
      var itemPath = item(field, place++);
      var one = remarks.optional(item, () -> reading.read(item, itemPath));
      if (one != null) {
        read.add(one);
      }
    }
    return List.copyOf(read);
  }

  private String item(String field, int place) {
    return "%s[%d]".formatted(at(field), place);
  }

  private Iterable<JsonNode> items(String field) throws Refused {
    var node = node(field);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw badType(at(field), "a list");
    }
    return node;
  }

  /** The object in a field; null when not told. */
  @Nullable JsonPart part(String field) throws Refused {
    var node = node(field);
    return node == null ? null : part(node, at(field));
  }

  /** The object at a path within this part. */
  JsonPart part(JsonNode item, String itemPath) throws Refused {
    if (!item.isObject()) {
      throw badType(itemPath, "an object");
    }
    return new JsonPart(item, itemPath, remarks);
  }

  /** The objects in a list; empty when not told. */
  List<JsonPart> parts(String field) throws Refused {
    var parts = new ArrayList<JsonPart>();
    for (JsonNode item : items(field)) {
      parts.add(part(item, item(field, parts.size())));
    }
    return parts;
  }

  private static Refused badType(String path, String expected) {
    var field = path.substring(path.lastIndexOf('.') + 1);
    return new Refused(Rule.BAD_TYPE, path, "%s is not %s".formatted(field, expected));
  }
}
