-- The feedback of a submission's grade, and what others than the learner wrote below it.
SELECT owned.company,
       owned.course,
       COALESCE(feedback.comments, 0) + COALESCE(below.comments, 0) AS comments
  FROM {assign_submission} submission
  JOIN {assign} assign ON assign.id = submission.assignment
  JOIN {:course_keys} owned ON owned.id = assign.course
  LEFT JOIN (SELECT grades.assignment, grades.userid, grades.attemptnumber, COUNT(*) AS comments
               FROM {assignfeedback_comments} feedback
               JOIN {assign_grades} grades ON grades.id = feedback.grade
              WHERE feedback.commenttext <> ''
              GROUP BY grades.assignment, grades.userid, grades.attemptnumber) feedback
    ON feedback.assignment = submission.assignment
   AND feedback.userid = submission.userid
   AND feedback.attemptnumber = submission.attemptnumber
  LEFT JOIN (SELECT submitted.id, COUNT(*) AS comments
               FROM {comments} written
               JOIN {assign_submission} submitted ON submitted.id = written.itemid
              WHERE written.component = 'assignsubmission_comments'
                AND written.userid <> submitted.userid
              GROUP BY submitted.id) below ON below.id = submission.id
 WHERE submission.status = 'submitted'
   AND submission.userid <> 0
