package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a publish.
 *
 * @param previous the release before, which a rollback can restore
 * @param filesUploaded number of new files in the bucket
 * @param removed data versions removed from the table
 * @param notes cleanup left for a later publish, with reasons
 * @param leftOut number of companies of the data that were deleted, and are not published again
 */
public record PublishResult(
    Release release,
    Optional<Release> previous,
    int companies,
    int courses,
    TrainingRowMatches matches,
    boolean trainedOnThisData,
    int filesUploaded,
    List<DataVersion> removed,
    List<String> notes,
    int leftOut,
    Duration elapsed) {

  public PublishResult {
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
  }
}
