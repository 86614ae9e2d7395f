package callsheet.lake;

import java.util.Iterator;
import java.util.function.Function;

/** Iterators for Spark's mapPartitions: one item at a time, nothing gathered. */
public final class Iterators {
  private Iterators() {}

  /** What the function makes of every item, when it is asked for. */
  public static <A, B> Iterator<B> mapped(Iterator<A> items, Function<A, B> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public B next() {
        return function.apply(items.next());
      }
    };
  }
}
