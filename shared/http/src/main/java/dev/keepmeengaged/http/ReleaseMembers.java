package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.json.JsonWriter;

/** What every answer says of the release that it was made from. */
public final class ReleaseMembers {

  private ReleaseMembers() {}

  /**
   * Writes the versions of the model and of the courses, and what the scores are made of.
   *
   * @return the writer, for what follows
   */
  public static JsonWriter write(JsonWriter json, Release release) {
    return json.member("model", release.model().value())
        .member("data", release.data().value())
        .member("scoreKind", release.scoreKind().id());
  }
}
