package callsheet.consent;

import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;

import callsheet.lake.Lake;
import callsheet.landing.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/**
 * What to search for after an erasure: the ids, and the lines that nobody else says. What others
 * say rightly stays in the lake, so that finding it would prove nothing.
 *
 * @param terms to search for
 * @param commonLines lines that are left out: too short, or said by others too
 */
record TermsOfErasure(SearchTerms terms, long commonLines) {
  /**
   * The terms of performers.
   *
   * @param digests theirs, all of them
   * @param ids theirs, as far as they are known
   * @param texts all that they said, as far as it is known
   */
  static TermsOfErasure of(
      Lake lake, Set<String> digests, Collection<String> ids, Collection<String> texts) {
    var all = new TreeSet<>(texts);
    var lines =
        all.stream()
            .map(SearchTerms::beginning)
            .filter(line -> line.length() >= SearchTerms.SHORTEST_LINE)
            .distinct()
            .toList();
    var telling = ids.stream().filter(SearchTerms::isTelling).distinct().toList();
    var candidates = new SearchTerms(telling, List.of(), lines, List.of());
    var said = saidByOthers(lake, candidates, digests);
    var ownLines = unsaid(lines, said, telling.size());
    var ownIds = unsaid(telling, said, 0);
    var commonIds = ids.stream().filter(id -> !ownIds.contains(id)).distinct().toList();
    var terms = new SearchTerms(ownIds, commonIds, ownLines, unknown(digests, ids));
    return new TermsOfErasure(terms, all.size() - ownLines.size());
  }

  private static List<String> unknown(Set<String> digests, Collection<String> ids) {
    var unknown = new TreeSet<>(digests);
    ids.forEach(id -> unknown.remove(Redaction.digest(id)));
    return List.copyOf(unknown);
  }

  private static List<String> unsaid(List<String> terms, Set<Integer> said, int first) {
    var unsaid = new ArrayList<String>();
    for (int place = 0; place < terms.size(); place++) {
      if (!said.contains(first + place)) {
        unsaid.add(terms.get(place));
      }
    }
    return List.copyOf(unsaid);
  }

  private static Set<Integer> saidByOthers(Lake lake, SearchTerms terms, Set<String> digests) {
    return new HashSet<>(
        othersTexts(lake, digests)
            .mapPartitions(new TermsIn(terms), Encoders.INT())
            .distinct()
            .collectAsList());
  }

  private static Dataset<String> othersTexts(Lake lake, Set<String> digests) {
    var isTheirs = sha2(col("performer_id").cast("binary"), 256).isin(digests.toArray());
    var turns = lake.read(TURNS).where(not(isTheirs)).select("text");
    var scenes = lake.read(SCENES);
    return turns
        .union(scenes.select("title"))
        .union(scenes.select("premise"))
        .where(col("text").isNotNull())
        .as(Encoders.STRING());
  }
}
