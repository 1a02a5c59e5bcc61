-- Newer releases have a title and the term in which a lesson is given.
SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course,
       CAST('course' AS {:text}) AS course_type, CAST(lesson.minutes AS {:number}) / 60 AS length_hours,
       lesson.{lesson.title} AS title, lesson.{lesson.term} AS edition
  FROM {lesson} lesson
  JOIN {school} school ON school.id = lesson.school
