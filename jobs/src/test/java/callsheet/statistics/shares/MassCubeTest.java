package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import callsheet.statistics.PoissonWeight;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MassCubeTest {
  @Test
  void theCubeOfTheCorpusEqualsItsReference() {
    var golden = GoldenValue.file("02_cluster_variance_R").get("cube");
    var cube = GoldenCube.performers();

    for (int i = 0; i < cube.clusters().size(); i++) {
      var performer = cube.clusters().get(i);
      golden.get("performers").get(i).assertIs(performer);
      var masses = cube.weighted(other -> other.equals(performer) ? 1 : 0);
      for (int label = 0; label < cube.cells(); label++) {
        golden.get("counts").get(i).get(label).assertIs((double) masses[label] / GoldenCube.UNIT);
      }
    }
    assertThat(golden.get("performers").size()).isEqualTo(cube.clusters().size());
  }

  @Test
  void aClusterThatIsNamedIsThereWithoutMass() {
    var cube = new MassCube<String>(2);
    cube.add("P1", 0, 0);
    cube.add("P2", 1, 5);

    assertThat(cube.clusters()).containsExactly("P1", "P2");
    assertThat(cube.occupiedClusters()).containsExactly("P2");
    assertThat(cube.moments().clusters()).isEqualTo(2);
  }

  @Test
  void negativeMassesAndOtherCellsAreRefused() {
    var cube = new MassCube<String>(2);

    assertThatThrownBy(() -> cube.add("P1", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cube.merge(new MassCube<>(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void cubesAddInAnyOrder(
      @ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> codes,
      @ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> others) {
    var merged = cube(others);
    merged.merge(cube(codes));
    var all = cube(codes);
    others.forEach(code -> add(all, code));

    assertThat(merged.clusters()).isEqualTo(all.clusters());
    assertThat(merged.total()).isEqualTo(all.total());
    assertThat(merged.weighted(p -> PoissonWeight.of(p, 3)))
        .isEqualTo(all.weighted(p -> PoissonWeight.of(p, 3)));
  }

  @Property(tries = 200)
  void aPerformerWhoLeavesWasNeverThere(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 99) Integer> codes) {
    var left = cube(codes);
    left.remove("P3");
    var never = cube(codes.stream().filter(code -> code % 10 != 3).toList());

    assertThat(left.clusters()).isEqualTo(never.clusters());
    assertThat(Replicates.poisson(left, 5).masses())
        .usingRecursiveComparison()
        .isEqualTo(Replicates.poisson(never, 5).masses());
  }

  @Property(tries = 100)
  void leavingOneOutLeavesTheOthers(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 99) Integer> codes) {
    var cube = cube(codes);
    var left = cube.leavingOneOut().toList();

    for (int i = 0; i < left.size(); i++) {
      var performer = cube.clusters().get(i);
      assertThat(left.get(i)).isEqualTo(cube.weighted(p -> p.equals(performer) ? 0 : 1));
    }
  }

  /** Each code is a mass: its last digit says whose, its first of which cell and how much. */
  private static MassCube<String> cube(List<Integer> codes) {
    var cube = new MassCube<String>(4);
    codes.forEach(code -> add(cube, code));
    return cube;
  }

  private static void add(MassCube<String> cube, int code) {
    cube.add("P" + code % 10, code / 10 % 4, code / 10);
  }
}
