SELECT owned.company, owned.course, activity.page_type, 1 AS pages
  FROM {:activities} activity
  JOIN {:course_keys} owned ON owned.id = activity.courseid
 WHERE activity.reason IS NULL
