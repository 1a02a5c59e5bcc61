SELECT owned.company, owned.course, 1 AS certificates
  FROM {tool_certificate_issues} issue
  JOIN {:course_keys} owned ON owned.id = issue.courseid
