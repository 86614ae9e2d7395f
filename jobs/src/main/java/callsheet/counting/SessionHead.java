package callsheet.counting;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counting knows of a session beside its timeline.
 *
 * @param performerIds in the order that the timeline numbers them
 * @param uncovered places of the performers whose turns count as if they were withdrawn
 */
record SessionHead(
    String sceneId, String language, String vendor, List<String> performerIds, BitSet uncovered) {
  static SessionHead of(
      String sceneId,
      @Nullable String language,
      @Nullable String vendor,
      List<String> performerIds) {
    return new SessionHead(
        sceneId,
        language == null ? LanguageTag.UNDETERMINED : language,
        vendor == null ? Stratum.UNKNOWN_VENDOR : vendor,
        performerIds,
        new BitSet(0));
  }

  /** The same session, with performers whose turns may not count. */
  SessionHead without(Collection<Integer> places) {
    var bits = new BitSet();
    places.forEach(bits::set);
    return new SessionHead(sceneId, language, vendor, performerIds, bits);
  }

  /** Whether nothing of the performer at that place may count. */
  boolean isUncovered(int place) {
    return uncovered.get(place);
  }
}
