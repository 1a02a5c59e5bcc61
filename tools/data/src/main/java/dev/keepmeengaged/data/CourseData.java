package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.support.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The courses of a data folder.
 *
 * @param training rows in the model's scope: scores above 0 and below 100
 * @param catalogue rows to publish, of any score, each with its key; empty for data without ids
 * @param scoreKind kind of the scores
 * @param madeUp whether the courses are synthetic, from {@code generate}
 * @param report of the import
 */
public record CourseData(
    DataFormat format,
    List<CourseRow> training,
    List<CourseRow> catalogue,
    ScoreKind scoreKind,
    boolean madeUp,
    ImportReport report) {

  public CourseData {
    training = List.copyOf(training);
    catalogue = List.copyOf(catalogue);
  }

  /** Courses of which only the rows are known. Their scores count as recorded and real. */
  public CourseData(
      DataFormat format, List<CourseRow> training, List<CourseRow> catalogue, ImportReport report) {
    this(format, training, catalogue, ScoreKind.RECORDED, false, report);
  }

  /** A copy with another kind of scores. */
  public CourseData with(ScoreKind kind) {
    return new CourseData(format, training, catalogue, kind, madeUp, report);
  }

  /** A copy that is marked as synthetic. */
  CourseData asMadeUp() {
    return new CourseData(format, training, catalogue, scoreKind, true, report);
  }

  /**
   * Identifies the training set: the SHA-256, in hexadecimal, of the training rows in order, each
   * as its score and its features in big-endian doubles.
   */
  public String trainingHash() {
    return trainingHash(List.of(Feature.values()));
  }

  /** Identifies the training set with only these features, in this order. */
  public String trainingHash(List<Feature> features) {
    MessageDigest digest = Sha256.newDigest();
    ByteBuffer row = ByteBuffer.allocate((1 + features.size()) * Double.BYTES);
    for (CourseRow course : training) {
      row.clear();
      row.putLong(Double.doubleToLongBits(course.engagementScore()));
      for (double value : course.features().toArray(features)) {
        row.putLong(Double.doubleToLongBits(value));
      }
      digest.update(row.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Identifies the owners of the training rows: the SHA-256, in hexadecimal, of their keys in
   * order.
   */
  public String keysHash() {
    MessageDigest digest = Sha256.newDigest();
    for (CourseRow course : training) {
      digest.update(course.key().toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
