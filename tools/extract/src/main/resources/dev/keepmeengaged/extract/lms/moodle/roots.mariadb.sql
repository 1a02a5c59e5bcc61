-- Categories with their company, the top-level category: the first number of the path.
SELECT category.id AS category, CAST(TRIM(root.name) AS {:text}) AS company
  FROM {course_categories} category
  JOIN {course_categories} root
    ON root.id = CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(category.path, '/', 2), '/', -1)
                      AS {:integer})
