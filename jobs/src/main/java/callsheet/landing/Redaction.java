package callsheet.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Landing lines without the performers who are to be forgotten. Ingest makes of a redacted line
 * what a withdrawal makes of the lake. A field that the landing format knows names a performer only
 * where the format says so: a role that is spelt like somebody's id is a role.
 */
public final class Redaction {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Predicate<String> isErased;

  /**
   * A redaction.
   *
   * @param isErased told by performer id
   */
  public Redaction(Predicate<String> isErased) {
    this.isErased = isErased;
  }

  /**
   * The line unchanged, redacted, or empty when nothing of it may stay or nobody can tell what may.
   * Redacting twice changes nothing.
   */
  public Redacted of(Feed feed, String line) {
    var taken = new Taken(isErased);
    var mark = line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    var tree = tree(line.substring(mark.length()));
    var kept = tree == null ? null : redacted(feed, tree, taken);
    if (tree == null) {
      taken.anyOf(NamesInLine.between(line));
    }
    if (!taken.isAny()) {
      return new Redacted(line, false, List.of(), List.of());
    }
    var text = kept == null ? "" : mark + LandingJson.line(kept);
    return new Redacted(text, true, taken.performerIds(), taken.texts());
  }

  /** SHA-256 of a performer's id, in hex: tells a performer again without keeping the id. */
  public static String digest(String performerId) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(performerId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static @Nullable ObjectNode tree(String line) {
    try {
      return LandingJson.tree(line) instanceof ObjectNode object ? object : null;
    } catch (JsonProcessingException | NumberFormatException e) {
      return null; // Jackson lets through what BigDecimal says of 1e-2147483648.
    }
  }

  /** The line's object without them; null when none of it stays. */
  private static @Nullable JsonNode redacted(Feed feed, ObjectNode whole, Taken taken) {
    return switch (feed) {
      case PERFORMERS, PAYMENTS ->
          taken.is(whole.get("performer_id")) ? null : pruned(whole, taken, feed);
      case WITHDRAWALS -> withdrawal(whole, taken);
      case SESSIONS -> SessionRedaction.of(whole, taken);
      case SCENES, ANNOTATIONS -> pruned(whole, taken, feed);
    };
  }

  private static JsonNode withdrawal(ObjectNode whole, Taken taken) {
    var performer = whole.get("performer_id");
    if (!taken.is(performer)) {
      return pruned(whole, taken, Feed.WITHDRAWALS);
    }
    var digest = whole.objectNode().put("performer_digest", digest(performer.asText()));
    var day = whole.get("withdrawn_on");
    // A day that is none breaks the same rule afterwards; what else stood there is not needed.
    return day != null && day.isTextual() ? digest.set("withdrawn_on", day) : digest;
  }

  private static JsonNode pruned(ObjectNode whole, Taken taken, Feed feed) {
    taken.prune(
        whole,
        switch (feed) {
          case PERFORMERS -> LandingFields.PERFORMER;
          case PAYMENTS -> LandingFields.PAYMENT;
          case WITHDRAWALS -> LandingFields.WITHDRAWAL;
          case SCENES -> LandingFields.SCENE;
          case ANNOTATIONS -> LandingFields.LATE_ANNOTATION;
          case SESSIONS -> LandingFields.SESSION;
        });
    return whole;
  }
}
