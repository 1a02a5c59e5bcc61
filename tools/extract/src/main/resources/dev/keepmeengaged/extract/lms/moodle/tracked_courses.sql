-- Courses of which it is known who completed them: completion is switched on and has criteria.
SELECT DISTINCT criteria.course AS courseid
  FROM {course_completion_criteria} criteria
  JOIN {course} c ON c.id = criteria.course
 WHERE CAST(c.enablecompletion AS {:integer}) = 1
