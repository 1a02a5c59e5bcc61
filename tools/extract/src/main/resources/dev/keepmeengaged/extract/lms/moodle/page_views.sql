SELECT owned.company, owned.course, COUNT(*) AS views
  FROM {logstore_standard_log} log
  JOIN {:course_keys} owned ON owned.id = log.courseid
 WHERE log.action = 'viewed'
   AND log.target IN ('course', 'course_module')
 GROUP BY owned.company, owned.course
