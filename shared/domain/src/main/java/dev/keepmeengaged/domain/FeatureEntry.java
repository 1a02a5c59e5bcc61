package dev.keepmeengaged.domain;

import dev.keepmeengaged.domain.Feature.MayBeResult;
import java.util.Optional;
import java.util.OptionalInt;

/** The entry of a {@link Feature} while it is written; what it does not say has a usual value. */
final class FeatureEntry {

  final int number;
  final String id;
  final String label;
  final FeatureKind kind;
  final FeatureGroup group;
  String description = "";
  String column = "";
  Optional<String> yesWhere = Optional.empty();
  FeatureGap gap = FeatureGap.UNKNOWN;
  double highest;
  double highestRecorded;
  FeatureSubject subject = FeatureSubject.COURSE;
  boolean neverNone;
  boolean mayBeResult;
  boolean lockedByDefault;
  OptionalInt sliderPosition = OptionalInt.empty();
  Optional<MayBeResult> result = Optional.empty();

  private FeatureEntry(int number, String id, String label, FeatureKind kind, FeatureGroup group) {
    this.number = number;
    this.id = id;
    this.label = label;
    this.kind = kind;
    this.group = group;
    this.highest = kind.highest();
    this.highestRecorded = kind.highest();
  }

  static FeatureEntry entry(
      int number, String id, String label, FeatureKind kind, FeatureGroup group) {
    return new FeatureEntry(number, id, label, kind, group);
  }

  FeatureEntry says(String what) {
    description = what;
    return this;
  }

  FeatureEntry column(String header) {
    column = header;
    return this;
  }

  FeatureEntry yesWhere(String header) {
    yesWhere = Optional.of(header);
    return neverMissing();
  }

  FeatureEntry about(FeatureSubject described) {
    subject = described;
    return this;
  }

  FeatureEntry gapMeansNone() {
    gap = FeatureGap.NONE;
    return this;
  }

  FeatureEntry neverMissing() {
    gap = FeatureGap.NEVER;
    return this;
  }

  FeatureEntry neverNone() {
    neverNone = true;
    return this;
  }

  /** The highest value that a change may set. */
  FeatureEntry upTo(double value) {
    highest = value;
    return this;
  }

  FeatureEntry recordedWithoutLimit() {
    highestRecorded = Double.MAX_VALUE;
    return this;
  }

  FeatureEntry mayBeResult() {
    mayBeResult = true;
    return this;
  }

  /** A developer's feature, of which warnings say why. */
  FeatureEntry mayBeResult(String why, String link) {
    result = Optional.of(new MayBeResult(why, link));
    return mayBeResult();
  }

  FeatureEntry lockedByDefault() {
    lockedByDefault = true;
    return this;
  }

  FeatureEntry slider(int position) {
    sliderPosition = OptionalInt.of(position);
    return this;
  }
}
