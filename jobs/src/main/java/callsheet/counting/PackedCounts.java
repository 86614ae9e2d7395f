package callsheet.counting;

/** Adds packed counts of equal keys: a corpus is the sum of its sessions. */
final class PackedCounts {
  private PackedCounts() {}

  /** The sum of two counts; an empty array is nothing counted. */
  static byte[] sum(byte[] one, byte[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other : one;
    }
    var left = new CountReader(one);
    var right = new CountReader(other);
    var sum = new CountWriter(left.plain(), left.wide());
    left.next();
    right.next();
    while (left.cell() != right.cell() || left.cell() != Long.MAX_VALUE) {
      var first = left.cell() <= right.cell() ? left : right;
      if (left.cell() == right.cell()) {
        add(right, left);
        right.next();
      }
      sum.cell(first.cell(), first.values(), 0);
      first.next();
    }
    return sum.toByteArray();
  }

  private static void add(CountReader from, CountReader to) {
    for (int column = 0; column < from.plain(); column++) {
      to.values()[column] = Math.addExact(to.values()[column], from.value(column));
    }
    for (int column = from.plain(); column < from.values().length; column += 2) {
      WideSum.add(to.values(), column, from.value(column), from.value(column + 1));
    }
  }
}
