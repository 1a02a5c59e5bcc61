SELECT keys.company, keys.course, 1 AS certificates
  FROM {tool_certificate_issues} issue
  JOIN {:course keys} keys ON keys.id = issue.courseid
