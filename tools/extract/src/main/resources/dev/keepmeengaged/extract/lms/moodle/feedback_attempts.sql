SELECT owned.company,
       owned.course,
       FALSE AS graded,
       answers.finished,
       CAST(NULL AS {:number}) AS grade_percent
  FROM (SELECT feedback, TRUE AS finished FROM {feedback_completed}
         UNION ALL
        SELECT feedback, FALSE AS finished FROM {feedback_completedtmp}) answers
  JOIN {feedback} feedback ON feedback.id = answers.feedback
  JOIN {:course_keys} owned ON owned.id = feedback.course
