package callsheet.studio;

import java.util.List;
import java.util.stream.Stream;

/** Lines of the small feeds that break a rule, written out as a careless platform would. */
final class OtherFlaws {
  private static final String ENTERED = "\"updated_at\":\"2026-08-01T09:00:00Z\"";

  private OtherFlaws() {}

  /** Flaws about an existing session, with the name of an existing emotion where one is needed. */
  static List<Flaw> of(String session, String emotion) {
    return Stream.of(annotations(session, emotion), performers(), scenes(), others(session))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Flaw> annotations(String session, String emotion) {
    var named = "\"emotions\":[\"" + emotion + "\"]";
    return List.of(
        annotation("unparseable", session, named),
        annotation("missing_field", session, "\"intensity\":0.5}"),
        annotation("unknown_emotion", session, "\"emotions\":[\"wanderlust\"]}"),
        annotation("out_of_range", session, named + ",\"arousal\":7}"),
        annotation("bad_time", session, named + ",\"annotated_at\":\"noon\"}"),
        annotation("bad_type", session, "\"emotions\":{\"first\":\"" + emotion + "\"}}"));
  }

  private static List<Flaw> performers() {
    return List.of(
        flaw("missing_field", "performers", "{" + ENTERED + "}"),
        flaw("empty_id", "performers", "{\"performer_id\":\"\"," + ENTERED + "}"),
        flaw("bad_type", "performers", performer("\"attributes\":7")),
        flaw("bad_time", "performers", performer("\"consent\":{\"granted_on\":\"soon\"}")));
  }

  private static List<Flaw> scenes() {
    return List.of(
        flaw("missing_field", "scenes", "{\"scene_id\":\"SC-901\"," + ENTERED + "}"),
        flaw("unknown_emotion", "scenes", scene("SC-902", "\"arc\":[\"hubris\"]")),
        flaw("bad_type", "scenes", scene("SC-903", "\"minutes\":\"a while\"")));
  }

  private static List<Flaw> others(String session) {
    var payment = "{\"session_id\":\"" + session + "\",";
    var impossible = "\"performer_id\":\"P-0001\",\"paid_on\":\"2026-02-30\"}";
    var nobody = "{\"performer_id\":\"\",\"withdrawn_on\":\"2026-10-01\"}";
    return List.of(
        flaw("bad_time", "payments", payment + impossible),
        flaw("missing_field", "payments", payment + "\"paid_on\":\"2026-10-01\"}"),
        flaw("empty_id", "withdrawals", nobody));
  }

  private static Flaw flaw(String rule, String feed, String line) {
    return new Flaw(rule, feed, "record", line);
  }

  private static Flaw annotation(String rule, String session, String rest) {
    var line = "{\"session_id\":\"%s\",\"turn\":0,\"annotator_id\":\"R-99\",%s";
    return flaw(rule, "annotations", line.formatted(session, rest));
  }

  private static String performer(String rest) {
    return "{\"performer_id\":\"P-9901\"," + ENTERED + "," + rest + "}";
  }

  private static String scene(String id, String rest) {
    return "{\"scene_id\":\"%s\",\"title\":\"Spoilt\",%s,%s}".formatted(id, ENTERED, rest);
  }
}
