-- The edition is the last change of the course, which Moodle has in seconds since 1970.
SELECT owned.company,
       owned.course,
       CAST('course' AS {:text}) AS course_type,
       CAST(NULL AS {:number}) AS length_hours,
       CAST(c.fullname AS {:text}) AS title,
       CAST(TO_CHAR(TIMESTAMP '1970-01-01 00:00:00'
                      + NULLIF(c.timemodified, 0) * INTERVAL '1 second',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS {:text}) AS edition
  FROM {:course_keys} owned
  JOIN {course} c ON c.id = owned.id
