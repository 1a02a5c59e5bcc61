-- Active enrolments without a learner role, by the roles that they have in the course.
SELECT COALESCE(role.shortname, 'no role') AS role, COUNT(*) AS enrolments
  FROM (SELECT DISTINCT enrolment.courseid, enrolment.userid
          FROM {:enrolment_states} enrolment
          JOIN {:course_keys} owned ON owned.id = enrolment.courseid
         WHERE enrolment.reason IS NULL) active
  LEFT JOIN {:course_learners} learner
    ON learner.courseid = active.courseid AND learner.userid = active.userid
  LEFT JOIN {:site_learners} everywhere ON everywhere.userid = active.userid
  LEFT JOIN {context} context
    ON context.contextlevel = 50 AND context.instanceid = active.courseid
  LEFT JOIN {role_assignments} assignment
    ON assignment.contextid = context.id AND assignment.userid = active.userid
  LEFT JOIN {role} role ON role.id = assignment.roleid
 WHERE learner.userid IS NULL
   AND everywhere.userid IS NULL
 GROUP BY role.shortname
 ORDER BY COALESCE(role.shortname, 'no role'){:exact_order}
