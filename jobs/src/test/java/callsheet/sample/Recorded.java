package callsheet.sample;

import java.util.List;
import java.util.Set;

/** A session of the sample, its turns in order. */
record Recorded(
    String id,
    String scene,
    String language,
    String vendor,
    String recordedOn,
    String updatedAt,
    Set<String> performers,
    List<Spoken> turns) {

  Recorded with(List<Spoken> otherTurns) {
    return new Recorded(id, scene, language, vendor, recordedOn, updatedAt, performers, otherTurns);
  }
}
