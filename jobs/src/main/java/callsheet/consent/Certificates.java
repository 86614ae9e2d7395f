package callsheet.consent;

import callsheet.schema.Erasure;
import callsheet.schema.Removal;
import callsheet.schema.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The certificates of one night's erasure. */
record Certificates(
    Traces traces, TermsOfErasure terms, SearchResult result, List<Removal> removed) {
  Erasure of(Withdrawal withdrawal, LocalDate asOf, EraseJob job) {
    var digest = withdrawal.performerDigest();
    var isRewritten = job.config().isLandingRewritten();
    var all = new ArrayList<Removal>(isRewritten ? traces.lines(digest) : List.of());
    all.addAll(removed);
    return new Erasure(
        digest,
        asOf,
        withdrawal.withdrawnOn(),
        job.clock().instant(),
        traces.reason(digest).orElse(null),
        all,
        isRewritten,
        result.files(),
        result.bytes(),
        traces.isIdKnown(digest),
        terms.terms().lines().size(),
        terms.commonLines(),
        notSearched(isRewritten));
  }

  private List<String> notSearched(boolean isRewritten) {
    var not = new ArrayList<String>();
    if (isRewritten) {
      traces.damagedFiles().stream()
          .map("landing file %s: damaged, only its beginning could be read"::formatted)
          .forEach(not::add);
    } else {
      not.add("the landing directory: it still holds the performer (erasure.rewrites-landing)");
    }
    if (!terms.terms().commonIds().isEmpty()) {
      not.add("ids that are words or numbers too: searched for only where a performer's id stands");
    }
    return not;
  }

  @Override
  public String toString() {
    return result.toString();
  }
}
