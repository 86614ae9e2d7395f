package callsheet.report;

import callsheet.report.view.LatestPage;
import callsheet.report.view.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Pages as HTML, by templates that were compiled with the code. All text is escaped. */
final class Html {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), "callsheet.report.templates");

  private Html() {}

  static String page(Page page) {
    return render("page.jte", page);
  }

  static String latest(LatestPage page) {
    return render("latest.jte", page);
  }

  private static String render(String template, Object model) {
    var output = new StringOutput();
    ENGINE.render(template, model, output);
    return output.toString();
  }
}
