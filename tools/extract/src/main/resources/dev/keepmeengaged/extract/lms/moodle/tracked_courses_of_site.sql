-- Courses of which it is known who completed them: completion is switched on for the site and the
-- course, and has criteria.
SELECT DISTINCT criteria.course AS courseid
  FROM {course_completion_criteria} criteria
  JOIN {course} c ON c.id = criteria.course
 WHERE CAST(c.enablecompletion AS {:integer}) = 1
   AND NOT EXISTS (SELECT 1 FROM {config} config
                    WHERE config.name = 'enablecompletion' AND config.value = '0')
