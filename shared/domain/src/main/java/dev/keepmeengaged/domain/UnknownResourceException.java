package dev.keepmeengaged.domain;

/** There is no such company, course or path, or the caller may not know that there is. */
public final class UnknownResourceException extends ServiceException {

  private static final long serialVersionUID = 1L;

  public UnknownResourceException(String message) {
    super(message, null);
  }

  /** No such company. */
  public static UnknownResourceException company(Company company) {
    return new UnknownResourceException("There is no company \"" + company.name() + "\".");
  }

  /** The company has no such course. */
  public static UnknownResourceException course(Company company, CourseId course) {
    return new UnknownResourceException(
        "The company \"" + company.name() + "\" has no course \"" + course + "\".");
  }
}
