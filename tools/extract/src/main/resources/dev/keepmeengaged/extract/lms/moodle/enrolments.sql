-- Learners are those of Moodle's completion report: with an active enrolment and a learner role that
-- holds in the course. Whether they completed it is known only where the course says what completes it.
SELECT owned.company,
       owned.course,
       CAST(learners.userid AS {:text}) AS learner,
       CASE WHEN tracked.courseid IS NULL THEN NULL
            WHEN done.timecompleted > 0 THEN TRUE
            ELSE FALSE
       END AS completed
  FROM (SELECT active.courseid, active.userid
          FROM {:enrolment_states} active
          JOIN {:course_learners} assigned
            ON assigned.courseid = active.courseid AND assigned.userid = active.userid
         WHERE active.reason IS NULL
         UNION
        SELECT active.courseid, active.userid
          FROM {:enrolment_states} active
          JOIN {:site_learners} assigned ON assigned.userid = active.userid
         WHERE active.reason IS NULL) learners
  JOIN {:course_keys} owned ON owned.id = learners.courseid
  LEFT JOIN {:tracked_courses} tracked ON tracked.courseid = learners.courseid
  LEFT JOIN {course_completions} done
    ON done.course = learners.courseid AND done.userid = learners.userid
