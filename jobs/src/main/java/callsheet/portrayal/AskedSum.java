package callsheet.portrayal;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the turns of a brief or a performer, summed.
 *
 * @param subjectKind brief or performer
 * @param asked the emotion, null for all of them
 * @param perceived label mass by emotion in billionths; of all emotions none
 * @param clusters one for each way to cluster the turns
 */
record AskedSum(
    String subjectKind,
    String subjectId,
    @Nullable String asked,
    Map<String, Long> perceived,
    List<Clustered> clusters) {
  /**
   * The turns in clusters of one kind.
   *
   * @param cluster session, performer or performer_session
   * @param turns in all clusters
   * @param mass perceived as asked, in billionths
   * @param massSquared sum over clusters of the squared mass
   * @param massTimesTurns sum over clusters of mass times turns
   * @param turnsSquared sum over clusters of the squared turns
   */
  record Clustered(
      String cluster,
      long clusterCount,
      long turns,
      long mass,
      BigInteger massSquared,
      BigInteger massTimesTurns,
      BigInteger turnsSquared) {}
}
