-- Courses with their company. The site's front page has no category.
SELECT c.id AS id, roots.company, CAST(c.id AS {:text}) AS course
  FROM {course} c
  JOIN {:roots} roots ON roots.category = c.category
