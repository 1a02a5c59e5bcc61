package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.json.JsonWriter;

/** The members of every answer that name its release. */
public final class ReleaseMembers {

  private ReleaseMembers() {}

  /**
   * Writes the versions of the model and of the courses, and the kind of the scores.
   *
   * @return the writer, for what follows
   */
  public static JsonWriter write(JsonWriter json, Release release) {
    return json.member("model", release.model().value())
        .member("data", release.data().value())
        .member("scoreKind", release.scoreKind().id());
  }
}
