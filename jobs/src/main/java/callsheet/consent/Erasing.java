package callsheet.consent;

import static callsheet.schema.Tables.ERASURES;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.landing.Listed;
import callsheet.schema.Removal;
import callsheet.schema.Withdrawal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/**
 * One night's erasure. The landing is changed last, when all else is proven, so that a night that
 * fails can be repeated: until then the landing tells what to search for.
 */
final class Erasing {
  private static final int SHOWN = 5;

  private final Lake lake;
  private final Run run;
  private final EraseJob job;
  private final List<Withdrawal> due;
  private final Configuration hadoop;
  private final LandingErasure landing;

  Erasing(Lake lake, Run run, EraseJob job, List<Withdrawal> due) {
    this.lake = lake;
    this.run = run;
    this.job = job;
    this.due = due;
    this.hadoop = lake.spark().sparkContext().hadoopConfiguration();
    this.landing = new LandingErasure(lake, job.config().landing(), digests());
  }

  private Set<String> digests() {
    return due.stream().map(Withdrawal::performerDigest).collect(Collectors.toSet());
  }

  void run() {
    try {
      erase();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot erase", e);
    }
  }

  private void erase() throws IOException {
    if (job.config().isLandingRewritten()) {
      landing.recover();
    }
    var traces = new Traces(landing.traces(), job.request().performerIds(), digests());
    var terms = TermsOfErasure.of(lake, digests(), traces.ids(), traces.texts());
    var search = new Search(lake.spark(), terms.terms());
    var removed = new ArrayList<Removal>(TableErasure.removed(lake));
    removed.addAll(OldPages.removed(search, job.config().reports(), hadoop));
    var result = proven(search.of(outsideLanding()), true);
    if (job.config().isLandingRewritten()) {
      result = result.and(proven(search.of(untouched(traces)), false));
      result = result.and(rewritten(traces, search));
    }
    var certificates = new Certificates(traces, terms, result, removed);
    lake.upsert(
        ERASURES,
        lake.dataset(
            ERASURES,
            due.stream().map(withdrawal -> certificates.of(withdrawal, run.asOf(), job)).toList()));
  }

  private List<StoredFile> outsideLanding() throws IOException {
    var files = new ArrayList<>(StoredFile.below(lake.directory(), hadoop));
    files.addAll(StoredFile.below(job.config().reports(), hadoop));
    return files;
  }

  /** Everything in the landing directory but the files that are written anew. */
  private List<StoredFile> untouched(Traces traces) throws IOException {
    var replaced = new HashSet<String>();
    for (String file : traces.files()) {
      replaced.add(landing.place(file));
    }
    return StoredFile.below(job.config().landing(), hadoop).stream()
        .filter(file -> !replaced.contains(file.path()))
        .toList();
  }

  private SearchResult rewritten(Traces traces, Search search) throws IOException {
    var drafts = landing.drafts(traces.files());
    var result = searched(search, drafts);
    landing.publish(drafts, run.asOf());
    return result;
  }

  private SearchResult searched(Search search, List<Listed> drafts) throws IOException {
    try {
      return proven(search.of(landing.draftsStored(drafts)), false);
    } catch (CallsheetException e) {
      landing.discard(drafts);
      throw e;
    }
  }

  /**
   * The result, if nothing was found.
   *
   * @param isAllToBeRead whether a file that cannot be read is as bad as one that holds something
   */
  private SearchResult proven(SearchResult result, boolean isAllToBeRead) {
    if (!result.found().isEmpty()) {
      throw unproven(
          "ids of theirs are left at %d places and lines at %d, in %s (no certificate is written: correct or remove these files and run the night again)"
              .formatted(result.ids(), result.lines(), shown(result.found())));
    }
    if (isAllToBeRead && !result.unread().isEmpty()) {
      throw unproven(
          "not every file can be searched: %s (no certificate is written)"
              .formatted(shown(result.unread())));
    }
    return result;
  }

  private CallsheetException unproven(String reason) {
    return new CallsheetException(
        ExitCode.STEP_FAILED,
        "Cannot vouch for the erasure of %d %s: %s"
            .formatted(due.size(), due.size() == 1 ? "performer" : "performers", reason));
  }

  private static String shown(List<String> files) {
    return files.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (files.size() > SHOWN ? ", ..." : "");
  }
}
