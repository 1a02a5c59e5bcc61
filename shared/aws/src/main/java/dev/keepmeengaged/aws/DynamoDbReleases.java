package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Releases;
import java.util.Optional;

/** The current release, as the pointer in the table names it. */
public final class DynamoDbReleases implements Releases {

  private final CoursesTable table;

  public DynamoDbReleases(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<Release> current() {
    return table.current(TableSchema.pointer(), Pointer::read).map(Pointer::current);
  }
}
