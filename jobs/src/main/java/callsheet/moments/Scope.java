package callsheet.moments;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;

/**
 * A part of the corpus that statistics are made for; scopes are ordered as pages show them.
 *
 * @param kind corpus, language or scene
 * @param name the language or scene; (all) for the corpus
 */
public record Scope(String kind, String name) implements Comparable<Scope> {
  public static final Scope CORPUS = new Scope("corpus", "(all)");

  private static final List<String> KINDS = List.of("corpus", "language", "scene");
  private static final Comparator<Scope> ORDER =
      comparing((Scope scope) -> KINDS.indexOf(scope.kind)).thenComparing(Scope::name);

  public static Scope language(String name) {
    return new Scope("language", name);
  }

  public boolean isScene() {
    return kind.equals("scene");
  }

  @Override
  public int compareTo(Scope other) {
    return ORDER.compare(this, other);
  }
}
