package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTableTest {

  private static final byte[] TABLE = TestTable.prepared(6).text().getBytes(StandardCharsets.UTF_8);

  @Property(tries = 200)
  void writeThenRead_isTheSame(@ForAll("courses") List<CourseRow> courses) throws IOException {
    Path folder = Files.createTempDirectory("prepared");
    try {
      PreparedTable.write(folder.resolve("courses.csv"), courses);

      CourseData data = DataFolder.read(folder, BadRowPolicy.REFUSE);

      assertThat(data.catalogue()).isEqualTo(courses);
      assertThat(data.training()).isEqualTo(Scope.inScope(courses));
      assertThat(data.report().count("pageMix", "changed")).isZero();
    } finally {
      Files.delete(folder.resolve("courses.csv"));
      Files.delete(folder);
    }
  }

  @Test
  void read_badRow_saysNothingOfASecondOneOfItsCourse_whereItIsLeftOut(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("courses.csv");
    TestTable.prepared(3).with(0, "price", "x").with(1, "course", "101").writeTo(file);

    assertThat(PreparedTable.read(file, BadRowPolicy.SKIP).catalogue())
        .extracting(row -> row.key().orElseThrow().course().value())
        .containsExactly("101", "103");
  }

  /** Whatever bytes are damaged, the table is taken as a whole or refused with a list. */
  @Property(tries = 500)
  void read_damagedFile_isTakenWholeOrRefused(
      @ForAll("damage") @Size(min = 1, max = 6) List<Damage> damage) throws IOException {
    Path file = Files.createTempFile("courses", ".csv");
    try {
      byte[] bytes = TABLE;
      for (Damage each : damage) {
        bytes = each.done(bytes);
      }
      Files.write(file, bytes);
      List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();

      for (BadRowPolicy policy : BadRowPolicy.values()) {
        try {
          CourseData data = PreparedTable.read(file, policy);
          assertThat(data.catalogue().size() + data.report().badRows())
              .isEqualTo(rows(lines, data));
          assertThat(policy == BadRowPolicy.SKIP || data.report().badRows() == 0).isTrue();
        } catch (DataProblemsException refused) {
          assertThat(refused.problems()).isNotEmpty();
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  /** The lines with something in them, below the header, which may have lines above it. */
  private static long rows(List<String> lines, CourseData data) {
    Matcher above =
        Pattern.compile("(\\d+) lines? above").matcher(data.report().assumptions().toString());
    long header = above.find() ? 1 + Long.parseLong(above.group(1)) : 1;
    return lines.stream()
        .skip(header)
        .filter(line -> !line.matches("[\\s\\x00-\\x20\",]*"))
        .count();
  }

  /** A change to some bytes of a file. */
  record Damage(int kind, double where, int length, byte with) {

    byte[] done(byte[] bytes) {
      int at = (int) (where * bytes.length);
      int end = Math.min(bytes.length, at + length);
      List<byte[]> parts =
          switch (kind) {
            case 0 -> List.of(Arrays.copyOf(bytes, at)); // cut off
            case 1 ->
                List.of(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 2 -> // doubled
                List.of(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            default -> // one byte for others
                List.of(
                    Arrays.copyOf(bytes, at),
                    new byte[] {with},
                    Arrays.copyOfRange(bytes, end, bytes.length));
          };
      return joined(parts);
    }

    private static byte[] joined(List<byte[]> parts) {
      byte[] joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
      int at = 0;
      for (byte[] part : parts) {
        System.arraycopy(part, 0, joined, at, part.length);
        at += part.length;
      }
      return joined;
    }
  }

  @Provide
  Arbitrary<List<Damage>> damage() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 40),
            Arbitraries.oneOf(
                Arbitraries.bytes(), Arbitraries.of((byte) '"', (byte) '\n', (byte) ',')))
        .as(Damage::new)
        .list();
  }

  @Provide
  Arbitrary<List<CourseRow>> courses() {
    return Combinators.combine(keys(), scores(), features(), descriptions())
        .as(
            (key, score, features, description) ->
                new CourseRow(Optional.of(key), score, features, description))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(PreparedTableTest::withDistinctKeys);
  }

  private static Arbitrary<CourseKey> keys() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withChars("ab ,\"'\u00e9\u4e2d;\\")
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(Whitespace::normalised)
            .filter(name -> !name.isEmpty());
    return Combinators.combine(names, names)
        .as((company, course) -> new CourseKey(new Company(company), new CourseId(course)));
  }

  private static Arbitrary<CourseDescription> descriptions() {
    Arbitrary<OptionalInt> pages =
        Arbitraries.integers()
            .between(0, 1_000)
            .map(n -> n == 0 ? OptionalInt.empty() : OptionalInt.of(n));
    Arbitrary<CourseDescription> any =
        Combinators.combine(texts(), pages, texts()).as(CourseDescription::new);
    return Arbitraries.oneOf(Arbitraries.just(CourseDescription.NONE), any);
  }

  private static Arbitrary<Optional<String>> texts() {
    return Arbitraries.strings()
        .withChars("a1 ,;\"'\u00e9\u4e2d-")
        .ofMaxLength(8)
        .map(Whitespace::normalised)
        .map(text -> Optional.of(text).filter(t -> !t.isEmpty()));
  }

  private static Arbitrary<Double> scores() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, 100.0), Arbitraries.doubles().between(0, 100).ofScale(3));
  }

  private static Arbitrary<FeatureVector> features() {
    return Arbitraries.doubles()
        .between(0, 100)
        .injectDuplicates(0.1)
        .list()
        .ofSize(Feature.COUNT)
        .map(PreparedTableTest::vector);
  }

  /** Turns arbitrary percents into features: gaps where they may be, yes or no, tenths of a mix. */
  private static FeatureVector vector(List<Double> percents) {
    double[] values = new double[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      double value = percents.get(feature.ordinal());
      values[feature.ordinal()] =
          switch (feature) {
            case USES_SCORM, MILESTONE_COURSE -> value > 50 ? 1 : 0;
            case USERS -> 1 + value * 700;
            case GRADED_ASSESSMENT -> Math.rint(value * 5) / 10;
            case NOT_GRADED_ASSESSMENT, EXTERNAL, INTERACTIVE -> 0;
            default -> value < 10 ? Double.NaN : value;
          };
    }
    int graded = (int) Math.rint(values[Feature.GRADED_ASSESSMENT.ordinal()] * 10);
    values[Feature.CONTENT.ordinal()] = (1_000 - graded) / 10.0;
    return FeatureVector.of(values);
  }

  private static List<CourseRow> withDistinctKeys(List<CourseRow> courses) {
    Set<CourseKey> keys = new HashSet<>();
    List<CourseRow> distinct = new ArrayList<>(courses);
    distinct.removeIf(course -> !keys.add(course.key().orElseThrow()));
    return distinct;
  }
}
