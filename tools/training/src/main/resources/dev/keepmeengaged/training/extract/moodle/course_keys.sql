-- Courses with their company: the top-level category. The site's front page has no category.
SELECT c.id AS id, TRIM(root.name) AS company, CAST(c.id AS VARCHAR(20)) AS course
  FROM {course} c
  JOIN {course_categories} category ON category.id = c.category
  JOIN {course_categories} root
    ON CAST(root.id AS VARCHAR(20)) = SPLIT_PART(category.path, '/', 2)
