package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.support.Sha256;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A 128-bit hash of a row's score and features at six significant digits. It identifies a course
 * that was published without its id.
 */
record Fingerprint(long high, long low) {

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

  /**
   * The fingerprint of a row.
   *
   * @param features of the model, in its order
   */
  static Fingerprint of(CourseRow row, List<Feature> features) {
    StringBuilder text = new StringBuilder(128);
    append(text, row.engagementScore());
    for (double value : row.features().toArray(features)) {
      append(text, value);
    }
    ByteBuffer hash =
        ByteBuffer.wrap(Sha256.of(text.toString().getBytes(StandardCharsets.US_ASCII)));
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  private static void append(StringBuilder text, double value) {
    if (Double.isNaN(value)) {
      text.append("missing");
    } else {
      BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_DIGITS);
      text.append(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString());
    }
    text.append(' ');
  }
}
