package callsheet.report;

import callsheet.report.view.Term;
import java.util.List;

/** How to read the report: each term in two sentences. */
final class Terms {
  static final List<Term> ALL =
      List.of(
          new Term(
              "credit",
              "Credit and progress",
              "Credit is what counts towards a target: the turns or pairs that are there, but no single performer can fill more than a set part of it. Progress is what is surely credited, divided by the target."),
          new Term(
              "deficit",
              "Deficit, or missing",
              "What is still missing: the target less what is surely credited. It is never below zero, however much too much there is."),
          new Term(
              "effective",
              "Effective performers",
              "The number of performers who would give the same variety if each had contributed equally much. Twenty performers of whom one speaks nearly always count as little more than one."),
          new Term(
              "interval",
              "Range, or 95 % interval",
              "Where the share would settle if recording went on in the same way: ranges made like this one hold it 95 times in 100. It is wide when few performers or few sessions stand behind the number, however many turns they have."),
          new Term(
              "kinds",
              "Inventory and propensity",
              "An inventory number says what the corpus holds tonight: it is counted and has no sampling error. A propensity says what the next session would bring: it is an inference, and comes with a range."),
          new Term(
              "pairs",
              "Pairs",
              "Two turns that follow each other, each with a usable label. A turn without one breaks the chain, so pairs are fewer than turns."),
          new Term(
              "soft",
              "Turns that are not whole numbers",
              "When raters hear different emotions in a turn, it is divided among them by their votes, and the votes of raters who are often right weigh more. Half a turn of anger is a turn that is as likely to be anger as not."),
          new Term(
              "lift",
              "Expected pairs and lift",
              "Expected are the pairs that would be there if the second emotion did not depend on the first; lift is the pairs over the expected ones. Above 1 the emotions attract each other, below 1 they avoid each other."),
          new Term(
              "evidence",
              "z and adjusted p",
              "z says how many standard deviations the pairs are from what chance would make of the same turns, performer by performer and session by session. Adjusted p takes into account that many pairs are looked at: below 0.05, it is more than chance."),
          new Term(
              "dwell",
              "Stays for",
              "The median number of a performer’s turns before the emotion changes. Stays that a session cut short count as having lasted at least so long."),
          new Term(
              "gain",
              "Expected gain",
              "The credit that the planned sessions should add to the targets, each counted by its weight, judged by what the brief and briefs like it brought so far. It is an expectation, and its range holds nine draws of ten: a single session can bring more or less."),
          new Term(
              "wanted",
              "Wanted turns and their price",
              "Wanted are the turns and pairs of emotions and transitions of which a target lacks something tonight; a turn can be part of several. Their price is that of a session, divided by those that it is expected to bring."),
          new Term(
              "portrayed",
              "Asked and perceived",
              "Asked is the emotion that the brief wants of a turn, perceived the one that raters hear. The share perceived as asked judges the brief and its words, never a person."),
          new Term(
              "agreement",
              "Agreement on an emotion",
              "Of the labels that name the emotion, the share that other raters of the same turn share. It is not corrected for chance, so that frequent emotions reach more by themselves."),
          new Term(
              "alpha",
              "Krippendorff’s alpha",
              "How far raters agree beyond chance: 1 is full agreement, 0 is what chance would reach. Where it is low, raters hear different things, and more labels tell more than more turns."),
          new Term(
              "rater",
              "What others would say",
              "The mean probability that all other raters give to the rater’s labels. It is low for who guesses, and for who hears what others miss."),
          new Term(
              "attention",
              "Attention",
              "How much a rater’s labels depend on the turn, from 0 to 1. Near 0, the rater says the same whatever is heard."),
          new Term(
              "similarity",
              "Likeness of lines",
              "The share of pairs of neighbouring words that both lines have, of all that either has. At 1 they have the same ones."),
          new Term(
              "gini",
              "Gini coefficient",
              "How unevenly something is shared out: 0 when all have the same, near 1 when one has all. It compares performers who take part, whatever their number."),
          new Term(
              "delay",
              "Delay of pay",
              "Days from a session until its pay was settled; half of all payments take no longer than the median. Pay that is still open counts as taking at least so long as it has waited."),
          new Term(
              "small",
              "Fewer than five",
              "Where one to four performers stand behind a number, the report says “<5” or puts a dash. Small groups would make people recognisable."));

  private Terms() {}
}
