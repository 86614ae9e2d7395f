package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.REPERTOIRE_DIVERSITY;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.moments.Cell;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns counts into the number of performers behind each cell and how evenly they share it, and
 * into how different their repertoires are.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record DiversityJob(Taxonomy taxonomy, @Nullable String consentScope) implements Job {
  /** Where every recorded turn counts. */
  public DiversityJob(Taxonomy taxonomy) {
    this(taxonomy, null);
  }

  @Override
  public String name() {
    return "diversity";
  }

  @Override
  public Set<Table<?>> reads() {
    return Stream.concat(
            Stream.<Table<?>>of(PERFORMER_CELLS), PlayedParts.tables(consentScope).stream())
        .collect(toSet());
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(PERFORMER_DIVERSITY, REPERTOIRE_DIVERSITY);
  }

  @Override
  public void run(Lake lake, Run run) {
    SideBySide.together(List.of(() -> cells(lake, run), () -> repertoires(lake, run)));
  }

  private void cells(Lake lake, Run run) {
    var cells = cellMasses(lake.read(PERFORMER_CELLS));
    lake.snapshot(PERFORMER_DIVERSITY, run, CellDiversity.of(cells, taxonomy, run));
  }

  private void repertoires(Lake lake, Run run) {
    var parts =
        new PlayedParts(lake, run, consentScope, taxonomy)
            .ofSessions(RepertoireChances.MOST_SESSIONS);
    var rows = new RepertoireRows(new RepertoireChances(parts), taxonomy, run);
    var repertoires = Repertoires.read(lake.read(PERFORMER_CELLS), taxonomy);
    lake.snapshot(REPERTOIRE_DIVERSITY, run, rows.of(repertoires));
  }

  /** The performers' masses of each cell over all languages and vendors: one row a cell. */
  private static List<CellMasses> cellMasses(Dataset<Row> performerCells) {
    return performerCells
        .groupBy("performer_id", "cell_kind", "from_emotion", "to_emotion")
        .agg(sum("mass").as("mass"))
        .where(col("mass").gt(0))
        .groupBy("cell_kind", "from_emotion", "to_emotion")
        .agg(collect_list("mass"))
        .collectAsList()
        .stream()
        .map(DiversityJob::cellMasses)
        .toList();
  }

  private static CellMasses cellMasses(Row row) {
    var kind = CellKind.labelled(row.getString(0));
    return new CellMasses(new Cell(kind, row.getString(1), row.getString(2)), row.getList(3));
  }
}
