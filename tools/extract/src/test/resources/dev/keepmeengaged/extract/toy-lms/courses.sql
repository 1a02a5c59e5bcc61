-- A lesson is a course, a school a company.
SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course,
       CAST('course' AS {:text}) AS course_type, CAST(lesson.minutes AS {:number}) / 60 AS length_hours
  FROM {lesson} lesson
  JOIN {school} school ON school.id = lesson.school
