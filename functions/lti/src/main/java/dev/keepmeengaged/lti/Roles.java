package dev.keepmeengaged.lti;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles of LTI 1.3 (appendix A.2) that open the site: those of people who make or run courses.
 * Platforms send what somebody is in the course beside what they are in the institution, or one of
 * these alone. Where there is a role in the course, of those in the institution the administrator's
 * alone counts: who teaches another course may be a learner in this one. A role in no vocabulary
 * that is known here is taken for one in the course, so that a learner's in another spelling shuts
 * the site too.
 */
final class Roles {

  private static final String OF_COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  private static final String OF_INSTITUTION =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
  private static final String OF_SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";

  private static final String ADMINISTRATOR = "Administrator";
  private static final Set<String> OPENING =
      Set.of("Instructor", "ContentDeveloper", ADMINISTRATOR);

  private Roles() {}

  /**
   * Whether one of the roles in a claim opens the site.
   *
   * @param claim a list, or one role
   */
  static boolean open(@Nullable Object claim) {
    List<String> roles =
        (claim instanceof List<?> list ? list : Collections.singletonList(claim))
            .stream().map(Roles::text).toList();
    List<String> inCourse = roles.stream().filter(Roles::isInCourse).toList();
    List<String> counting = inCourse.isEmpty() ? roles : inCourse;
    return counting.stream().map(Roles::name).anyMatch(OPENING::contains)
        || roles.contains(OF_INSTITUTION + ADMINISTRATOR);
  }

  /** What is no text is like an empty one: a role that nobody knows. */
  private static String text(@Nullable Object role) {
    return role instanceof String text ? text : "";
  }

  /** Sub-roles too, names without an address, and whatever else there is. */
  private static boolean isInCourse(String role) {
    return !role.startsWith(OF_INSTITUTION) && !role.startsWith(OF_SYSTEM);
  }

  private static String name(String role) {
    for (String vocabulary : List.of(OF_COURSE, OF_INSTITUTION)) {
      if (role.startsWith(vocabulary)) {
        return role.substring(vocabulary.length());
      }
    }
    return role;
  }
}
