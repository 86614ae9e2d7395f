package callsheet.studio;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records sessions: a session depends on the world, its id and its day, on no other session. */
final class Recorder {
  private static final double RATED_LATE = 0.03;
  private static final double NEVER_RATED = 0.01;
  private static final double WITHOUT_PAY = 0.04;
  private static final double PAID_LATE = 0.06;
  private static final double UNPAID = 0.05;
  private static final List<String> VENDORS = List.of("studio-a", "studio-a", "studio-b", "home");
  private static final List<String> SEGMENTATIONS = List.of("vad-300ms", "vad-300ms", "manual");

  private final World world;
  private final Casting casting;
  private final Instant closing;

  Recorder(World world) {
    this.world = world;
    this.casting = new Casting(world);
    this.closing = instant(world.config().lastDay().plusDays(1)).minusSeconds(600);
  }

  /** The id of an ordinary session; some look like numbers and must stay text. */
  static String sessionId(int session) {
    return String.format(Locale.ROOT, session % 97 == 96 ? "%04dA" : "S-%06d", session + 1);
  }

  Take take(int session) {
    return take(sessionId(session), world.config().day(session));
  }

  Take take(String sessionId, LocalDate day) {
    var chance = world.chance("session:" + sessionId);
    return take(sessionId, day, casting.brief(day, chance), chance);
  }

  /** A session of a brief that was chosen, with whoever is cast for it. */
  Take take(String sessionId, LocalDate day, Brief brief) {
    return take(sessionId, day, brief, world.chance("session:" + sessionId));
  }

  private Take take(String sessionId, LocalDate day, Brief brief, Chance chance) {
    var cast = casting.cast(brief, day, chance);
    var recordedAt = instant(day).plusSeconds(60L * chance.whole(14 * 60, 22 * 60));
    var dialogue = Dialogue.of(world, brief, cast, chance);
    var late = new ArrayList<Landed.LateAnnotation>();
    var payments = new ArrayList<Landed.LatePayment>();
    var participants = new ArrayList<Landed.Participant>();
    for (int place = 0; place < cast.size(); place++) {
      var pay = pay(sessionId, cast.get(place), brief, day, payments);
      var role = String.valueOf((char) ('A' + place));
      participants.add(new Landed.Participant(cast.get(place).id(), role, pay));
    }
    var session =
        new Landed.Session(
            sessionId,
            brief.id(),
            recordedAt.toString(),
            brief.language(),
            chance.pick(VENDORS),
            chance.pick(SEGMENTATIONS),
            durationMs(dialogue) + chance.whole(200, 3_000),
            chance.happens(0.02) ? "lavalier-2" : null,
            participants,
            turns(sessionId, recordedAt, cast, dialogue, late));
    return new Take(session, dialogue, late, payments);
  }

  private static long durationMs(List<Utterance> dialogue) {
    long end = 0;
    for (var utterance : dialogue) {
      end = utterance.endMs() == null ? end : Math.max(end, utterance.endMs());
    }
    return end;
  }

  private List<Landed.Turn> turns(
      String sessionId,
      Instant recordedAt,
      List<Performer> cast,
      List<Utterance> dialogue,
      List<Landed.LateAnnotation> late) {
    var chance = world.chance("annotations:" + sessionId);
    double fate = chance.unit();
    // Half of the late sessions are delivered unrated, half of them rated in part.
    double lateShare = fate >= RATED_LATE ? 0 : fate < RATED_LATE / 2 ? 1 : 0.5;
    boolean rated = fate < RATED_LATE || fate >= RATED_LATE + NEVER_RATED;
    var raters = new Raters(world, chance);
    var ratedAt = recordedAt.plus(Duration.ofMinutes(chance.whole(5, 60)));
    var lateAt = earlier(recordedAt.plus(Duration.ofHours(chance.whole(60, 220))), closing);
    var turns = new ArrayList<Landed.Turn>();
    for (int ordinal = 0; ordinal < dialogue.size(); ordinal++) {
      var utterance = dialogue.get(ordinal);
      List<Landed.Annotation> onTime = new ArrayList<>();
      if (rated && chance.happens(lateShare)) {
        for (var annotation : raters.annotations(utterance.emotion(), lateAt)) {
          late.add(new Landed.LateAnnotation(sessionId, ordinal, annotation));
        }
      } else if (rated) {
        onTime = raters.annotations(utterance.emotion(), ratedAt);
      }
      turns.add(turn(ordinal, cast, utterance, onTime));
    }
    return turns;
  }

  private Landed.Turn turn(
      int ordinal, List<Performer> cast, Utterance utterance, List<Landed.Annotation> annotations) {
    var taxonomy = world.taxonomy();
    var felt = utterance.felt();
    return new Landed.Turn(
        ordinal,
        cast.get(utterance.speaker()).id(),
        utterance.startMs(),
        utterance.endMs(),
        utterance.text(),
        utterance.intended() ? taxonomy.name(utterance.planned()) : null,
        felt == null ? null : taxonomy.name(felt),
        annotations);
  }

  private Landed.@Nullable Pay pay(
      String sessionId,
      Performer performer,
      Brief brief,
      LocalDate day,
      List<Landed.LatePayment> late) {
    var chance = world.chance("pay:" + sessionId + ":" + performer.id());
    if (chance.happens(WITHOUT_PAY)) {
      return null;
    }
    var amount = Briefs.share(brief.minutes());
    var paidOn = day.plusDays(chance.whole(2, 20));
    double fate = chance.unit();
    boolean paid = fate >= UNPAID && !paidOn.isAfter(world.config().lastDay());
    boolean isLate = paid && fate < UNPAID + PAID_LATE;
    if (isLate) {
      late.add(new Landed.LatePayment(sessionId, performer.id(), paidOn.toString(), amount, "USD"));
    }
    var onTime = paid && !isLate ? paidOn.toString() : null;
    return new Landed.Pay(amount, "USD", day.plusDays(14).toString(), onTime);
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Instant earlier(Instant left, Instant right) {
    return left.isBefore(right) ? left : right;
  }
}
