SELECT enrolment.reason, COUNT(*) AS enrolments
  FROM {:enrolment_states} enrolment
  JOIN {:course_keys} owned ON owned.id = enrolment.courseid
 WHERE enrolment.reason IS NOT NULL
 GROUP BY enrolment.reason
 ORDER BY enrolment.reason
