SELECT school.name AS company, CAST(lesson.id AS {:text}) AS course, pupil.name AS learner,
       CASE WHEN pupil.done = 1 THEN TRUE ELSE FALSE END AS completed
  FROM {pupil} pupil
  JOIN {lesson} lesson ON lesson.id = pupil.lesson
  JOIN {school} school ON school.id = lesson.school
 WHERE pupil.gone = 0
