package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureStatistics;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.domain.Quartiles;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Numbers in binary attributes, big-endian. A record per feature is written as a 32-bit set of the
 * features that have one (bit i is the feature with {@linkplain Feature#number number} i), then the
 * records by ascending number; what is missing takes no room, and what this program does not know
 * is left out:
 *
 * <ul>
 *   <li>values of a course: 8 bytes a feature, the double
 *   <li>statistics of a company: 32 bytes a feature: mean, lower quartile, median, upper quartile
 *   <li>distributions of all courses: 816 bytes a feature: mean, percentiles 0 to 100
 *   <li>populations of these: 8 bytes a feature: courses and companies, 32 bits each
 * </ul>
 *
 * As DynamoDB numbers in a map, by name, the values of a course would take three times the room,
 * and a company's courses are read in one query.
 */
final class PackedNumbers {

  private static final int QUARTILES = 3 * Double.BYTES;
  private static final int DISTRIBUTION = (1 + Distribution.PERCENTILES) * Double.BYTES;

  private PackedNumbers() {}

  static byte[] values(FeatureVector features) {
    Map<Feature, Double> present = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      features.get(feature).ifPresent(value -> present.put(feature, value));
    }
    return perFeature(present, Double.BYTES, ByteBuffer::putDouble);
  }

  static FeatureVector values(ByteBuffer bytes) {
    return FeatureVector.of(perFeature(bytes, ByteBuffer::getDouble), Double.NaN);
  }

  static byte[] statistics(Map<Feature, FeatureStatistics> statistics) {
    return perFeature(
        statistics,
        Double.BYTES + QUARTILES,
        (buffer, s) -> putQuartiles(buffer.putDouble(s.mean()), s.quartiles()));
  }

  static Map<Feature, FeatureStatistics> statistics(ByteBuffer bytes) {
    return perFeature(
        bytes, buffer -> new FeatureStatistics(buffer.getDouble(), getQuartiles(buffer)));
  }

  static byte[] distributions(Map<Feature, Distribution> distributions) {
    return perFeature(distributions, DISTRIBUTION, PackedNumbers::putDistribution);
  }

  static Map<Feature, Distribution> distributions(ByteBuffer bytes) {
    return perFeature(bytes, PackedNumbers::distribution);
  }

  static byte[] populations(Map<Feature, Population> populations) {
    return perFeature(
        populations,
        2 * Integer.BYTES,
        (buffer, of) -> buffer.putInt(of.courses()).putInt(of.companies()));
  }

  static Map<Feature, Population> populations(ByteBuffer bytes) {
    return perFeature(bytes, buffer -> new Population(buffer.getInt(), buffer.getInt()));
  }

  static byte[] quartiles(Quartiles quartiles) {
    return putQuartiles(ByteBuffer.allocate(QUARTILES), quartiles).array();
  }

  static Quartiles quartiles(ByteBuffer bytes) {
    return whole(bytes, PackedNumbers::getQuartiles);
  }

  static byte[] distribution(Distribution distribution) {
    ByteBuffer buffer = ByteBuffer.allocate(DISTRIBUTION);
    putDistribution(buffer, distribution);
    return buffer.array();
  }

  static Distribution wholeDistribution(ByteBuffer bytes) {
    return whole(bytes, PackedNumbers::distribution);
  }

  private static ByteBuffer putQuartiles(ByteBuffer buffer, Quartiles q) {
    return buffer.putDouble(q.lower()).putDouble(q.median()).putDouble(q.upper());
  }

  private static Quartiles getQuartiles(ByteBuffer buffer) {
    return new Quartiles(buffer.getDouble(), buffer.getDouble(), buffer.getDouble());
  }

  private static void putDistribution(ByteBuffer buffer, Distribution distribution) {
    buffer.putDouble(distribution.mean());
    for (double percentile : distribution.percentiles()) {
      buffer.putDouble(percentile);
    }
  }

  private static Distribution distribution(ByteBuffer buffer) {
    double mean = buffer.getDouble();
    double[] percentiles = new double[Distribution.PERCENTILES];
    for (int i = 0; i < percentiles.length; i++) {
      percentiles[i] = buffer.getDouble();
    }
    return Distribution.restored(mean, percentiles);
  }

  private static <T> byte[] perFeature(
      Map<Feature, T> records, int size, BiConsumer<ByteBuffer, T> put) {
    SortedMap<Integer, T> byNumber = new TreeMap<>();
    records.forEach((feature, r) -> byNumber.put(feature.number(), r));
    int present = 0;
    for (int number : byNumber.keySet()) {
      present |= 1 << number;
    }
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + size * byNumber.size()).putInt(present);
    byNumber.values().forEach(r -> put.accept(buffer, r));
    return buffer.array();
  }

  private static <T> Map<Feature, T> perFeature(ByteBuffer bytes, Function<ByteBuffer, T> get) {
    return whole(
        bytes,
        buffer -> {
          int present = buffer.getInt();
          Map<Feature, T> records = new EnumMap<>(Feature.class);
          for (int number = 0; number < Integer.SIZE; number++) {
            if ((present >>> number & 1) == 1) {
              T record = get.apply(buffer);
              Feature.byNumber(number).ifPresent(feature -> records.put(feature, record));
            }
          }
          return records;
        });
  }

  private static <T> T whole(ByteBuffer bytes, Function<ByteBuffer, T> get) {
    T value = get.apply(bytes);
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(bytes.remaining() + " bytes too many");
    }
    return value;
  }
}
