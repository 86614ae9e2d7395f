package callsheet.landing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session's line without some of its performers: of their turns the places stay. As the times of
 * those turns go, the turns are put into the order that they have with them, and a line with a
 * withdrawn turn is read in the order in which it stands.
 */
final class SessionRedaction {
  private final ObjectNode session;
  private final Taken taken;

  private SessionRedaction(ObjectNode session, Taken taken) {
    this.session = session;
    this.taken = taken;
  }

  /** What is left of the session; null when none of it may stay, or nobody can tell what may. */
  static @Nullable JsonNode of(ObjectNode session, Taken taken) {
    if (!(session.get("participants") instanceof ArrayNode participants)
        || !(session.get("turns") instanceof ArrayNode turns)) {
      return taken.anyOf(NamesInLine.in(session)) ? null : session;
    }
    return new SessionRedaction(session, taken).of(participants, turns);
  }

  private @Nullable JsonNode of(ArrayNode participants, ArrayNode turns) {
    var performers = performers(participants);
    boolean isAnyLost = isAnyLost(participants) || isAnyLost(turns);
    var others = others(participants);
    var kept = kept(turns, performers);
    if (kept == null || (taken.isAny() && (isAnyLost || others.isEmpty()))) {
      return null;
    }
    taken.prune(session, LandingFields.SESSION);
    session.set("participants", others);
    session.set("turns", kept);
    return session;
  }

  /** Whether an item that is no object names one of them. */
  private boolean isAnyLost(ArrayNode items) {
    boolean isAnyLost = false;
    for (JsonNode item : items) {
      isAnyLost |= !item.isObject() && taken.anyOf(NamesInLine.in(item));
    }
    return isAnyLost;
  }

  private static Set<String> performers(ArrayNode participants) {
    var performers = new HashSet<String>();
    for (JsonNode one : participants) {
      var id = one.get("performer_id");
      if (id != null && id.isTextual() && !id.textValue().isBlank()) {
        performers.add(id.textValue());
      }
    }
    return performers;
  }

  private ArrayNode others(ArrayNode participants) {
    var others = session.arrayNode();
    for (JsonNode one : participants) {
      if (!taken.is(one.get("performer_id"))) {
        prune(one, LandingFields.PARTICIPANT);
        prune(one.path("pay"), LandingFields.PAY);
        others.add(one);
      }
    }
    return others;
  }

  /** The turns, with places for theirs; null when one of them cannot be told from others. */
  private @Nullable ArrayNode kept(ArrayNode turns, Set<String> performers) {
    boolean isAnyTheirs = false;
    for (JsonNode turn : turns) {
      isAnyTheirs |= taken.is(turn.get("performer_id"));
    }
    var kept = session.arrayNode();
    for (JsonNode turn : isAnyTheirs ? TurnOrder.of(turns, performers) : turns) {
      var left = taken.is(turn.get("performer_id")) ? place(turn) : other(turn);
      if (left == null) {
        return null;
      }
      kept.add(left);
    }
    return kept;
  }

  private @Nullable JsonNode place(JsonNode turn) {
    taken.say(turn.get("text"));
    var ordinal = turn.get("turn");
    return ordinal != null && ordinal.isIntegralNumber()
        ? session.objectNode().<ObjectNode>set("turn", ordinal).put("withdrawn", true)
        : null;
  }

  /** Somebody else's turn; null when it does not say whose it is, and names one of them. */
  private @Nullable JsonNode other(JsonNode turn) {
    if (!turn.path("performer_id").isTextual() && taken.anyOf(NamesInLine.in(turn))) {
      return null;
    }
    prune(turn, LandingFields.TURN);
    turn.path("annotations").forEach(one -> prune(one, LandingFields.ANNOTATION));
    return turn;
  }

  private void prune(JsonNode node, Set<String> known) {
    if (node instanceof ObjectNode object) {
      taken.prune(object, known);
    }
  }
}
