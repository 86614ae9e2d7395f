package callsheet.cli;

import callsheet.schema.Erasure;
import callsheet.schema.Removal;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows a certificate of erasure, without the performer. */
final class ErasurePrinter {
  private final PrintWriter out;

  ErasurePrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Erasure erasure) {
    out.printf("%nErased: 1 performer, withdrawn %s%n", erasure.withdrawnOn());
    erasure.removed().forEach(this::print);
    out.println(
        String.format(
            Locale.ROOT,
            "Searched: %,d files, %,d bytes, for %s and %,d lines of the night's withdrawals:"
                + " nothing found",
            erasure.searchedFiles(),
            erasure.searchedBytes(),
            erasure.isIdKnown() ? "the id" : "the id's digest",
            erasure.searchedLines()));
    erasure.notSearched().forEach(what -> out.println("Not searched: " + what));
    out.println("Certificate: ops.erasures, " + erasure.performerDigest());
    out.flush();
  }

  private void print(Removal removal) {
    out.println(
        String.format(
            Locale.ROOT,
            "Removed: %-22s %,8d %s",
            removal.place(),
            removal.count(),
            removal.unit()));
  }
}
