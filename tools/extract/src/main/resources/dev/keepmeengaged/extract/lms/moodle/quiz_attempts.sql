-- With penalties a quiz's marks can be below 0, and with extra credit above the maximum.
SELECT owned.company,
       owned.course,
       CASE WHEN quiz.grade > 0 THEN TRUE ELSE FALSE END AS graded,
       CASE WHEN attempt.state IN ('finished', 'submitted') THEN TRUE ELSE FALSE END AS finished,
       CASE WHEN attempt.state <> 'finished' OR quiz.grade <= 0 OR quiz.sumgrades <= 0 THEN NULL
            WHEN attempt.sumgrades < 0 THEN 0
            WHEN attempt.sumgrades > quiz.sumgrades THEN 100
            ELSE 100 * CAST(attempt.sumgrades AS {:number})
                 / CAST(quiz.sumgrades AS {:number})
       END AS grade_percent
  FROM {quiz_attempts} attempt
  JOIN {quiz} quiz ON quiz.id = attempt.quiz
  JOIN {:course_keys} owned ON owned.id = quiz.course
 WHERE CAST(attempt.preview AS {:integer}) = 0
   AND attempt.state <> 'notstarted'
