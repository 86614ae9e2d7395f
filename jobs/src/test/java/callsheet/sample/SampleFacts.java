package callsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything countable in the sample, one turn or pair at a time. */
final class SampleFacts {
  private final Words words;
  private final List<Fact> facts = new ArrayList<>();

  /** Runs by language, emotion, turns and ends: number, timed ones, speech and span. */
  private final Map<List<Object>, long[]> runs = new HashMap<>();

  private SampleFacts(Words words) {
    this.words = words;
  }

  static SampleFacts of(List<Recorded> sessions, Words words) {
    var facts = new SampleFacts(words);
    sessions.forEach(facts::add);
    return facts;
  }

  List<Fact> facts() {
    return facts;
  }

  Map<List<Object>, long[]> runs() {
    return runs;
  }

  private void add(Recorded session) {
    var own = new TreeMap<String, List<Spoken>>();
    Spoken previous = null;
    for (Spoken turn : session.turns()) {
      if (turn.isHere()) {
        addTurn(session, turn);
        if (previous != null) {
          addPair(session, "adjacent", previous, turn);
          var kind = previous.performer().equals(turn.performer()) ? "none" : "partner";
          addPair(session, kind, previous, turn);
        }
      }
      own.computeIfAbsent(turn.performer(), performer -> new ArrayList<>()).add(turn);
      previous = turn;
    }
    own.remove("");
    own.values().forEach(chain -> addChain(session, chain));
  }

  private void addTurn(Recorded session, Spoken turn) {
    var label = SampleLabel.of(turn, words);
    long speech = timed(turn) ? (turn.end() - turn.start()) * 1000 : 0;
    var kind = label.isUsable() ? "turn" : label.votes() == 0 ? "unlabelled" : "low_confidence";
    facts.add(fact(session, turn, List.of(kind, "", ""), SampleLabel.BILLION, speech));
    if (label.isUsable()) {
      var parts = SampleLabel.divided(speech, label.masses());
      label
          .masses()
          .forEach(
              (emotion, mass) ->
                  facts.add(
                      fact(
                          session,
                          turn,
                          List.of("emotion", emotion, ""),
                          mass,
                          parts.get(emotion))));
    }
  }

  private void addPair(Recorded session, String kind, Spoken before, Spoken after) {
    if (!kind.equals("none") && isUsable(before) && isUsable(after)) {
      SampleLabel.pair(SampleLabel.of(before, words), SampleLabel.of(after, words))
          .forEach(
              (pair, mass) -> {
                if (mass > 0) {
                  var cell = List.of(kind, pair.get(0), pair.get(1));
                  facts.add(fact(session, after, cell, mass, 0));
                }
              });
    }
  }

  private static Fact fact(
      Recorded session, Spoken turn, List<String> cell, long mass, long speech) {
    return new Fact(session, turn.performer(), cell.get(0), cell.get(1), cell.get(2), mass, speech);
  }

  private void addChain(Recorded session, List<Spoken> chain) {
    for (int place = 1; place < chain.size(); place++) {
      addPair(session, "self", chain.get(place - 1), chain.get(place));
    }
    int start = 0;
    while (start < chain.size()) {
      int end = start + 1;
      while (end < chain.size() && mode(chain, start) != null && isSame(chain, start, end)) {
        end++;
      }
      if (mode(chain, start) != null) {
        addRun(
            session,
            chain.subList(start, end),
            mode(chain, start - 1) == null,
            mode(chain, end) == null);
      }
      start = end;
    }
  }

  private void addRun(Recorded session, List<Spoken> run, boolean isFirst, boolean isLast) {
    var key = List.<Object>of(session.language(), mode(run, 0), run.size(), isFirst, isLast);
    long[] sums = runs.computeIfAbsent(key, unused -> new long[4]);
    sums[0]++;
    if (run.stream().allMatch(SampleFacts::timed)) {
      sums[1]++;
      sums[2] += run.stream().mapToLong(turn -> turn.end() - turn.start()).sum();
      sums[3] += Math.max(0, run.get(run.size() - 1).end() - run.get(0).start());
    }
  }

  private boolean isSame(List<Spoken> chain, int one, int other) {
    return mode(chain, one).equals(mode(chain, other));
  }

  /** The mode of a turn that counts; null for any other, and beyond the ends. */
  private String mode(List<Spoken> chain, int place) {
    boolean isThere = place >= 0 && place < chain.size() && isUsable(chain.get(place));
    return isThere ? SampleLabel.of(chain.get(place), words).mode() : null;
  }

  private boolean isUsable(Spoken turn) {
    return turn.isHere() && SampleLabel.of(turn, words).isUsable();
  }

  private static boolean timed(Spoken turn) {
    return turn.start() != null && turn.end() != null;
  }

  /** Facts by a key, their masses added up. */
  interface Key {
    List<String> of(Fact fact);
  }

  /** Mass, number and speech of the facts of each key. */
  static Map<List<String>, List<Long>> sums(List<Fact> some, Key key) {
    var sums = new LinkedHashMap<List<String>, List<Long>>();
    for (Fact fact : some) {
      sums.merge(
          key.of(fact),
          List.of(fact.mass(), 1L, fact.speechUs()),
          (one, two) ->
              List.of(one.get(0) + two.get(0), one.get(1) + two.get(1), one.get(2) + two.get(2)));
    }
    return sums;
  }
}
