package callsheet.ingest;

import callsheet.landing.Listed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A landing file to read.
 *
 * @param lines numbers of the lines to read again; null for the whole file
 */
record FileToRead(Listed file, @Nullable List<Long> lines) {
  @Nullable Set<Long> onlyLines() {
    return lines == null ? null : Set.copyOf(lines);
  }
}
