package callsheet.consent;

import org.jspecify.annotations.Nullable;

/**
 * What the search of one file found.
 *
 * @param file its path, or its folder where the name itself tells a performer
 * @param bytes as it is stored
 * @param ids places where an id stands
 * @param lines places where a line stands
 * @param unread what could not be read of it, as a sentence; null when all could
 */
record SearchedFile(String file, long bytes, long ids, long lines, @Nullable String unread) {
  boolean holdsAny() {
    return ids + lines > 0;
  }
}
