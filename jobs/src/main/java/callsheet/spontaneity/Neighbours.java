package callsheet.spontaneity;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Goes through documents that are sorted by bucket and session, and finds for each the one before
 * it in its bucket, and of another session, that it is most like. It looks back at so many only:
 * the work grows with the documents, however many of them share a bucket, and so does not the
 * memory.
 */
final class Neighbours implements Iterator<Row> {
  /** How far it looks back. */
  static final int MOST = 64;

  private final Iterator<Row> documents;
  private final ToDoubleFunction<Document> thresholds;
  private final ArrayDeque<Document> before = new ArrayDeque<>();
  private boolean isCrowded;
  private @Nullable Row next;

  /**
   * The neighbours.
   *
   * @param documents rows of {@link Document#SCHEMA}
   * @param thresholds the least similarity that counts for a document
   */
  Neighbours(Iterator<Row> documents, ToDoubleFunction<Document> thresholds) {
    this.documents = documents;
    this.thresholds = thresholds;
  }

  @Override
  public boolean hasNext() {
    while (next == null && documents.hasNext()) {
      next = found(Document.of(documents.next()));
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var found = next;
    next = null;
    return found;
  }

  private @Nullable Row found(Document document) {
    if (!before.isEmpty() && !document.isNear(before.getLast())) {
      before.clear();
      isCrowded = false;
    }
    var closest = closest(document);
    before.addLast(document);
    var row = closest == null ? null : closest.row(document, isCrowded);
    if (before.size() > MOST) {
      before.removeFirst();
      isCrowded = true;
    }
    return row;
  }

  /** The last of the most similar ones. */
  private @Nullable Likeness closest(Document document) {
    Likeness closest = null;
    double least = thresholds.applyAsDouble(document);
    for (Document other : before) {
      if (!other.sessionId().equals(document.sessionId())) {
        double similarity = document.similarity(other);
        if (similarity >= least) {
          closest = new Likeness(other, similarity);
          least = similarity;
        }
      }
    }
    return closest;
  }
}
