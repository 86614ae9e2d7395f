package callsheet.history;

import callsheet.history.BookChanges.Count;
import java.util.ArrayList;
import java.util.List;

/** Compares what two nights published. */
final class NightComparison {
  private NightComparison() {}

  /** All that changed: the run first, then what is measured, the plan and the books. */
  static Comparison of(NightSnapshot before, NightSnapshot after, List<Count> books) {
    var both = new Sides<>(before, after);
    var nights = both.map(NightSnapshot::night);
    var run = RunChanges.of(nights);
    var emotions = EmotionChanges.of(before.emotions(), after.emotions());
    var transitions = TransitionChanges.of(before.transitions(), after.transitions());
    var coverage = CoverageChanges.of(before.coverage(), after.coverage());
    var plan = PlanChanges.of(before.plan(), after.plan());
    var words = new ArrayList<String>();
    words.add("From %s to %s.".formatted(before.asOf(), after.asOf()));
    words.addAll(RunChanges.words(nights, run));
    words.addAll(CorpusChanges.words(both));
    words.addAll(EmotionChanges.words(emotions));
    words.addAll(TransitionChanges.words(transitions));
    words.addAll(CoverageChanges.words(coverage));
    words.addAll(PlanChanges.words(after.plan(), plan));
    words.addAll(BookChanges.words(books));
    var rows = new ArrayList<>(run);
    rows.addAll(CorpusChanges.of(both));
    rows.addAll(emotions);
    rows.addAll(transitions);
    rows.addAll(coverage);
    rows.addAll(plan);
    rows.addAll(BookChanges.of(books));
    return new Comparison(List.copyOf(words), List.copyOf(rows));
  }
}
