SELECT enrol.currency, COUNT(*) AS prices
  FROM {enrol} enrol
 WHERE enrol.status = 0
   AND enrol.cost <> ''
   AND enrol.currency <> '{:currency}'
 GROUP BY enrol.currency
 ORDER BY enrol.currency
