SELECT keys.company, keys.course, COUNT(*) AS views
  FROM {logstore_standard_log} log
  JOIN {:course keys} keys ON keys.id = log.courseid
 WHERE log.action = 'viewed'
   AND log.target IN ('course', 'course_module')
 GROUP BY keys.company, keys.course
