package callsheet.moments;

import callsheet.schema.CellMoment;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The moments of the corpus and of its parts. */
public final class Moments {
  private final TreeMap<Scope, Map<Cell, Map<Cluster, CellMoment>>> byScope = new TreeMap<>();

  private Moments() {}

  /** The moments by scope and cell; there is always a corpus, if an empty one. */
  public static Moments of(Collection<CellMoment> rows) {
    var moments = new Moments();
    moments.byScope.put(Scope.CORPUS, new HashMap<>());
    for (CellMoment row : rows) {
      moments
          .byScope
          .computeIfAbsent(new Scope(row.scopeKind(), row.scope()), scope -> new HashMap<>())
          .computeIfAbsent(Cell.of(row), cell -> new EnumMap<>(Cluster.class))
          .put(Cluster.labelled(row.cluster()), row);
    }
    return moments;
  }

  /** The corpus, then languages, then scenes. */
  public List<Scope> scopes() {
    return List.copyOf(byScope.keySet());
  }

  public ScopeMoments in(Scope scope) {
    return new ScopeMoments(
        byScope.getOrDefault(scope, Map.of()), byScope.getOrDefault(Scope.CORPUS, Map.of()));
  }
}
