package callsheet.ingest;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.error.Check;
import callsheet.landing.Feed;
import callsheet.landing.Line;
import java.util.List;
import org.assertj.core.groups.Tuple;

/** Parses single lines. */
final class Parsing {
  static final Taxonomy TAXONOMY = TestTaxonomy.of("neutral", "joy", "fear", "anger");

  private static final RecordParser PARSER = new RecordParser(TAXONOMY);

  private Parsing() {}

  static Landed landed(Feed feed, Object line) {
    var source = new Source(feed.folder(), feed.folder() + "/a.jsonl", 7, null, Source.LANDED);
    return PARSER.parse(source, line.toString());
  }

  static Landed session(Line line) {
    return landed(Feed.SESSIONS, line);
  }

  /** The session of a line that has to be sound but for its parts. */
  static LandedSession taken(Line line) {
    return Check.present(session(line).session());
  }

  /** A session of the turn and a sound one after it. */
  static Line around(Line turn) {
    return Line.session("S-1", turn, Line.turn(9, "P-2"));
  }

  /** Rule and detail of a record that is refused whole. */
  static Tuple refusal(Landed landed) {
    return Tuple.tuple(landed.rule(), landed.detail());
  }

  /** Part, rule and detail of what was left out. */
  static List<Tuple> refusals(Landed landed) {
    return landed.refusals().stream()
        .map(refusal -> Tuple.tuple(refusal.part(), refusal.rule(), refusal.detail()))
        .toList();
  }
}
