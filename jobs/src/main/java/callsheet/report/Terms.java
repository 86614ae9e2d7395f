package callsheet.report;

import callsheet.report.view.Term;
import java.util.List;

/** How to read the report: each term in two sentences. */
final class Terms {
  static final List<Term> ALL =
      List.of(
          new Term(
              "Credit and progress",
              "Credit is what counts towards a target: the turns or pairs that are there, but no single performer can fill more than a set part of it. Progress is credit divided by the target."),
          new Term(
              "Deficit",
              "What is still missing: the target less its credit. It is never below zero, however much too much there is."),
          new Term(
              "Effective performers",
              "The number of performers who would give the same variety if each had contributed equally much. Twenty performers of whom one speaks nearly always count as little more than one."),
          new Term(
              "Lift",
              "How many times as often one emotion follows another as it would if the second did not depend on the first. Above 1 they attract each other, below 1 they avoid each other."),
          new Term(
              "Range, or 95 % interval",
              "Where the share would settle if recording went on in the same way: ranges made like this one hold it 95 times in 100. It is wide when few performers or few sessions stand behind the number, however many turns they have."),
          new Term(
              "Inventory and propensity",
              "An inventory number says what the corpus holds tonight: it is counted and has no sampling error. A propensity says what the next session would bring: it is an inference, and comes with a range."),
          new Term(
              "Pairs",
              "Two turns that follow each other, each with a usable label. A turn without one breaks the chain, so pairs are fewer than turns."),
          new Term(
              "Turns that are not whole numbers",
              "When raters hear different emotions in a turn, it is divided among them by their votes, and the votes of raters who are often right weigh more. Half a turn of anger is a turn that is as likely to be anger as not."),
          new Term(
              "Expected gain",
              "The credit that the planned sessions should add to the targets, each counted by its weight, judged by what the brief and briefs like it brought so far. It is an expectation: a single session can bring more or less."),
          new Term(
              "Fewer than five",
              "Where one to four performers stand behind a number, the report says “<5”. Small groups would make people recognisable."));

  private Terms() {}
}
