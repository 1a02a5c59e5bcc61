-- Courses of no company. The front page is the first of those in category 0.
SELECT CASE WHEN c.category = 0 THEN 'in no category'
            WHEN category.id IS NULL
              THEN CONCAT(CONCAT('its category ', CAST(c.category AS {:text})), ' does not exist')
            ELSE CONCAT(CONCAT('the category above its category ', CAST(c.category AS {:text})),
                        ' does not exist')
       END AS reason,
       COUNT(*) AS courses
  FROM {course} c
  LEFT JOIN {course_categories} category ON category.id = c.category
  LEFT JOIN {:roots} roots ON roots.category = c.category
 WHERE roots.category IS NULL
   AND (c.category <> 0 OR c.id > (SELECT MIN(front.id) FROM {course} front WHERE front.category = 0))
 GROUP BY c.category, category.id
 ORDER BY COUNT(*) DESC, c.category
