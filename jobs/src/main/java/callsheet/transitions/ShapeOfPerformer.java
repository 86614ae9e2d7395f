package callsheet.transitions;

import callsheet.moments.Scope;

/** How often a performer played arcs of a shape within one scope. */
record ShapeOfPerformer(
    String scopeKind, String scope, String performerId, String shape, long occurrences) {

  Scope inScope() {
    return new Scope(scopeKind, scope);
  }
}
