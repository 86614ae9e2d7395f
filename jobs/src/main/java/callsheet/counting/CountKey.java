package callsheet.counting;

/**
 * What counts are summed by.
 *
 * @param first the first key of the {@link Family}
 * @param second the second one, empty when there is none
 * @param third the third one, empty when there is none
 */
record CountKey(Family family, String first, String second, String third) {
  /** Scope kinds of moments. */
  static final String LANGUAGE = "language";

  static final String SCENE = "scene";
  static final String CORPUS = "corpus";

  /** The scope of the corpus. */
  static final String ALL = "(all)";

  /** Clusters of moments. */
  static final String SESSION = "session";

  static final String PERFORMER = "performer";
  static final String PERFORMER_SESSION = "performer_session";

  static CountKey moments(String scopeKind, String scope, String cluster) {
    return new CountKey(Family.MOMENTS, scopeKind, scope, cluster);
  }
}
