package callsheet.report;

import callsheet.report.view.Glossary;
import callsheet.report.view.Section;
import java.util.List;

/** What the terms mean. */
final class MethodsPage {
  static final SitePage PAGE =
      SitePage.of(
          "methods.html",
          "Methods",
          "How to read these pages: each term in two sentences.",
          List.of(new Section("terms", "Terms", "", List.of(new Glossary(Terms.ALL)))));

  private MethodsPage() {}
}
