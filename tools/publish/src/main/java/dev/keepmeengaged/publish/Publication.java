package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a publish did.
 *
 * @param previous what was served before, and can be brought back
 * @param filesUploaded files of the model that were not in the bucket yet
 * @param removed data versions that are gone from the table
 * @param notes what was left for a later publish, and why
 */
public record Publication(
    Release release,
    Optional<Release> previous,
    int companies,
    int courses,
    TrainingRowMatches matches,
    boolean trainedOnThisData,
    int filesUploaded,
    List<DataVersion> removed,
    List<String> notes,
    Duration elapsed) {

  public Publication {
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
  }
}
