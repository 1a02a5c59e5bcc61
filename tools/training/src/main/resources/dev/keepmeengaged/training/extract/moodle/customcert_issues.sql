SELECT keys.company, keys.course, 1 AS certificates
  FROM {customcert_issues} issue
  JOIN {customcert} certificate ON certificate.id = issue.customcertid
  JOIN {:course keys} keys ON keys.id = certificate.course
