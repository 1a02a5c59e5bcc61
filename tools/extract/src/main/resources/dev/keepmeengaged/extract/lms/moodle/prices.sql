-- Plugins for enrolment keep the cost as text.
SELECT owned.company,
       owned.course,
       CASE WHEN enrol.cost {:matches} '^[0-9]+([.][0-9]+)?$'
            THEN CAST(enrol.cost AS {:number})
       END AS price_dollars,
       CAST(NULL AS {:number}) AS discount_dollars
  FROM {enrol} enrol
  JOIN {:course_keys} owned ON owned.id = enrol.courseid
 WHERE enrol.status = 0
   AND enrol.currency = '{:currency}'
