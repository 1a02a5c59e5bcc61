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
 * @param training the rows that a model learns from: scores above 0 and below 100
 * @param catalogue the rows that are served, every score, each with its key; empty where the data
 *     has no ids
 * @param scoreKind what the scores are made of
 * @param madeUp whether the courses are made up, by {@code generate}
 * @param report what became of the rows on their way in
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

  /** Courses of which only the rows are known: their scores are taken for recorded, real ones. */
  public CourseData(
      DataFormat format, List<CourseRow> training, List<CourseRow> catalogue, ImportReport report) {
    this(format, training, catalogue, ScoreKind.RECORDED, false, report);
  }

  /** The same courses, with scores of this kind. */
  public CourseData with(ScoreKind kind) {
    return new CourseData(format, training, catalogue, kind, madeUp, report);
  }

  /** The same courses, known to be made up. */
  CourseData asMadeUp() {
    return new CourseData(format, training, catalogue, scoreKind, true, report);
  }

  /**
   * What tells two training sets apart: the SHA-256, in hexadecimal, of the training rows in order,
   * each as its score and its features, as big-endian doubles.
   */
  public String trainingHash() {
    return trainingHash(List.of(Feature.values()));
  }

  /** The same of rows that had these features alone, in this order. */
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
   * What tells apart whose rows they are: the SHA-256, in hexadecimal, of the training rows' keys
   * in order.
   */
  public String keysHash() {
    MessageDigest digest = Sha256.newDigest();
    for (CourseRow course : training) {
      digest.update(course.key().toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
