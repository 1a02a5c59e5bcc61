package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import java.util.Optional;

/**
 * The register of learning platforms in the table. Each question is one GetItem, strongly
 * consistent, so that a suspension counts as soon as it is written.
 */
public final class DynamoDbPlatformRegister implements PlatformRegister {

  private final CoursesTable table;

  public DynamoDbPlatformRegister(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<Platform> platform(String issuer, String clientId) {
    return table.current(TableSchema.accessOfPlatform(issuer, clientId), LtiItems::platform);
  }

  @Override
  public boolean add(Platform platform) {
    return table.putNew(LtiItems.of(platform));
  }
}
