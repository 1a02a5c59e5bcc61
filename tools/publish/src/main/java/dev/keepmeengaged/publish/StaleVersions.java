package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Removes the data versions of dead publishes and former releases from the table. Every version but
 * the current and the previous one goes once it certainly has no writer and no reader. A publish is
 * dead if its beat does not change for {@link PublishTimes#life} by this process's clock, so that
 * clocks of two machines are never compared.
 */
final class StaleVersions {

  private final VersionRegister register;
  private final VersionRemoval removal;
  private final PublishTimes times;
  private final InstantSource clock;
  private final PublishProgress progress;
  private final Map<DataVersion, Long> beats;
  private final Instant since;

  private final List<DataVersion> removed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Begins to watch the heartbeats. */
  StaleVersions(
      VersionRegister register,
      VersionRemoval removal,
      PublishTimes times,
      InstantSource clock,
      PublishProgress progress) {
    this.register = register;
    this.removal = removal;
    this.times = times;
    this.clock = clock;
    this.progress = progress;
    this.since = clock.instant();
    this.beats =
        register.entries().stream()
            .collect(Collectors.toMap(VersionEntry::version, VersionEntry::beat));
  }

  /**
   * Removes the versions that can be removed now. A failure becomes a note and no exception, since
   * the publish itself is complete.
   */
  void remove(Optional<Pointer> pointer) {
    try {
      waitForTheDead();
      for (VersionEntry entry : register.entries()) {
        if (!isKept(entry, pointer)) {
          remove(entry, pointer);
        }
      }
    } catch (SdkException | PublishException e) {
      notes.add("Removing what is no longer served stopped: " + e.getMessage());
    }
  }

  List<DataVersion> removed() {
    return removed;
  }

  List<String> notes() {
    return notes;
  }

  static boolean isKept(VersionEntry entry, Optional<Pointer> pointer) {
    return Stream.concat(
            pointer.map(Pointer::current).stream(), pointer.flatMap(Pointer::previous).stream())
        .map(Release::data)
        .anyMatch(entry.version()::equals);
  }

  private void remove(VersionEntry entry, Optional<Pointer> pointer) {
    switch (entry.state()) {
      case WRITING -> {
        if (!isDead(entry)) {
          notes.add(
              "Data version %s is left: its publish by %s may be alive."
                  .formatted(entry.version(), entry.startedBy()));
          return;
        }
      }
      case COMPLETE -> {
        if (isStillRead(pointer)) {
          notes.add(
              "Data version %s is left: functions may read it for another minute."
                  .formatted(entry.version()));
          return;
        }
      }
      case ABANDONED, REMOVING -> {}
    }
    if (register.condemn(entry)) {
      removal.remove(entry.version());
      removed.add(entry.version());
    }
  }

  private boolean isDead(VersionEntry entry) {
    Long before = beats.get(entry.version());
    return before != null && before == entry.beat() && !clock.instant().isBefore(sure());
  }

  private Instant sure() {
    return since.plus(times.life());
  }

  /** A former release was served at the latest until the one that is now the previous took over. */
  private boolean isStillRead(Optional<Pointer> pointer) {
    Optional<Instant> until = pointer.flatMap(Pointer::previous).map(Release::publishedAt);
    return until.isPresent() && clock.instant().isBefore(until.get().plus(times.grace()));
  }

  private void waitForTheDead() {
    Duration left = Duration.between(clock.instant(), sure());
    boolean somebodyMayBeDead =
        register.entries().stream()
            .anyMatch(
                entry ->
                    entry.state() == VersionEntry.State.WRITING
                        && Long.valueOf(entry.beat()).equals(beats.get(entry.version())));
    if (!somebodyMayBeDead || left.isNegative() || left.compareTo(times.patience()) > 0) {
      return;
    }
    progress.began(
        String.format(
            Locale.ROOT, "Waiting %d s to see whether another publish is alive", left.toSeconds()),
        0);
    try {
      Thread.sleep(left.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("Interrupted.", e);
    }
  }
}
