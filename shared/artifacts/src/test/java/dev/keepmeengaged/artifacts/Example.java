package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ModelVersion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A manifest to vary in tests. */
final class Example {

  private Example() {}

  static Manifest manifest(Map<String, FileEntry> files) {
    return new Manifest(
        Manifest.SCHEMA,
        "1a2b3c",
        "d0d0",
        OptionalLong.of(Long.MIN_VALUE),
        Map.of("trees", 2, "maxFeatures", 6),
        2,
        100,
        Optional.of(new Accuracy(0.6, 11.5, 15.4, 99)),
        Optional.empty(),
        files,
        "4.3.2",
        Instant.parse("2026-11-22T08:00:00Z"));
  }

  /** The version that a manifest makes. */
  static ModelVersion version(byte[] manifest) {
    return ModelVersion.of(Instant.parse("2026-11-22T08:00:00Z"), FileEntry.sha256(manifest));
  }
}
