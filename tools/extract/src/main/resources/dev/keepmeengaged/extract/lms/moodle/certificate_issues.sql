SELECT owned.company, owned.course, 1 AS certificates
  FROM {certificate_issues} issue
  JOIN {certificate} certificate ON certificate.id = issue.certificateid
  JOIN {:course_keys} owned ON owned.id = certificate.course
