-- A role of the whole site is one in all courses.
SELECT DISTINCT assignment.userid
  FROM {role_assignments} assignment
  JOIN {:learner_role_ids} learner ON learner.id = assignment.roleid
  JOIN {context} context ON context.id = assignment.contextid
 WHERE context.contextlevel = 10
