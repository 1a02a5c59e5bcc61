-- With penalties a quiz's marks can be below 0, and with extra credit above the maximum.
SELECT keys.company,
       keys.course,
       CASE WHEN quiz.grade > 0 THEN TRUE ELSE FALSE END AS graded,
       CASE WHEN attempt.state IN ('finished', 'submitted') THEN TRUE ELSE FALSE END AS finished,
       CASE WHEN attempt.state <> 'finished' OR quiz.grade <= 0 OR quiz.sumgrades <= 0 THEN NULL
            WHEN attempt.sumgrades < 0 THEN 0
            WHEN attempt.sumgrades > quiz.sumgrades THEN 100
            ELSE 100 * CAST(attempt.sumgrades AS DOUBLE PRECISION)
                 / CAST(quiz.sumgrades AS DOUBLE PRECISION)
       END AS grade_percent
  FROM {quiz_attempts} attempt
  JOIN {quiz} quiz ON quiz.id = attempt.quiz
  JOIN {:course keys} keys ON keys.id = quiz.course
 WHERE attempt.preview = 0
   AND attempt.state <> 'notstarted'
