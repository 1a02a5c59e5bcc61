SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course, 1 AS certificates
  FROM {diploma} diploma
  JOIN {lesson} lesson ON lesson.id = diploma.lesson
  JOIN {school} school ON school.id = lesson.school
