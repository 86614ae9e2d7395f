package callsheet.diversity;

import callsheet.schema.RowCodec;
import callsheet.statistics.diversity.Tokenizer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** One row of {@link SpokenWords} for each performer whose turns go by. */
final class WordsByPerformer implements Iterator<Row> {
  private static final RowCodec<Spoken> SPOKEN = RowCodec.of(Spoken.class);
  private static final RowCodec<SpokenWords> WORDS = RowCodec.of(SpokenWords.class);

  private final Iterator<Row> turns;
  private final Tokenizer tokenizer;
  private @Nullable Spoken next;

  /** One turn: who spoke it where, in which language, and what was said. */
  record Spoken(String performerId, String sessionId, String language, String text) {
    boolean isOfSame(@Nullable Spoken other) {
      return other != null && performerId.equals(other.performerId);
    }

    boolean isInSame(@Nullable Spoken other) {
      return isOfSame(other) && other != null && sessionId.equals(other.sessionId);
    }
  }

  /**
   * Counts while it is read.
   *
   * @param turns those of a performer together, of these those of a session, in its order
   */
  WordsByPerformer(Iterator<Row> turns, Tokenizer tokenizer) {
    this.turns = turns;
    this.tokenizer = tokenizer;
    this.next = read();
  }

  private @Nullable Spoken read() {
    return turns.hasNext() ? SPOKEN.fromRow(turns.next()) : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    var first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    var tally = new WordTally(tokenizer);
    for (Spoken turn = first; turn != null; turn = turn.isOfSame(next) ? next : null) {
      tally.add(turn.text(), turn.language());
      next = read();
      if (!turn.isInSame(next)) {
        tally.endSession();
      }
    }
    return WORDS.toRow(tally.of(first.performerId()));
  }
}
