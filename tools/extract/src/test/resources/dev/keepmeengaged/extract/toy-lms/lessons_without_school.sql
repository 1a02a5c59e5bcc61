SELECT 'its school does not exist' AS reason, COUNT(*) AS courses
  FROM {lesson} lesson
  LEFT JOIN {school} school ON school.id = lesson.school
 WHERE school.id IS NULL
HAVING COUNT(*) > 0
