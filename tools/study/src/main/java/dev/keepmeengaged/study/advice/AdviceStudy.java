package dev.keepmeengaged.study.advice;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.AdviceModel;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.support.ParallelTasks;
import dev.keepmeengaged.training.calibration.Shuffle;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.TrainingRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Counts the advice of a model for its training courses and for the courses to publish, each by its
 * out-of-bag trees.
 */
public final class AdviceStudy {

  /** The sample size that estimates a share to within two points. */
  private static final int MOST_COURSES = 3_000;

  private static final int COURSES_OF_A_PIECE = 50;

  private final NewModel model;
  private final String parameters;
  private final int threads;
  private final List<Population> populations;

  /**
   * Courses whose advice has the same source of evidence.
   *
   * @param all the number of courses
   * @param asked a sample of the courses
   * @param own the mixes of their companies
   */
  private record Population(
      GroupedBy by,
      int all,
      List<Course> asked,
      Map<Company, CompanyMixes> own,
      AdviceModel model) {

    List<Course> piece(int number) {
      int from = number * COURSES_OF_A_PIECE;
      return asked.subList(from, Math.min(asked.size(), from + COURSES_OF_A_PIECE));
    }

    int pieces() {
      return (asked.size() + COURSES_OF_A_PIECE - 1) / COURSES_OF_A_PIECE;
    }
  }

  /**
   * @param model trained in this study
   * @param data of the training
   * @param seed of the draw of courses
   * @param threads at least 1; no result depends on it
   */
  public AdviceStudy(NewModel model, CourseData data, long seed, int threads) {
    this.model = model;
    this.threads = threads;
    NewModel.Origin origin = model.origin().orElseThrow();
    this.parameters = origin.parameters().toString();
    this.populations =
        model.calibration().mixChange().isEmpty()
            ? List.of()
            : populations(data, origin.unseen(), seed);
  }

  private List<Population> populations(CourseData data, TrainingRows unseen, long seed) {
    List<Population> found = new ArrayList<>();
    model
        .profileMixes()
        .ifPresent(mixes -> found.add(byProfile(data, mixes, unseen, new SplittableRandom(seed))));
    if (!data.catalogue().isEmpty()) {
      found.add(byCompany(data, unseen, new SplittableRandom(seed)));
    }
    return found;
  }

  /** The training courses, with the mixes of the same profile as evidence. */
  private Population byProfile(
      CourseData data, ProfileMixes mixes, TrainingRows unseen, SplittableRandom random) {
    List<CourseRow> rows = data.training();
    Company unknown = new Company("unknown");
    return new Population(
        GroupedBy.PROFILE,
        rows.size(),
        IntStream.of(drawn(rows.size(), random))
            .mapToObj(
                row ->
                    unseen.course(
                        new CourseKey(unknown, new CourseId(Integer.toString(row))), rows.get(row)))
            .toList(),
        Map.of(),
        advising(data, Optional.of(mixes)));
  }

  /** The courses to publish, with the mixes of their own company as evidence. */
  private Population byCompany(CourseData data, TrainingRows unseen, SplittableRandom random) {
    Catalogue catalogue =
        Catalogue.of(
            data.catalogue().stream()
                .map(row -> unseen.course(row.key().orElseThrow(), row))
                .toList());
    List<Course> courses = catalogue.companies().stream().flatMap(List::stream).toList();
    Map<Company, CompanyMixes> own = new HashMap<>();
    catalogue.companies().forEach(of -> own.put(of.get(0).company(), CompanyMixes.of(of)));
    return new Population(
        GroupedBy.COMPANY,
        courses.size(),
        IntStream.of(drawn(courses.size(), random)).mapToObj(courses::get).toList(),
        own,
        advising(data, Optional.empty()));
  }

  private AdviceModel advising(CourseData data, Optional<ProfileMixes> mixes) {
    return new AdviceModel(
        new WhatIfModel(model.forest(), model.features().trained(), model.calibration(), mixes),
        data.scoreKind());
  }

  private static int[] drawn(int courses, SplittableRandom random) {
    return IntStream.of(Shuffle.of(courses, random)).limit(MOST_COURSES).sorted().toArray();
  }

  /** The number of tasks in a checkpoint of this study. */
  public int pieces() {
    return populations.stream().mapToInt(Population::pieces).sum();
  }

  /**
   * Counts the advice.
   *
   * @return by profile for rows without ids, then by company for courses with ids; empty if the
   *     model is not calibrated
   */
  public List<AdviceCoverage> ask(Checkpoint checkpoint) {
    return populations.stream().map(population -> ask(population, checkpoint)).toList();
  }

  private AdviceCoverage ask(Population population, Checkpoint checkpoint) {
    List<Callable<AdviceCounts>> pieces = new ArrayList<>();
    for (int i = 0; i < population.pieces(); i++) {
      int piece = i;
      String key =
          String.format(
              Locale.ROOT,
              "advice given by %s from %d learners: %s, piece %d",
              population.by(),
              AdviceRule.FEWEST_LEARNERS,
              parameters,
              piece);
      pieces.add(
          () ->
              checkpoint.once(
                  key, new TypeReference<>() {}, () -> ask(population, population.piece(piece))));
    }
    AdviceCounts counts = new AdviceCounts();
    ParallelTasks.all(pieces, threads).forEach(counts::add);
    return counts.of(population.by(), population.all(), population.asked().size());
  }

  private static AdviceCounts ask(Population population, List<Course> courses) {
    AdviceCounts counts = new AdviceCounts();
    for (Course course : courses) {
      counts.ask(
          course, Optional.ofNullable(population.own().get(course.company())), population.model());
    }
    return counts;
  }
}
