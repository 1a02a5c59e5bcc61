SELECT owned.company, owned.course, 1 AS certificates
  FROM {customcert_issues} issue
  JOIN {customcert} certificate ON certificate.id = issue.customcertid
  JOIN {:course_keys} owned ON owned.id = certificate.course
