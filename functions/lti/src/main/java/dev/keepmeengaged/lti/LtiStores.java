package dev.keepmeengaged.lti;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbAccessRegister;
import dev.keepmeengaged.aws.DynamoDbConnectedCourses;
import dev.keepmeengaged.aws.DynamoDbInvitations;
import dev.keepmeengaged.aws.DynamoDbLogins;
import dev.keepmeengaged.aws.DynamoDbPlatformRegister;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.Invitations;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.PlatformRegister;

/** What is kept of platforms, and of companies and clients. */
record LtiStores(
    PlatformRegister platforms,
    Logins logins,
    ConnectedCourses courses,
    Invitations invitations,
    AccessRegister access) {

  /** All of it in the table. */
  static LtiStores in(CoursesTable table) {
    return new LtiStores(
        new DynamoDbPlatformRegister(table),
        new DynamoDbLogins(table),
        new DynamoDbConnectedCourses(table),
        new DynamoDbInvitations(table),
        new DynamoDbAccessRegister(table));
  }
}
