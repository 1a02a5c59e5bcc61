package dev.keepmeengaged.lti;

import java.util.List;
import java.util.Set;

/**
 * The roles of LTI 1.3 (appendix A.2) that open the site: those of people who make or run courses.
 * Platforms send what somebody is in the course beside what they are in the institution, or one of
 * these alone. Where there is a role in the course, of those in the institution the administrator's
 * alone counts: who teaches another course may be a learner in this one.
 */
final class Roles {

  private static final String OF_COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership";
  private static final String OF_INSTITUTION =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

  private static final String ADMINISTRATOR = "Administrator";
  private static final Set<String> OPENING =
      Set.of("Instructor", "ContentDeveloper", ADMINISTRATOR);

  private Roles() {}

  /** Whether one of these roles opens the site. */
  static boolean open(List<String> roles) {
    List<String> inCourse = roles.stream().filter(Roles::isInCourse).toList();
    List<String> counting = inCourse.isEmpty() ? roles : inCourse;
    return counting.stream().map(Roles::name).anyMatch(OPENING::contains)
        || roles.contains(OF_INSTITUTION + ADMINISTRATOR);
  }

  /** Sub-roles too, and names without an address. */
  private static boolean isInCourse(String role) {
    return role.startsWith(OF_COURSE) || role.indexOf(':') < 0;
  }

  private static String name(String role) {
    for (String vocabulary : List.of(OF_COURSE + "#", OF_INSTITUTION)) {
      if (role.startsWith(vocabulary)) {
        return role.substring(vocabulary.length());
      }
    }
    return role;
  }
}
