package callsheet.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fields of landed records, by the words of the landing format. */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static Map<String, Object> object(String line) throws BadRecord {
    try {
      return object(MAPPER.readValue(line, Object.class));
    } catch (JsonProcessingException e) {
      throw new BadRecord("unparseable");
    }
  }

  @SuppressWarnings("unchecked") // Keys of JSON objects are text.
  static Map<String, Object> object(Object value) throws BadRecord {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new BadRecord("bad_type");
  }

  static List<?> list(Object value) throws BadRecord {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new BadRecord("bad_type");
  }

  static Object required(Map<String, Object> record, String field) throws BadRecord {
    if (record.get(field) == null) {
      throw new BadRecord("missing_field");
    }
    return record.get(field);
  }

  static String text(Object value) throws BadRecord {
    if (value instanceof String text) {
      return text;
    }
    throw new BadRecord("bad_type");
  }

  static String id(Map<String, Object> record, String field) throws BadRecord {
    var id = text(required(record, field));
    if (id.isBlank()) {
      throw new BadRecord("empty_id");
    }
    return id;
  }

  /** A time, or empty text when there is none. */
  static String time(Map<String, Object> record, String field) throws BadRecord {
    return parsed(record, field, text -> Instant.parse(text));
  }

  /** A date, or empty text when there is none. */
  static String date(Map<String, Object> record, String field) throws BadRecord {
    return parsed(record, field, text -> LocalDate.parse(text));
  }

  private interface Parser {
    Object parse(String text);
  }

  private static String parsed(Map<String, Object> record, String field, Parser parser)
      throws BadRecord {
    if (record.get(field) == null) {
      return "";
    }
    try {
      return parser.parse(text(record.get(field))).toString();
    } catch (DateTimeException e) {
      throw new BadRecord("bad_time");
    }
  }

  /** A whole number of at least zero, or null when there is none. */
  static Long whole(Map<String, Object> record, String field) throws BadRecord {
    var value = record.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Integer || value instanceof Long)) {
      throw new BadRecord("bad_type");
    }
    long number = ((Number) value).longValue();
    if (number < 0) {
      throw new BadRecord("out_of_range");
    }
    return number;
  }

  /** Refuses a number outside its bounds. */
  static void within(Map<String, Object> record, String field, double least, double most)
      throws BadRecord {
    var value = record.get(field);
    if (value != null && !(value instanceof Number)) {
      throw new BadRecord("bad_type");
    }
    if (value instanceof Number number
        && !(number.doubleValue() >= least && number.doubleValue() <= most)) {
      throw new BadRecord("out_of_range");
    }
  }
}
