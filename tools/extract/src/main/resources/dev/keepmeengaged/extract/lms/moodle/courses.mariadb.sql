-- The edition is the last change of the course, which Moodle has in seconds since 1970.
SELECT owned.company,
       owned.course,
       CAST('course' AS {:text}) AS course_type,
       CAST(NULL AS {:number}) AS length_hours,
       CAST(c.fullname AS {:text}) AS title,
       CAST(DATE_FORMAT(CAST('1970-01-01 00:00:00' AS DATETIME)
                          + INTERVAL NULLIF(c.timemodified, 0) SECOND,
                        '%Y-%m-%dT%H:%i:%sZ') AS {:text}) AS edition
  FROM {:course_keys} owned
  JOIN {course} c ON c.id = owned.id
