package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Quartiles;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedSearchTest {

  private static final CompanyWithCourses HERON =
      new CompanyWithCourses(
          new CompanyScores(
              new Company("Héron 𝒜"),
              2,
              OptionalInt.of(1),
              Optional.of(new Quartiles(0.1, 0.1 + 0.2, 99.9))),
          OptionalInt.of(17),
          List.of(
              new CourseScore(new CourseId("𝒜 é"), 33.3, 105, Optional.of("Où?")),
              new CourseScore(new CourseId("2"), 1 / 3.0, 0)));

  private static final CompanyWithCourses EGRET =
      new CompanyWithCourses(
          new CompanyScores(new Company("egret"), 1, OptionalInt.empty(), Optional.empty()),
          OptionalInt.empty(),
          List.of(new CourseScore(new CourseId("1"), 100, 3)));

  private static List<ByteBuffer> packed(List<CompanyWithCourses> companies) {
    return PackedSearch.pack(companies).stream().map(ByteBuffer::wrap).toList();
  }

  @Test
  void companies_readBackAsTheyWere() {
    List<CompanyWithCourses> companies = List.of(EGRET, HERON);

    assertThat(PackedSearch.unpack(packed(companies))).contains(companies);
  }

  /** Letters by chance hardly deflate: a part is an item of at most 400 KB all the same. */
  @Test
  void companies_ofAnySize_readBack_fromPartsThatFitIntoAnItem() {
    Random random = new Random(7);
    List<CompanyWithCourses> companies =
        IntStream.of(1, 9_000, 2, 1)
            .mapToObj(
                size ->
                    new CompanyWithCourses(
                        new CompanyScores(
                            new Company("c" + random.nextLong()),
                            size,
                            OptionalInt.of(0),
                            Optional.empty()),
                        OptionalInt.of(size / 2),
                        IntStream.range(0, size)
                            .mapToObj(i -> new CourseId("i" + random.nextLong()))
                            .map(id -> new CourseScore(id, random.nextDouble(), 3))
                            .toList()))
            .toList();

    List<ByteBuffer> parts = packed(companies);

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts).allSatisfy(part -> assertThat(part.remaining()).isLessThan(390_000));
    assertThat(PackedSearch.unpack(parts)).contains(companies);
  }

  @Test
  void aPartOfAnotherForm_isNone() {
    byte[] another = Deflated.pack(new byte[] {99, 1, 2, 3});

    assertThat(PackedSearch.unpack(List.of(ByteBuffer.wrap(another)))).isEmpty();
  }

  @Test
  void aPartThatIsDamaged_isRefused() {
    byte[] part = PackedSearch.pack(List.of(HERON)).get(0);
    part[part.length - 1]++;

    assertThatThrownBy(() -> PackedSearch.unpack(List.of(ByteBuffer.wrap(part))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
