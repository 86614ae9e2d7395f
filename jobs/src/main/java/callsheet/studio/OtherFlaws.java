package callsheet.studio;

import java.util.List;

/** Lines of the small feeds that break a rule, written out as a careless platform would. */
final class OtherFlaws {
  private OtherFlaws() {}

  static List<Flaw> of(String session, String emotion) {
    return List.of(
        annotation("unparseable", session, "\"emotions\":[\"" + emotion + "\""),
        annotation("missing_field", session, "\"intensity\":0.5}"),
        annotation("unknown_emotion", session, "\"emotions\":[\"wanderlust\"]}"),
        annotation("out_of_range", session, emotions(emotion) + ",\"arousal\":7}"),
        annotation("bad_time", session, emotions(emotion) + ",\"annotated_at\":\"noon\"}"),
        annotation("bad_type", session, "\"emotions\":{\"first\":\"" + emotion + "\"}}"),
        flaw("missing_field", "performers", "{\"updated_at\":\"2026-08-01T09:00:00Z\"}"),
        flaw(
            "empty_id",
            "performers",
            "{\"performer_id\":\"\",\"updated_at\":\"2026-08-01T09:00:00Z\"}"),
        flaw("bad_type", "performers", performer("\"attributes\":7")),
        flaw(
            "bad_time",
            "performers",
            performer("\"consent\":{\"scopes\":[\"recording\"],\"granted_on\":\"soon\"}")),
        flaw(
            "missing_field",
            "scenes",
            "{\"scene_id\":\"SC-901\",\"updated_at\":\"2026-08-01T09:00:00Z\"}"),
        flaw("unknown_emotion", "scenes", scene("SC-902", "\"arc\":[\"hubris\"]")),
        flaw("bad_type", "scenes", scene("SC-903", "\"minutes\":\"a while\"")),
        flaw("bad_time", "payments", payment(session, "2026-02-30")),
        flaw(
            "missing_field",
            "payments",
            "{\"session_id\":\"" + session + "\",\"paid_on\":\"2026-10-01\"}"),
        flaw("empty_id", "withdrawals", "{\"performer_id\":\"\",\"withdrawn_on\":\"2026-10-01\"}"));
  }

  private static Flaw flaw(String rule, String feed, String line) {
    return new Flaw(rule, feed, "record", line);
  }

  private static Flaw annotation(String rule, String session, String rest) {
    return flaw(
        rule,
        "annotations",
        "{\"session_id\":\"%s\",\"turn\":0,\"annotator_id\":\"R-99\",%s".formatted(session, rest));
  }

  private static String emotions(String emotion) {
    return "\"emotions\":[\"" + emotion + "\"]";
  }

  private static String performer(String rest) {
    return "{\"performer_id\":\"P-9901\",\"updated_at\":\"2026-08-01T09:00:00Z\"," + rest + "}";
  }

  private static String scene(String id, String rest) {
    return "{\"scene_id\":\"%s\",\"title\":\"Spoilt\",\"updated_at\":\"2026-08-01T09:00:00Z\",%s}"
        .formatted(id, rest);
  }

  private static String payment(String session, String paidOn) {
    return "{\"session_id\":\"%s\",\"performer_id\":\"P-0001\",\"paid_on\":\"%s\"}"
        .formatted(session, paidOn);
  }
}
