package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseCacheTest {

  private static final Release FIRST = release("first");
  private static final Release SECOND = release("second");

  private Optional<Release> published = Optional.of(FIRST);
  private boolean outage;
  private Instant now = Instant.EPOCH;
  private Duration lookUpTakes = Duration.ZERO;
  private int lookUps;
  private final List<String> refused = new ArrayList<>();
  private final List<UnavailableException> alarms = new ArrayList<>();
  private final ReleaseCache<String> served =
      new ReleaseCache<>(
          this::lookUp,
          this::load,
          Duration.ofMinutes(1),
          Duration.ofSeconds(2),
          clock(),
          alarms::add);

  @Test
  void current_withinAMinute_doesNotLookUpAgain() {
    served.current();
    now = now.plusSeconds(59);
    published = Optional.of(SECOND);

    assertThat(served.current().release()).isEqualTo(FIRST);
    assertThat(lookUps).isEqualTo(1);
  }

  @Test
  void current_afterAMinute_servesTheNewRelease() {
    served.current();
    now = now.plusSeconds(60);
    published = Optional.of(SECOND);

    assertThat(served.current())
        .isEqualTo(new ReleaseCache.Loaded<>(SECOND, "content of second", true));
  }

  @Test
  void current_afterExpire_looksUpAgain() {
    served.current();
    published = Optional.of(SECOND);
    served.expire();

    assertThat(served.current().release()).isEqualTo(SECOND);
  }

  @Test
  void current_nothingPublished_saysSoUntilSomethingIs() {
    published = Optional.empty();
    assertThatExceptionOfType(NothingPublishedException.class).isThrownBy(served::current);

    published = Optional.of(FIRST);
    assertThat(served.current().release()).isEqualTo(FIRST);
  }

  @Test
  void current_newReleaseRefused_servesTheOldOneAndRaisesAnAlarm() {
    served.current();
    now = now.plusSeconds(60);
    published = Optional.of(SECOND);
    refused.add("second");

    assertThat(served.current().release()).isEqualTo(FIRST);
    assertThat(alarms).hasSize(1);
  }

  @Test
  void current_outageAfterwards_servesWhatItHas() {
    served.current();
    now = now.plusSeconds(60);
    outage = true;

    assertThat(served.current().release()).isEqualTo(FIRST);
    assertThat(alarms).hasSize(1);
  }

  @Test
  void current_outageAtFirst_isUnavailable_andNotLookedUpForEveryRequest() {
    outage = true;

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(served::current);
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(served::current);
    assertThat(lookUps).isEqualTo(1);

    outage = false;
    now = now.plusSeconds(2);
    assertThat(served.current().release()).isEqualTo(FIRST);
  }

  @Test
  void current_afterAFailure_looksUpAgainInTwoSeconds_notInAMinute() {
    served.current();
    now = now.plusSeconds(60);
    published = Optional.of(SECOND);
    outage = true;
    served.current();
    outage = false;

    now = now.plusMillis(1_999);
    assertThat(served.current())
        .isEqualTo(new ReleaseCache.Loaded<>(FIRST, "content of first", false));
    assertThat(lookUps).isEqualTo(2);

    now = now.plusMillis(1);
    assertThat(served.current().release()).isEqualTo(SECOND);
  }

  @Test
  void current_newReleaseRefused_isLoadedAgainInTwoSeconds() {
    served.current();
    now = now.plusSeconds(60);
    published = Optional.of(SECOND);
    refused.add("second");
    served.current();
    refused.clear();

    now = now.plusSeconds(2);

    assertThat(served.current().release()).isEqualTo(SECOND);
  }

  @Test
  void current_afterALookUpThatTookLong_waitsFromItsEnd() {
    served.current();
    now = now.plusSeconds(60);
    outage = true;
    lookUpTakes = Duration.ofSeconds(5);
    served.current();
    served.current();

    assertThat(lookUps).isEqualTo(2);
  }

  @Test
  void current_inDoubt_looksUpAgain_butNotMoreOftenThanAfterAFailure() {
    served.current();
    now = now.plusSeconds(5);
    published = Optional.of(SECOND);
    refused.add("second");

    served.doubt();
    served.current();
    served.doubt();
    served.current();

    assertThat(lookUps).isEqualTo(2);
  }

  private Optional<Release> lookUp() {
    lookUps++;
    now = now.plus(lookUpTakes);
    if (outage) {
      throw new UnavailableException("The data cannot be reached.");
    }
    return published;
  }

  private String load(Release release) {
    if (refused.contains(release.data().value())) {
      throw new UnavailableException("The model was refused.");
    }
    return "content of " + release.data();
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private static Release release(String version) {
    return new Release(
        new DataVersion(version),
        new ModelVersion(version),
        Optional.empty(),
        Instant.EPOCH,
        "a data scientist");
  }
}
