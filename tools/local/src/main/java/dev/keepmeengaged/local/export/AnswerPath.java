package dev.keepmeengaged.local.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where an exported site keeps the answers of the API, from its root. The page finds them by the
 * same rules ({@code static-site/js/model/answer-path.js}).
 *
 * <p>A name is escaped, since files are not told apart by case everywhere, and some characters, and
 * names such as {@code ..}, mean something to file systems and web hosts: small ASCII letters,
 * digits and {@code -} stay, and of everything else each byte of its UTF-8 becomes {@code _} and
 * two hexadecimal digits. So different names have different paths, and a path can be read back.
 * What is too long for one folder goes on in a folder of that.
 *
 * @param value from the root of the site, without a slash at the beginning
 */
record AnswerPath(String value) {

  private static final String FOLDER = "api/";
  private static final String SUFFIX = ".json";

  /** File systems end at 255; every folder's name has a few characters before these. */
  private static final int LONGEST = 200;

  /** An answer that is neither a company's nor a course's. */
  static AnswerPath of(String what) {
    return new AnswerPath(FOLDER + what + SUFFIX);
  }

  /**
   * A page of the list of companies.
   *
   * @param page from 1
   */
  static AnswerPath companies(int page) {
    return of(ofPage("companies", page));
  }

  /**
   * A page of the list of a company's courses.
   *
   * @param page from 1
   */
  static AnswerPath courses(String company, int page) {
    return ofCompany(company, ofPage("courses", page));
  }

  static AnswerPath ofCompany(String company, String what) {
    return new AnswerPath(folderOf(company) + what + SUFFIX);
  }

  static AnswerPath ofCourse(String company, String course, String what) {
    return new AnswerPath(folderOf(company) + folder("course-", course) + what + SUFFIX);
  }

  private static String ofPage(String list, int page) {
    return page == 1 ? list : list + "-" + page;
  }

  private static String folderOf(String company) {
    return FOLDER + folder("company-", company);
  }

  private static String folder(String kind, String name) {
    StringBuilder path = new StringBuilder(kind);
    String escaped = escaped(name);
    for (int from = 0; from < escaped.length(); from += LONGEST) {
      path.append(from == 0 ? "" : "more-");
      path.append(escaped, from, Math.min(from + LONGEST, escaped.length())).append('/');
    }
    return path.toString();
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if ((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-') {
        escaped.append((char) b);
      } else {
        escaped.append(String.format(Locale.ROOT, "_%02x", b));
      }
    }
    return escaped.toString();
  }
}
