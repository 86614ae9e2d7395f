package callsheet.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counting knows of a session beside its timeline.
 *
 * @param performerIds in the order that the timeline numbers them
 */
record SessionHead(String sceneId, String language, String vendor, List<String> performerIds) {
  private static final String UNKNOWN_LANGUAGE = "und";
  private static final String UNKNOWN_VENDOR = "(unknown)";

  static SessionHead of(
      String sceneId,
      @Nullable String language,
      @Nullable String vendor,
      List<String> performerIds) {
    return new SessionHead(
        sceneId,
        language == null ? UNKNOWN_LANGUAGE : language,
        vendor == null ? UNKNOWN_VENDOR : vendor,
        performerIds);
  }
}
