-- Plugins for enrolment keep the cost as text.
SELECT keys.company,
       keys.course,
       CASE WHEN enrol.cost ~ '^[0-9]+([.][0-9]+)?$'
            THEN CAST(enrol.cost AS DOUBLE PRECISION)
       END AS price_dollars,
       CAST(NULL AS DOUBLE PRECISION) AS discount_dollars
  FROM {enrol} enrol
  JOIN {:course keys} keys ON keys.id = enrol.courseid
 WHERE enrol.status = 0
   AND enrol.currency = '{:currency}'
