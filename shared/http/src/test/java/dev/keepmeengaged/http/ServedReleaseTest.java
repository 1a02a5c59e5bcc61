package dev.keepmeengaged.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.NothingPublishedException;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class ServedReleaseTest {

  private Optional<Release> published = Optional.empty();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Log log = new Log("test", new PrintStream(logged, true, StandardCharsets.UTF_8));

  private static Release release(String data) {
    return new Release(
        new DataVersion(data), new ModelVersion("m"), Optional.empty(), Instant.EPOCH, "test");
  }

  @Test
  void withNothingPublished_itStartsAndSaysSo() {
    ServedRelease<String> serving =
        ServedRelease.start(() -> published, r -> "content", Clock.systemUTC(), log);

    assertThatThrownBy(serving::current).isInstanceOf(NothingPublishedException.class);
  }

  @Test
  void withOtherContent_itServesTheSameReleases_andLeavesTheFirstAsItWas() {
    published = Optional.of(release("one"));
    ServedRelease<String> serving =
        ServedRelease.start(() -> published, r -> "own", Clock.systemUTC(), log);

    ServedRelease<String> other = serving.with(content -> "other than " + content);

    assertThat(other.current().content()).isEqualTo("other than own");
    assertThat(other.release()).isEqualTo(serving.release());
    assertThat(serving.current().content()).isEqualTo("own");
  }

  @Test
  void afterARestore_thePointerIsLookedUpAgain() {
    published = Optional.of(release("one"));
    ServedRelease<String> serving =
        ServedRelease.start(() -> published, r -> r.data().value(), Clock.systemUTC(), log);
    assertThat(serving.current().content()).isEqualTo("one");
    published = Optional.of(release("two"));
    assertThat(serving.current().content()).isEqualTo("one");

    serving.beforeCheckpoint(Core.getGlobalContext());
    serving.afterRestore(Core.getGlobalContext());

    assertThat(serving.current().content()).isEqualTo("two");
    assertThat(serving.release().data()).isEqualTo(new DataVersion("two"));
  }

  @Test
  void aReleaseThatCannotBeLoaded_isLoggedAndTheOneBeforeServedOn() {
    published = Optional.of(release("one"));
    ServedRelease<String> serving =
        ServedRelease.start(
            () -> published,
            r -> {
              if (r.data().value().equals("two")) {
                throw new UnavailableException("The model is refused.");
              }
              return r.data().value();
            },
            Clock.systemUTC(),
            log);
    serving.current();
    published = Optional.of(release("two"));
    serving.afterRestore(Core.getGlobalContext());

    assertThat(serving.current().content()).isEqualTo("one");
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("\"event\":\"release-not-loaded\"", "The model is refused.");
  }
}
