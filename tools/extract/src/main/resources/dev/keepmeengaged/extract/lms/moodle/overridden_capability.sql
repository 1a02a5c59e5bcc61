SELECT role.shortname, COUNT(*) AS overrides
  FROM {role_capabilities} granted
  JOIN {context} context ON context.id = granted.contextid
  JOIN {role} role ON role.id = granted.roleid
 WHERE granted.capability = 'moodle/course:isincompletionreports'
   AND context.contextlevel <> 10
 GROUP BY role.shortname
 ORDER BY role.shortname
