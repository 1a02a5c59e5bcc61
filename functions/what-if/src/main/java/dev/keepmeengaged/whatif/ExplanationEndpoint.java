package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.CourseExplanation;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.http.Serving;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.ServedModel;

/**
 * {@code GET /v1/companies/{company}/courses/{course}/explanation}: how the model comes to what it
 * expects of a course as it is.
 */
final class ExplanationEndpoint extends CourseEndpoint {

  private final CourseReader courses;

  ExplanationEndpoint(Serving<ServedModel> serving, CourseReader courses) {
    super(serving);
    this.courses = courses;
  }

  @Override
  ExplanationAnswer about(CourseKey key, Served.Loaded<ServedModel> current) {
    ServedModel model = current.content();
    CourseExplanation explained =
        CourseExplanation.of(
            courses.read(key, current.release().data()), model.forest(), model.trained());
    return new ExplanationAnswer(current.release(), explained, model.forest().trees());
  }
}
