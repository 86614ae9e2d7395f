package callsheet.report;

import callsheet.schema.WorkAndPay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What work brings performers, in sentences about the whole corpus. */
record WorkSentences(List<WorkAndPay> rows) {

  /** The sentences; none where nothing was measured or all of it is kept back. */
  static List<String> ofCorpus(List<WorkAndPay> rows) {
    var corpus = rows.stream().filter(row -> row.scopeKind().equals("corpus")).toList();
    var sentences = new WorkSentences(corpus);
    var texts = new ArrayList<String>();
    sentences.paid().ifPresent(texts::add);
    sentences.delay().ifPresent(texts::add);
    sentences.hourlyPay().ifPresent(texts::add);
    return texts;
  }

  private Optional<WorkAndPay> row(String measure) {
    return rows.stream().filter(row -> row.measure().equals(measure)).findFirst();
  }

  private Optional<String> paid() {
    return row("paid")
        .flatMap(
            row ->
                Optional.ofNullable(row.amount())
                    .map(
                        amount ->
                            "%s has been paid to performers so far."
                                .formatted(Words.money(amount, row.unit()))));
  }

  private Optional<String> delay() {
    return row("payment_delay_median")
        .flatMap(row -> Optional.ofNullable(row.estimate()))
        .map(
            days ->
                "Half of all pay is settled within %s of the session%s."
                    .formatted(Words.amount(days) + "\u00a0days", ninth()));
  }

  private String ninth() {
    return row("payment_delay_p90")
        .flatMap(row -> Optional.ofNullable(row.estimate()))
        .map(days -> ", nine tenths within %s".formatted(Words.amount(days) + "\u00a0days"))
        .orElse("");
  }

  private Optional<String> hourlyPay() {
    return row("hourly_pay_median")
        .flatMap(
            row ->
                Optional.ofNullable(row.amount())
                    .map(
                        amount ->
                            "The median performer has received %s for an hour of recording, pay that is still open not counted."
                                .formatted(Words.money(amount, row.unit()))));
  }
}
