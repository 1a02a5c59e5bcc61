package dev.keepmeengaged.sample;

import dev.keepmeengaged.data.RawColumn;
import dev.keepmeengaged.data.RawExportWriter;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes a raw export of made-up courses that has the shape of the real one: its course types, gaps
 * and oddities, companies of one course to hundreds, marginals like the real ones, and scores that
 * follow from the features, partly in each company's own way, with noise. The same seed gives the
 * same bytes on every JVM.
 */
public final class SampleExport {

  private static final String[] TYPES = {
    "courseGroup",
    "article",
    "video",
    "webinarCourse",
    "inPersonEventCourse",
    "shareableContentObject",
    "course"
  };

  /** How many rows of each type the original export had. */
  private static final double[] TYPE_COUNTS = {37_856, 9_001, 2_278, 87, 56, 42, 26};

  private static final double REPEATED = 0.026;

  /** The real data has one course with a price far from all others. */
  private static final double HUGE_PRICE = 250_000;

  private static final int HUGE_PRICE_AT = 200;

  /** One course in this number has issued more certificates than it has learners. */
  private static final int CERTIFICATES_OVER_100_EVERY = 5_000;

  private static final int CERTIFICATES_OVER_100_AT = 300;

  private final int courses;
  private final Draws draws;
  private final CompanyNames names;
  private final long idMask;
  private final long idStep;
  private int written;
  private int inScope;
  private int companies;

  private SampleExport(int courses, long seed) {
    this.courses = courses;
    this.draws = Draws.seeded(seed);
    this.names = new CompanyNames(draws.split());
    this.idMask = Long.highestOneBit(Math.max(1_000, courses) * 3L) - 1;
    this.idStep = draws.bits() | 1;
  }

  /**
   * Writes an export.
   *
   * @param courses rows to write, at least 1
   * @return how many companies they are of
   */
  public static int write(int courses, long seed, RawExportWriter out) throws IOException {
    SampleExport sample = new SampleExport(courses, seed);
    while (sample.written < courses) {
      sample.writeCompany(out);
    }
    return sample.companies;
  }

  private void writeCompany(RawExportWriter out) throws IOException {
    int size = Math.min(companySize(), courses - written);
    companies++;
    Draws own = draws.split();
    SampleCompany company = SampleCompany.draw(names.next(), size, own);
    Optional<double[]> previous = Optional.empty();
    for (int i = 0; i < size; i++) {
      String type = TYPES[own.weighted(TYPE_COUNTS)];
      CourseKey key = new CourseKey(company.name(), nextId());
      if (!type.startsWith("course")) {
        out.write(type, SampleCourse.drawWithoutPages(company, own), key);
        continue;
      }
      double[] values =
          previous.isPresent() && own.chance(REPEATED)
              ? previous.get()
              : odd(SampleCourse.draw(company, own), own);
      previous = Optional.of(values);
      out.write(type, values, key);
    }
  }

  /**
   * From one course to hundreds; the first company is the largest, so that there is a large one.
   */
  private int companySize() {
    if (companies == 0) {
      return Math.max(1, Math.min(3_000, courses / 9));
    }
    return (int) Math.min(Math.max(1, courses / 12.0), Math.ceil(draws.logNormal(16, 1.5)));
  }

  /** Ids that look drawn and are distinct: each step permutes the numbers below a power of 2. */
  private CourseId nextId() {
    long id = (written++ * idStep) & idMask;
    id = ((id ^ (id >>> (Long.bitCount(idMask) / 2))) * idStep) & idMask;
    return new CourseId(Long.toString(id + 1));
  }

  private double[] odd(double[] values, Draws own) {
    double score = values[RawColumn.ENGAGEMENT_SCORE.ordinal()];
    if (!(score > 0 && score < 100)) {
      return values;
    }
    inScope++;
    if (inScope == HUGE_PRICE_AT) {
      values[RawColumn.PRICE.ordinal()] = HUGE_PRICE;
    }
    if (inScope % CERTIFICATES_OVER_100_EVERY == CERTIFICATES_OVER_100_AT) {
      values[RawColumn.CERTIFICATES.ordinal()] = Rounding.to(1, own.uniform(101, 600));
    }
    return values;
  }
}
