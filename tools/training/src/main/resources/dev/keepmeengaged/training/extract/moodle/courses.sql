SELECT keys.company,
       keys.course,
       CAST('course' AS VARCHAR(20)) AS course_type,
       CAST(NULL AS DOUBLE PRECISION) AS length_hours
  FROM {:course keys} keys
