package dev.keepmeengaged.publish;

import dev.keepmeengaged.artifacts.FileEntry;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.training.segments.CompanySegmentsSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Publishes courses with a model, and rolls back a publish. A publish writes and counts all items
 * and then moves one item, the pointer, unless another publish has moved it meanwhile. After any
 * failure, the release before is still served.
 */
public final class Publisher {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PublishTarget target;
  private final PublishTimes times;
  private final InstantSource clock;
  private final String by;
  private final PublishProgress progress;
  private final VersionRegister register;
  private final ModelUpload models;
  private final DeletedCompanies deletedCompanies;

  /**
   * @param by name of the publisher
   */
  public Publisher(
      PublishTarget target,
      PublishTimes times,
      InstantSource clock,
      String by,
      PublishProgress progress) {
    this.target = target;
    this.times = times;
    this.clock = clock;
    this.by = by;
    this.progress = progress;
    this.register = new VersionRegister(target);
    this.models = new ModelUpload(target);
    this.deletedCompanies = new DeletedCompanies(target);
  }

  /**
   * The served release; empty before the first publish.
   *
   * @throws PublishException when it cannot be read
   */
  public Optional<Release> current() {
    return reached(() -> register.pointer().map(Pointer::current));
  }

  /**
   * Whether these courses are already served with this model.
   *
   * @throws PublishException when it cannot be read
   */
  public boolean isServed(ReleaseCandidate candidate) {
    return reached(
        () -> {
          ReleaseCandidate left = candidate.without(deletedCompanies.read()::contains);
          return current()
              .filter(release -> release.model().equals(left.model()))
              .filter(release -> release.data().value().endsWith("-" + left.catalogueHash()))
              .isPresent();
        });
  }

  /**
   * Publishes.
   *
   * @throws PublishException if the publish failed; the release before is still served
   */
  public PublishResult publish(ReleaseCandidate candidate) {
    return reached(() -> publishNow(candidate));
  }

  private PublishResult publishNow(ReleaseCandidate whole) {
    Instant began = clock.instant();
    Optional<Pointer> before = register.pointer();
    DeletedCompanies.Fingerprints deleted = deletedCompanies.read();
    ReleaseCandidate candidate = whole.without(deleted::contains);
    StaleVersions staleVersions =
        new StaleVersions(
            register, new VersionRemoval(target, register, progress), times, clock, progress);

    List<CompanySegments> segments = segments(candidate);
    progress.began("Uploading model " + candidate.model(), 0);
    int uploaded = models.upload(candidate.model(), candidate.files());
    Content content =
        new Content(
            candidate.model(),
            candidate.manifestHash(),
            candidate.scoreKind(),
            candidate.catalogue(),
            candidate.catalogueHash(),
            segments);
    Pointer after = write(content, before, before.map(Pointer::current), deleted);
    staleVersions.remove(Optional.of(after));

    return new PublishResult(
        after.current(),
        after.previous(),
        candidate.catalogue().companies().size(),
        candidate.catalogue().size(),
        candidate.matches(),
        candidate.trainedOnThisData(),
        uploaded,
        staleVersions.removed(),
        staleVersions.notes(),
        whole.catalogue().companies().size() - candidate.catalogue().companies().size(),
        Duration.between(began, clock.instant()));
  }

  /** The segments of each company, in the order of the companies; on all processors. */
  private List<CompanySegments> segments(ReleaseCandidate candidate) {
    List<List<Course>> companies = candidate.catalogue().companies();
    progress.began("Finding segments", companies.size());
    return companies.parallelStream()
        .map(
            courses -> {
              CompanySegments found = CompanySegmentsSearch.of(courses, candidate.whatIf());
              progress.advanced(1);
              return found;
            })
        .toList();
  }

  /** Enters a new version, named for the time and the catalogue. */
  private DataVersion begin(Content content) {
    for (Instant at = now(); ; at = at.plusSeconds(1)) {
      DataVersion version = new DataVersion(TIME.format(at) + "-" + content.catalogueHash());
      if (register.begin(
          version,
          content.model(),
          content.manifestHash(),
          content.scoreKind(),
          clock.instant(),
          by)) {
        return version;
      }
    }
  }

  /**
   * Publishes again what is served, without a company and with nothing to go back to. Without any
   * other company nothing is served any more.
   *
   * @param before the pointer, to the release that is served
   * @return the pointer from now on
   * @throws PublishException if it failed; the release before is still served
   */
  Optional<Pointer> publishWithout(Company company, Pointer before) {
    DeletedCompanies.Fingerprints deleted = deletedCompanies.read();
    Release release = before.current();
    ServedCatalogue served = ServedCatalogue.read(target, release.data());
    Optional<Catalogue> others = served.catalogue().without(company::equals);
    if (others.isEmpty()) {
      if (!register.unpublish(before)) {
        throw movedMeanwhile();
      }
      return Optional.empty();
    }
    Content content =
        new Content(
            release.model(),
            manifestHash(release),
            release.scoreKind(),
            others.get(),
            ReleaseCandidate.hash(others.get()),
            served.segments(others.get()));
    return Optional.of(write(content, Optional.of(before), Optional.empty(), deleted));
  }

