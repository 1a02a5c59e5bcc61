package dev.keepmeengaged.training.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which page type each kind of Moodle activity or resource is. A quiz is in two of them, by whether
 * it gives a grade. What is no page of a course is in none (subsection, qbank), nor is what Moodle
 * does not ship and many sites do not have.
 */
final class MoodleModules {

  private static final Map<String, List<String>> BY_PAGE_TYPE = new LinkedHashMap<>();

  static {
    BY_PAGE_TYPE.put("graded", List.of("quiz"));
    BY_PAGE_TYPE.put(
        "not_graded", List.of("quiz", "choice", "feedback", "survey", "questionnaire"));
    BY_PAGE_TYPE.put(
        "content", List.of("book", "file", "folder", "label", "page", "resource", "url"));
    BY_PAGE_TYPE.put("external", List.of("bigbluebuttonbn", "imscp", "lti", "scorm"));
    BY_PAGE_TYPE.put(
        "interactive",
        List.of(
            "assign",
            "chat",
            "data",
            "forum",
            "glossary",
            "h5pactivity",
            "hvp",
            "lesson",
            "wiki",
            "workshop"));
  }

  /** Parts of a course's structure, not pages of it. */
  private static final List<String> NO_PAGES = List.of("qbank", "subsection");

  private MoodleModules() {}

  /** The modules of a page type, as a list of literals in SQL. */
  static String ofPageType(String pageType) {
    return literals(BY_PAGE_TYPE.getOrDefault(pageType, List.of()));
  }

  /** All modules that are of a page type, as a list of literals in SQL. */
  static String counted() {
    return literals(BY_PAGE_TYPE.values().stream().flatMap(List::stream).distinct().toList());
  }

  /** All modules of which it is known whether they are pages, as a list of literals in SQL. */
  static String known() {
    return counted() + ", " + literals(NO_PAGES);
  }

  private static String literals(List<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }
}
