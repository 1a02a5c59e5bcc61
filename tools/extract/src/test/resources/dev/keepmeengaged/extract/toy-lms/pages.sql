SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course, 'content' AS page_type,
       lesson.sheets AS pages
  FROM {lesson} lesson
  JOIN {school} school ON school.id = lesson.school
