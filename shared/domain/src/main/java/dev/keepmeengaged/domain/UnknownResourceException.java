package dev.keepmeengaged.domain;

/** The company, course or path does not exist, or the caller may not know that it does. */
public final class UnknownResourceException extends ServiceException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code the kind, stable, for programs: {@code unknown-company}, {@code unknown-course},
   *     {@code unknown-path}
   */
  public UnknownResourceException(String code, String message) {
    super(message, null);
    this.code = code;
  }

  /** No such company. */
  public static UnknownResourceException company(Company company) {
    return new UnknownResourceException(
        "unknown-company", "There is no company \"" + company.name() + "\".");
  }

  /** The company has no such course. */
  public static UnknownResourceException course(Company company, CourseId course) {
    return new UnknownResourceException(
        "unknown-course",
        "The company \"" + company.name() + "\" has no course \"" + course + "\".");
  }

  public String code() {
    return code;
  }
}
