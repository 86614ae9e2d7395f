package callsheet.consent;

import static callsheet.schema.Tables.ERASURES;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.landing.Listed;
import callsheet.schema.BegunErasure;
import callsheet.schema.RemovedThing;
import callsheet.schema.Withdrawal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * One night's erasure. What goes is entered before it goes, so that a night that is cut off and run
 * again certifies what both removed. The landing is changed last, when all else is proven and that
 * is entered, too: until then the landing tells what to search for.
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
    var pages = OldPages.of(search, job.config().reports(), hadoop);
    var begun = BegunErasures.before(lake, digests()).with(begun(traces, terms, pages));
    begun.enter(lake);
    TableErasure.purge(lake);
    OldPages.delete(pages, hadoop);
    var result = proven(search.of(outsideLanding()), true);
    if (job.config().isLandingRewritten()) {
      result = result.and(proven(search.of(untouched(traces)), false));
      var drafts = landing.drafts(traces.files());
      result = result.and(searched(search, drafts));
      begun = begun.proven(run.asOf());
      begun.enter(lake);
      landing.publish(drafts, run.asOf());
    }
    certify(new Certificates(begun, result));
  }

  private void certify(Certificates certificates) {
    lake.upsert(
        ERASURES,
        lake.dataset(
            ERASURES,
            due.stream().map(withdrawal -> certificates.of(withdrawal, run.asOf(), job)).toList()));
  }

  /** What there is to remove and to search for, as far as it is still there to be seen. */
  private BegunErasure begun(Traces traces, TermsOfErasure terms, Set<Path> pages) {
    boolean isRewritten = job.config().isLandingRewritten();
    var things = new ArrayList<RemovedThing>(isRewritten ? traces.lines() : List.of());
    things.addAll(TableErasure.things(lake));
    things.addAll(OldPages.things(pages));
    return new BegunErasure(
        run.asOf(),
        digests().stream().sorted().map(traces::performer).toList(),
        things,
        terms.terms().lines().size(),
        terms.commonLines(),
        notSearched(traces, terms),
        false);
  }

  private List<String> notSearched(Traces traces, TermsOfErasure terms) {
    var not = new ArrayList<String>();
    if (job.config().isLandingRewritten()) {
      traces.damagedFiles().stream()
          .map("landing file %s: damaged, only its beginning could be read"::formatted)
          .forEach(not::add);
    } else {
      not.add("the landing directory: it still holds the performer (erasure.rewrites-landing)");
    }
    if (!terms.terms().commonIds().isEmpty()) {
      not.add("ids that are words or numbers too: searched for only where a performer's id stands");
    }
    return not.stream().sorted().toList();
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
