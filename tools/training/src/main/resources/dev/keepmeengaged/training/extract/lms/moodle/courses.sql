SELECT owned.company,
       owned.course,
       CAST('course' AS {:text}) AS course_type,
       CAST(NULL AS {:number}) AS length_hours
  FROM {:course_keys} owned
