package callsheet.ingest;

import callsheet.corpus.Taxonomy;
import callsheet.landing.Feed;
import callsheet.landing.LandingJson;
import callsheet.schema.Performer;
import callsheet.schema.Scene;
import callsheet.schema.Withdrawal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a validated record of a line. No line makes it throw. */
final class RecordParser {
  private final SessionParser sessions;
  private final AnnotationParser annotations;
  private final PeopleParser people = new PeopleParser();
  private final SceneParser scenes;

  RecordParser(Taxonomy taxonomy) {
    this.annotations = new AnnotationParser(taxonomy);
    this.sessions = new SessionParser(taxonomy, annotations);
    this.scenes = new SceneParser(taxonomy);
  }

  /** The record of a line, or its refusal. */
  Landed parse(Source source, String text) {
    var remarks = new Remarks();
    try {
      var whole = JsonPart.whole(tree(text), remarks);
      return record(source, text, whole, remarks);
    } catch (Refused refused) {
      return refusal(source, text, refused);
    }
  }

  /** What a line that is refused whole leaves. */
  static Landed refusal(Source source, String text, Refused refused) {
    var detail =
        refused.part().isEmpty() ? refused.detail() : refused.part() + ": " + refused.detail();
    return new LandedBuilder(source, text).refused(refused.rule().label(), detail);
  }

  private static JsonNode tree(String text) throws Refused {
    try {
      return LandingJson.tree(text);
    } catch (JsonProcessingException e) {
      var place = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new Refused(Rule.UNPARSEABLE, "", "not one JSON object" + place);
    } catch (NumberFormatException e) {
      // Jackson lets through what BigDecimal says of 1e-2147483648.
      throw new Refused(Rule.UNPARSEABLE, "", "a number is beyond any scale");
    }
  }

  private Landed record(Source source, String text, JsonPart whole, Remarks remarks)
      throws Refused {
    var landed = new LandedBuilder(source, text);
    return switch (Feed.valueOf(source.feed().toUpperCase(Locale.ROOT))) {
      case PERFORMERS -> performer(landed, people.performer(whole, remarks, source), remarks);
      case SCENES -> scene(landed, scenes.scene(whole, remarks, source), remarks);
      case SESSIONS -> session(landed, sessions.session(whole, remarks, source), remarks);
      case ANNOTATIONS -> annotation(landed, annotations.late(whole), remarks);
      case PAYMENTS -> payment(landed, people.payment(whole), remarks);
      case WITHDRAWALS -> withdrawal(landed, people.withdrawal(whole, source), remarks);
    };
  }

  private static Landed performer(LandedBuilder landed, Performer performer, Remarks remarks) {
    return landed.of(performer).taken(performer.performerId(), performer.updatedAt(), remarks);
  }

  private static Landed scene(LandedBuilder landed, Scene scene, Remarks remarks) {
    return landed.of(scene).taken(scene.sceneId(), scene.updatedAt(), remarks);
  }

  private static Landed session(LandedBuilder landed, LandedSession session, Remarks remarks) {
    return landed.of(session).taken(session.sessionId(), session.updatedAt(), remarks);
  }

  private static Landed annotation(LandedBuilder landed, LateAnnotation late, Remarks remarks) {
    return landed.of(late).taken(late.sessionId(), late.annotation().annotatedAt(), remarks);
  }

  private static Landed payment(LandedBuilder landed, LatePayment payment, Remarks remarks) {
    return landed.of(payment).taken(payment.sessionId(), null, remarks);
  }

  private static Landed withdrawal(LandedBuilder landed, Withdrawal withdrawal, Remarks remarks) {
    @Nullable Instant version = withdrawal.withdrawnOn().atStartOfDay().toInstant(ZoneOffset.UTC);
    return landed.of(withdrawal).taken(withdrawal.performerDigest(), version, remarks);
  }
}
