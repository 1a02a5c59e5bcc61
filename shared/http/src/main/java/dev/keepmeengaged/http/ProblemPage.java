package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Problem;

/** A failure as a page for people. */
final class ProblemPage {

  private ProblemPage() {}

  static Response of(ProblemDocument problem, Request request, Pages pages) {
    Pages.Language language = pages.language(request);
    StringBuilder content = new StringBuilder(language.paragraph(problem.detail()));
    for (Problem error : problem.errors()) {
      content.append(language.paragraph(error.pointer() + ": " + error.message()));
    }
    content.append("<p>%s: %s</p>\n".formatted(language.say("Request"), request.id()));
    return Pages.telling(problem.status(), language, problem.kind().title(), content.toString());
  }
}
