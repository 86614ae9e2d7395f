package callsheet.counting;

/** Where each arc stands in an array: the changes, then the arcs of three emotions. */
record ArcIndex(int emotions) {
  int change(int from, int to) {
    return from * emotions + to;
  }

  int arc(int from, int via, int to) {
    return ((from + 1) * emotions + via) * emotions + to;
  }

  int size() {
    return (emotions + 1) * emotions * emotions;
  }

  boolean isChange(int cell) {
    return cell < emotions * emotions;
  }

  int from(int cell) {
    return isChange(cell) ? cell / emotions : cell / (emotions * emotions) - 1;
  }

  /** The emotion in between, of an arc of three. */
  int via(int cell) {
    return cell / emotions % emotions;
  }

  int to(int cell) {
    return cell % emotions;
  }
}
