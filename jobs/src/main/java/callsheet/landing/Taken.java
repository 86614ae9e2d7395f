package callsheet.landing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is taken out of one line, and whose it was. */
final class Taken {
  private final Predicate<String> isErased;
  private final Set<String> performerIds = new LinkedHashSet<>();
  private final List<String> texts = new ArrayList<>();

  Taken(Predicate<String> isErased) {
    this.isErased = isErased;
  }

  /** Whether a field that holds a performer's id holds that of one who is to be forgotten. */
  boolean is(@Nullable JsonNode performerId) {
    return performerId != null && performerId.isValueNode() && anyOf(List.of(performerId.asText()));
  }

  /** Whether any of the names is one of theirs. */
  boolean anyOf(Collection<String> names) {
    var erased = names.stream().filter(isErased).toList();
    performerIds.addAll(erased);
    return !erased.isEmpty();
  }

  /** Notes what was said in a turn that is taken out. */
  void say(@Nullable JsonNode text) {
    if (text != null && text.isTextual()) {
      texts.add(text.textValue());
    }
  }

  /**
   * Takes out of an object the fields that nobody knows and that name one of them; no record misses
   * them.
   */
  void prune(ObjectNode object, Set<String> known) {
    var naming = new ArrayList<String>();
    for (var field : object.properties()) {
      var names = NamesInLine.in(field.getValue());
      names.add(field.getKey());
      if (!known.contains(field.getKey()) && anyOf(names)) {
        naming.add(field.getKey());
      }
    }
    object.remove(naming);
  }

  boolean isAny() {
    return !performerIds.isEmpty();
  }

  List<String> performerIds() {
    return List.copyOf(performerIds);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
