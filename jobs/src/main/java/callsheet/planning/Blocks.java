package callsheet.planning;

import java.util.ArrayDeque;
import java.util.List;

/** Sessions of an option that are taken together, because a later one is worth more (PAVA). */
final class Blocks {
  /**
   * Sessions from one to before another.
   *
   * @param mean worth of one of them, less than that of the block before
   */
  record Block(int from, int to, double mean) {
    private Block with(Block next) {
      double sum = mean * (to - from) + next.mean * (next.to - next.from);
      return new Block(from, next.to, sum / (next.to - from));
    }
  }

  private Blocks() {}

  /** The blocks of sessions of this worth, in their order (Barlow et al. 1972). */
  static List<Block> of(double[] worths) {
    var blocks = new ArrayDeque<Block>();
    for (int session = 0; session < worths.length; session++) {
      var block = new Block(session, session + 1, worths[session]);
      while (!blocks.isEmpty() && blocks.peekLast().mean <= block.mean) {
        block = blocks.removeLast().with(block);
      }
      blocks.addLast(block);
    }
    return List.copyOf(blocks);
  }
}