  private static String manifestHash(Release release) {
    return release
        .manifestHash()
        .orElseThrow(
            () ->
                new PublishException(
                    "An older kme published what is served: publish it again with this one first."));
  }

  /** What a data version is made of. */
  private record Content(
      ModelVersion model,
      String manifestHash,
      ScoreKind scoreKind,
      Catalogue catalogue,
      String catalogueHash,
      List<CompanySegments> segments) {}

  private Pointer write(
      Content content,
      Optional<Pointer> before,
      Optional<Release> previous,
      DeletedCompanies.Fingerprints deleted) {
    DataVersion version = begin(content);
    boolean served = false;
    try (Heartbeat heartbeat = Heartbeat.of(register, version, times, clock)) {
      new CatalogueWriter(target, heartbeat::check, progress)
          .write(version, content.catalogue(), content.segments());
      Pointer after =
          new Pointer(
              new Release(
                  version,
                  content.model(),
                  Optional.of(content.manifestHash()),
                  now(),
                  by,
                  content.scoreKind()),
              previous);
      if (!deletedCompanies.read().equals(deleted)) {
        throw new PublishException("A company was deleted meanwhile. Publish again.");
      }
      progress.began("Moving the pointer", 0);
      complete(before, after);
      served = true;
      return after;
    } finally {
      if (!served) {
        abandon(version);
      }
    }
  }

  private void complete(Optional<Pointer> before, Pointer after) {
    try {
      if (!register.complete(before, after)) {
        throw movedMeanwhile();
      }
    } catch (SdkException e) {
      // The response was lost, but the request may have succeeded.
      if (!isCurrent(after)) {
        throw e;
      }
    }
  }

  private boolean isCurrent(Pointer pointer) {
    try {
      return register.pointer().filter(pointer::equals).isPresent();
    } catch (SdkException e) {
      return false;
    }
  }

  private PublishException movedMeanwhile() {
    return new PublishException(
        register
            .pointer()
            .map(Pointer::current)
            .map(
                other ->
                    "Somebody else published meanwhile: data version %s by %s is served. Publish again to replace it."
                        .formatted(other.data(), other.publishedBy()))
            .orElse("Another publish took this one for dead. Publish again."));
  }

  private void abandon(DataVersion version) {
    try {
      register.abandon(version);
    } catch (SdkException e) {
      // Then its beat stands still, which says the same later.
    }
  }

  /**
   * Serves a former release again, with its courses and its model.
   *
   * @param to its data version; without one, the release that was served before the current one
   * @return the served release
   * @throws PublishException if there is no such release; the present one is still served
   */
  public Release rollback(Optional<DataVersion> to) {
    return reached(() -> rollbackNow(to));
  }

  private Release rollbackNow(Optional<DataVersion> to) {
    Pointer before =
        register
            .pointer()
            .orElseThrow(
                () -> new PublishException("Nothing was published yet: there is no way back."));
    DataVersion version =
        to.or(() -> before.previous().map(Release::data))
            .orElseThrow(
                () ->
                    new PublishException(
                        "There was one publish only: nothing was served before it."));
    if (version.equals(before.current().data())) {
      throw new PublishException("Data version %s is served already.".formatted(version));
    }
    VersionEntry entry = complete(version);
    requireModel(entry);
    Pointer after =
        new Pointer(
            new Release(version, entry.model(), entry.manifestHash(), now(), by, entry.scoreKind()),
            Optional.of(before.current()));
    if (!register.flip(before, after)) {
      throw movedMeanwhile();
    }
    return after.current();
  }

  private VersionEntry complete(DataVersion version) {
    return register.entries().stream()
        .filter(entry -> entry.version().equals(version))
        .filter(entry -> entry.state() == VersionEntry.State.COMPLETE)
        .findAny()
        .orElseThrow(
            () ->
                new PublishException(
                    "Data version %s is not there, or not whole. There are: %s."
                        .formatted(version, completeVersions())));
  }

  private String completeVersions() {
    return String.join(
        ", ",
        register.entries().stream()
            .filter(entry -> entry.state() == VersionEntry.State.COMPLETE)
            .map(entry -> entry.version().value())
            .toList());
  }

  private void requireModel(VersionEntry entry) {
    byte[] manifest =
        models
            .read(entry.model(), Manifest.FILE)
            .orElseThrow(
                () ->
                    new PublishException(
                        "Model %s, which goes with that version, is not in the bucket any more."
                            .formatted(entry.model())));
    String hash = FileEntry.sha256(manifest);
    if (entry.manifestHash().filter(published -> !published.equals(hash)).isPresent()) {
      throw new PublishException(
          "The bucket's %s of model %s is not the one that was published with that version."
              .formatted(Manifest.FILE, entry.model()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private <T> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e, target), e);
    }
  }
}
