package callsheet.consent;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a search of files found. Results add.
 *
 * @param found files that hold an id or a line
 * @param unread what could not be read, a sentence a file
 */
record SearchResult(
    long files, long bytes, long ids, long lines, List<String> found, List<String> unread) {
  static final SearchResult NOTHING = new SearchResult(0, 0, 0, 0, List.of(), List.of());

  static SearchResult of(SearchedFile file) {
    return new SearchResult(
        1,
        file.bytes(),
        file.ids(),
        file.lines(),
        file.holdsAny() ? List.of(file.file()) : List.of(),
        file.unread() == null ? List.of() : List.of(file.unread()));
  }

  SearchResult and(SearchResult other) {
    return new SearchResult(
        files + other.files,
        bytes + other.bytes,
        ids + other.ids,
        lines + other.lines,
        Stream.concat(found.stream(), other.found.stream()).sorted().toList(),
        Stream.concat(unread.stream(), other.unread.stream()).sorted().toList());
  }
}
