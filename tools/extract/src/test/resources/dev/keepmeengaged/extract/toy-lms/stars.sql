SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course, pupil.{pupil.stars} AS certificates
  FROM {pupil} pupil
  JOIN {lesson} lesson ON lesson.id = pupil.lesson
  JOIN {school} school ON school.id = lesson.school
