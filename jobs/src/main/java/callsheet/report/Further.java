package callsheet.report;

import callsheet.schema.AnnotatorQuality;
import callsheet.schema.LabelAgreement;
import callsheet.schema.Portrayal;
import callsheet.schema.RepeatedLine;
import callsheet.schema.WorkAndPay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the pages behind the first one tell.
 *
 * @param work what work brings performers, the night's rows
 * @param days when each line of the plan could be recorded, by its rank
 */
record Further(
    History history,
    List<WorkAndPay> work,
    Quality quality,
    SceneFacts scenes,
    CellFacts cells,
    Map<Integer, Days> days) {
  static final Further NONE =
      new Further(History.NONE, List.of(), Quality.NONE, SceneFacts.NONE, CellFacts.NONE, Map.of());

  /**
   * How far labels can be trusted.
   *
   * @param repeated lines or sessions that repeat another, most alike first, no more than are shown
   * @param repeats how many there are in all
   */
  record Quality(
      List<LabelAgreement> agreement,
      List<AnnotatorQuality> annotators,
      List<RepeatedLine> repeated,
      long repeats) {
    static final Quality NONE = new Quality(List.of(), List.of(), List.of(), 0);
  }

  /**
   * What briefs bring.
   *
   * @param wanted turns and pairs that a session is expected to bring to cells of which something
   *     is missing, by brief
   * @param portrayal asked against perceived, rows of briefs
   */
  record SceneFacts(Map<String, Wanted> wanted, List<Portrayal> portrayal) {
    static final SceneFacts NONE = new SceneFacts(Map.of(), List.of());
  }

  /**
   * What a session of a brief is expected to bring.
   *
   * @param sessions rated so far
   * @param missing turns and pairs of cells of which something is missing
   */
  record Wanted(long sessions, double missing) {}

  /** The first and the last day that a line of the plan could be recorded on. */
  record Days(LocalDate first, LocalDate last) {}
}
