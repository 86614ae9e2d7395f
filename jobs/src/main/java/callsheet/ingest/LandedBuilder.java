package callsheet.ingest;

import callsheet.schema.Performer;
import callsheet.schema.Scene;
import callsheet.schema.Withdrawal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one of the six records into a {@link Landed}. */
final class LandedBuilder {
  private final Source source;
  private final String text;
  private @Nullable Performer performer;
  private @Nullable Scene scene;
  private @Nullable LandedSession session;
  private @Nullable LateAnnotation annotation;
  private @Nullable LatePayment payment;
  private @Nullable Withdrawal withdrawal;

  LandedBuilder(Source source, String text) {
    this.source = source;
    this.text = text;
  }

  LandedBuilder of(Performer record) {
    performer = record;
    return this;
  }

  LandedBuilder of(Scene record) {
    scene = record;
    return this;
  }

  LandedBuilder of(LandedSession record) {
    session = record;
    return this;
  }

  LandedBuilder of(LateAnnotation record) {
    annotation = record;
    return this;
  }

  LandedBuilder of(LatePayment record) {
    payment = record;
    return this;
  }

  LandedBuilder of(Withdrawal record) {
    withdrawal = record;
    return this;
  }

  Landed taken(String id, @Nullable Instant version, Remarks remarks) {
    return new Landed(
        source.feed(),
        source.file(),
        source.line(),
        source.arrivedOn(),
        source.origin(),
        text,
        null,
        null,
        remarks.refusals(),
        remarks.unknownFields(),
        id,
        version,
        performer,
        scene,
        session,
        annotation,
        payment,
        withdrawal);
  }

  Landed refused(String rule, String detail) {
    return new Landed(
        source.feed(),
        source.file(),
        source.line(),
        source.arrivedOn(),
        source.origin(),
        text,
        rule,
        detail,
        List.of(),
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
