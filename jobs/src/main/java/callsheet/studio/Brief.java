package callsheet.studio;

import callsheet.corpus.Taxonomy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scene brief and what is true of it.
 *
 * @param arc planned emotions in their order, by index in the taxonomy
 * @param strength truth: weight of the arc on a turn, about 0.05 (weak) to 1 (strong)
 * @param demand how often it is recorded, relative to the others
 */
record Brief(
    String id,
    String title,
    String premise,
    String relationship,
    List<Integer> arc,
    String language,
    int roles,
    int minutes,
    @Nullable BigDecimal price,
    List<String> topics,
    List<String> tags,
    boolean retired,
    double strength,
    double demand) {

  /** The emotion that the brief plans at a point of the scene, from 0 (begin) to 1 (end). */
  int planned(double progress) {
    return arc.get(Math.min(arc.size() - 1, (int) (progress * arc.size())));
  }

  Landed.Scene landed(Taxonomy taxonomy, String updatedAt) {
    return new Landed.Scene(
        id,
        title,
        updatedAt,
        premise,
        relationship,
        arc.stream().map(taxonomy::name).toList(),
        language,
        roles == 2 ? null : roles,
        minutes,
        price == null ? null : new Landed.Money(price, "USD"),
        tags,
        retired ? true : null);
  }
}
