package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.domain.WhatIf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to one request: all of one release, each course read once. Not thread-safe; one for
 * each request.
 */
final class Predictions {

  private record Key(Company company, CourseId course) {}

  private final Served.Loaded<ServedModel> served;
  private final CourseRepository courses;
  private final Map<Key, Optional<Course>> read = new HashMap<>();

  Predictions(Served.Loaded<ServedModel> served, CourseRepository courses) {
    this.served = served;
    this.courses = courses;
  }

  /**
   * @throws UnknownResourceException when there is no such course
   * @throws dev.keepmeengaged.domain.ImpossibleRequestException when it cannot be changed so
   */
  WhatIfAnswer answer(WhatIfRequest request) {
    Course course = course(request.company(), request.course());
    ServedModel model = served.content();
    WhatIf whatIf = WhatIf.answer(course, request.changes(), model.forest(), model.trained());
    return new WhatIfAnswer(served.release().model(), course, whatIf, model.forest().trees());
  }

  private Course course(Company company, CourseId id) {
    DataVersion version = served.release().data();
    return read.computeIfAbsent(new Key(company, id), key -> courses.course(company, id, version))
        .orElseThrow(() -> unknown(company, id, version));
  }

  private UnknownResourceException unknown(Company company, CourseId id, DataVersion version) {
    return courses.bestFirst(company, version, 1, Optional.empty()).items().isEmpty()
        ? UnknownResourceException.company(company)
        : UnknownResourceException.course(company, id);
  }
}
