-- Enrolments and, of those that are not active, the reason: Moodle's own test (get_enrolled_join in
-- lib/enrollib.php, with $onlyactive).
SELECT enrol.courseid,
       enrolment.userid,
       CASE WHEN CAST(users.deleted AS {:integer}) <> 0 THEN 'account deleted'
            WHEN users.username = 'guest' THEN 'guest account'
            WHEN enrol.status <> 0 THEN 'method switched off'
            WHEN enrolment.status <> 0 THEN 'suspended'
            WHEN enrolment.timestart >= {:now} THEN 'not begun'
            WHEN enrolment.timeend <> 0 AND enrolment.timeend <= {:now} THEN 'ended'
       END AS reason
  FROM {user_enrolments} enrolment
  JOIN {enrol} enrol ON enrol.id = enrolment.enrolid
  JOIN {user} users ON users.id = enrolment.userid
