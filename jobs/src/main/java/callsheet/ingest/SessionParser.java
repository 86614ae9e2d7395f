package callsheet.ingest;

import callsheet.corpus.Taxonomy;
import callsheet.landing.LandingFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sessions: header and participants here, turns by {@link TurnParser}. */
final class SessionParser {

  private final TurnParser turns;

  SessionParser(Taxonomy taxonomy, AnnotationParser annotations) {
    this.turns = new TurnParser(taxonomy, annotations);
  }

  LandedSession session(JsonPart whole, Remarks remarks, Source source) throws Refused {
    whole.knowing(LandingFields.SESSION);
    var recordedAt = whole.requiredTime("recorded_at");
    var participants = participants(whole, remarks);
    return new LandedSession(
        whole.id("session_id"),
        whole.id("scene_id"),
        recordedAt,
        updatedAt(whole, recordedAt),
        remarks.<String>optional(whole.node("language"), () -> SceneParser.language(whole)),
        remarks.<String>optional(whole.node("vendor"), () -> whole.text("vendor")),
        remarks.<String>optional(whole.node("segmentation"), () -> whole.text("segmentation")),
        remarks.<Long>optional(whole.node("duration_ms"), () -> whole.milliseconds("duration_ms")),
        participants,
        turns(whole, remarks, participants),
        source.file(),
        source.line());
  }

  private static Instant updatedAt(JsonPart whole, Instant recordedAt) throws Refused {
    var updatedAt = whole.time("updated_at");
    return updatedAt == null ? recordedAt : updatedAt;
  }

  private static List<LandedParticipant> participants(JsonPart whole, Remarks remarks)
      throws Refused {
    whole.required("participants");
    var seen = new HashSet<String>();
    var participants =
        whole.each(
            "participants",
            (item, path) ->
                participant(
                    whole.part(item, path).knowing(LandingFields.PARTICIPANT), seen, remarks));
    if (participants.isEmpty()) {
      throw new Refused(Rule.MISSING_FIELD, "participants", "participants names no sound one");
    }
    return participants;
  }

  /** A participant; of a bad one the turns are refused too, as those of a stranger. */
  private static LandedParticipant participant(JsonPart part, Set<String> seen, Remarks remarks)
      throws Refused {
    var id = part.id("performer_id");
    if (!seen.add(id)) {
      throw new Refused(Rule.OUT_OF_RANGE, part.path(), "a performer takes part once");
    }
    var role = remarks.<String>optional(part.node("role"), () -> part.text("role"));
    var paid = remarks.optional(part.node("pay"), () -> withPay(part, id, role));
    return paid == null
        ? new LandedParticipant(part.place(), id, role, null, null, null, null)
        : paid;
  }

  private static @Nullable LandedParticipant withPay(
      JsonPart part, String id, @Nullable String role) throws Refused {
    var pay = part.part("pay");
    if (pay == null) {
      return null;
    }
    pay.knowing(LandingFields.PAY);
    return new LandedParticipant(
        part.place(),
        id,
        role,
        pay.money("amount"),
        PeopleParser.currency(pay, "currency"),
        pay.date("due_on"),
        pay.date("paid_on"));
  }

  private List<LandedTurn> turns(
      JsonPart whole, Remarks remarks, List<LandedParticipant> participants) throws Refused {
    whole.required("turns");
    var performers = new HashSet<String>();
    participants.forEach(participant -> performers.add(participant.performerId()));
    var read = new ArrayList<LandedTurn>();
    var ordinals = new HashSet<Integer>();
    for (JsonPart part : whole.parts("turns")) {
      var turn = turns.turn(part, remarks, performers);
      if (!ordinals.add(turn.turn())) {
        // Annotations name a turn by its ordinal: with two of them nobody knows which one was
        // meant.
        throw new Refused(
            Rule.DUPLICATE_TURN, part.at("turn"), "two turns have the ordinal " + turn.turn());
      }
      read.add(turn);
    }
    if (read.isEmpty()) {
      throw new Refused(Rule.MISSING_FIELD, "turns", "turns holds none");
    }
    return placed(read);
  }

  /**
   * A withdrawn turn has no times to place it by: its session was put into order when it was
   * redacted.
   */
  private static List<LandedTurn> placed(List<LandedTurn> turns) {
    if (turns.stream().noneMatch(turn -> Rule.WITHDRAWN.label().equals(turn.tombstone()))) {
      return List.copyOf(turns);
    }
    var placed = new ArrayList<LandedTurn>();
    turns.forEach(turn -> placed.add(turn.at(placed.size())));
    return List.copyOf(placed);
  }
}
