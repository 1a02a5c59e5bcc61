package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import dev.keepmeengaged.support.Sha256;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A study for people, as one HTML file that needs nothing else: no script, no network. It is
 * well-formed XML as well. Equal study results give equal bytes.
 *
 * <p>The words are in the templates of {@code src/main/jte/study-report}, one for each section. A
 * section's view, a record beside this class, holds the figures and decides which of the sentences
 * they bear out.
 */
final class StudyReport {

  private static final String STYLE = PageText.cleaned(resource("report.css"));

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          StudyReport.class.getClassLoader(),
          StudyReport.class.getPackageName());

  private StudyReport() {}

  /** The page: its frame, and the view of each section. */
  record Page(
      String style,
      String styleHash,
      Subject subject,
      SummaryView summary,
      PromisesView promises,
      ModelsView models,
      CompanyView companies,
      SegmentsView begin,
      ImportanceView importances,
      DirectionsView directions,
      ResearchView research,
      ContributionsView courses,
      DataView data,
      SearchView search,
      MethodView method) {}

  /** The whole file. */
  public static String html(StudyResult result) {
    StringOutput out = new StringOutput();
    TEMPLATES.render("report.jte", page(result), out);
    return PageText.cleaned(out.toString());
  }

  private static Page page(StudyResult result) {
    return new Page(
        STYLE,
        hash(STYLE),
        result.subject(),
        new SummaryView(result),
        PromisesView.of(result),
        ModelsView.of(result),
        CompanyView.of(result),
        new SegmentsView(result.begin()),
        ImportanceView.of(result),
        DirectionsView.of(result),
        ResearchView.of(result),
        ContributionsView.of(result),
        DataView.of(result),
        SearchView.of(result),
        MethodView.of(result));
  }

  private static String hash(String style) {
    return Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
  }

  private static String resource(String name) {
    try (InputStream in = StudyReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
