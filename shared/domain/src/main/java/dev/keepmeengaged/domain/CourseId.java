package dev.keepmeengaged.domain;

/**
 * The id of a course, unique within its company.
 *
 * @param value 1 to 64 characters (code points), none of them a control character, no blank at
 *     either end
 */
public record CourseId(String value) {

  private static final int LONGEST = 64;

  public CourseId {
    Company.checkName("course id", value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
