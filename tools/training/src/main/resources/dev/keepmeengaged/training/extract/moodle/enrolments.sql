-- Learners are active enrolments with a role of the archetype student in the course. Whether they
-- completed it is known only where the course tracks completion and says what completes it.
SELECT keys.company,
       keys.course,
       CAST(learners.userid AS VARCHAR(20)) AS learner,
       CASE WHEN tracked.course IS NULL THEN NULL
            WHEN done.timecompleted IS NULL THEN FALSE
            ELSE TRUE
       END AS completed
  FROM (SELECT DISTINCT enrol.courseid, enrolment.userid
          FROM {user_enrolments} enrolment
          JOIN {enrol} enrol ON enrol.id = enrolment.enrolid
          JOIN {user} users ON users.id = enrolment.userid
          JOIN {context} context
            ON context.contextlevel = 50 AND context.instanceid = enrol.courseid
          JOIN {role_assignments} assignment
            ON assignment.contextid = context.id AND assignment.userid = enrolment.userid
          JOIN {role} role ON role.id = assignment.roleid
         WHERE enrolment.status = 0
           AND enrol.status = 0
           AND users.deleted = 0
           AND role.archetype = 'student') learners
  JOIN {:course keys} keys ON keys.id = learners.courseid
  LEFT JOIN (SELECT DISTINCT criteria.course
               FROM {course_completion_criteria} criteria
               JOIN {course} c ON c.id = criteria.course
              WHERE c.enablecompletion = 1) tracked ON tracked.course = learners.courseid
  LEFT JOIN {course_completions} done
    ON done.course = learners.courseid AND done.userid = learners.userid
