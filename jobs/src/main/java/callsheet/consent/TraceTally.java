package callsheet.consent;

import callsheet.landing.Feed;
import callsheet.landing.Listed;
import callsheet.landing.Redacted;
import callsheet.landing.Redaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what the lines of one landing file hold of the performers to forget. */
final class TraceTally implements LineTaker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Feed feed;
  private final Set<String> digests;
  private final Map<String, Long> lines = new TreeMap<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final List<GivenReason> reasons = new ArrayList<>();

  TraceTally(Feed feed, Set<String> digests) {
    this.feed = feed;
    this.digests = digests;
  }

  @Override
  public void take(byte[] bytes, Redacted redacted) {
    redacted.performerIds().stream()
        .distinct()
        .forEach(performer -> lines.merge(performer, 1L, Long::sum));
    texts.addAll(redacted.texts());
    if (feed == Feed.WITHDRAWALS) {
      addReason(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void addReason(String line) {
    try {
      var withdrawal = JSON.readTree(line);
      var reason = withdrawal.path("reason");
      var digest = digest(withdrawal);
      if (reason.isTextual() && digests.contains(digest)) {
        reasons.add(new GivenReason(digest, reason.textValue()));
      }
    } catch (JsonProcessingException e) {
      // Ingest quarantines such a line; it gives no reason.
    }
  }

  private static String digest(JsonNode withdrawal) {
    var performer = withdrawal.path("performer_id");
    return performer.isTextual()
        ? Redaction.digest(performer.textValue())
        : withdrawal.path("performer_digest").asText();
  }

  /** What was gathered of the file. */
  FileTraces of(Listed file, boolean isWhole) {
    var traces =
        lines.entrySet().stream()
            .map(performer -> new Trace(performer.getKey(), performer.getValue()))
            .toList();
    return new FileTraces(
        file.feed(), file.file(), traces, List.copyOf(texts), List.copyOf(reasons), !isWhole);
  }
}
