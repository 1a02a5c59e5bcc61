package dev.keepmeengaged.lti;

import java.util.List;
import java.util.Set;

/**
 * The roles of LTI 1.3 (appendix A.2) that open the site: those of people who make or run courses,
 * in the course or in the institution. Names without an address are roles in the course.
 */
final class Roles {

  private static final String OF_COURSE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  private static final String OF_INSTITUTION =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";

  private static final Set<String> OPENING =
      Set.of("Instructor", "ContentDeveloper", "Administrator");

  private Roles() {}

  /** Whether one of these roles opens the site. */
  static boolean open(List<String> roles) {
    return roles.stream().map(Roles::name).anyMatch(OPENING::contains);
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
