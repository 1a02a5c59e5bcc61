-- A row per course, from the views of the contract (docs/extraction.md), which stand before this as
-- common table expressions. Plain SQL that PostgreSQL, Redshift and MariaDB take, but for the words
-- in braces (Dialect): fractions are computed in floating point, since databases differ in the digits
-- that an average of NUMERIC keeps.
course_pages AS (
  SELECT company,
         course,
         NULLIF(CAST(SUM(pages) AS {:number}), 0) AS pages,
         SUM(CASE WHEN page_type = 'graded' THEN pages ELSE 0 END) AS graded,
         SUM(CASE WHEN page_type = 'not_graded' THEN pages ELSE 0 END) AS not_graded,
         SUM(CASE WHEN page_type = 'content' THEN pages ELSE 0 END) AS content,
         SUM(CASE WHEN page_type = 'external' THEN pages ELSE 0 END) AS external_pages,
         SUM(CASE WHEN page_type = 'interactive' THEN pages ELSE 0 END) AS interactive
    FROM kme_pages
   GROUP BY company, course
),
course_views AS (
  SELECT company, course, SUM(views) AS views
    FROM kme_page_views
   GROUP BY company, course
),
-- A learner who enrolled twice is one learner, who completed the course when one of the two did.
course_learners AS (
  SELECT company,
         course,
         learner,
         MAX(CASE WHEN completed THEN 1 WHEN NOT completed THEN 0 END) AS completed
    FROM kme_enrolments
   GROUP BY company, course, learner
),
course_enrolments AS (
  SELECT company,
         course,
         CAST(COUNT(*) AS {:number}) AS users,
         100 * AVG(CAST(completed AS {:number})) AS completed
    FROM course_learners
   GROUP BY company, course
),
course_attempts AS (
  SELECT company,
         course,
         AVG(CASE WHEN graded THEN CAST(grade_percent AS {:number}) END) AS grade,
         100 * AVG(CAST(CASE WHEN graded AND finished THEN 1 WHEN graded THEN 0 END
                        AS {:number})) AS finished_graded,
         100 * AVG(CAST(CASE WHEN NOT graded AND finished THEN 1 WHEN NOT graded THEN 0 END
                        AS {:number})) AS finished_not_graded
    FROM kme_quiz_attempts
   GROUP BY company, course
),
course_comments AS (
  SELECT company, course, AVG(CAST(comments AS {:number})) AS comments
    FROM kme_comments
   GROUP BY company, course
),
course_collaborations AS (
  SELECT company, course, SUM(collaborations) AS collaborations
    FROM kme_collaborations
   GROUP BY company, course
),
course_certificates AS (
  SELECT company, course, SUM(certificates) AS certificates
    FROM kme_certificates
   GROUP BY company, course
),
course_prices AS (
  SELECT company,
         course,
         AVG(CAST(price_dollars AS {:number})) AS price,
         AVG(CAST(discount_dollars AS {:number})) AS discount
    FROM kme_prices
   GROUP BY company, course
),
course_milestones AS (
  SELECT company,
         course,
         100 * AVG(CAST(CASE WHEN required THEN 1 WHEN NOT required THEN 0 END
                        AS {:number})) AS required
    FROM kme_milestones
   GROUP BY company, course
),
course_scorm AS (
  SELECT company,
         course,
         -- Most packages that only show slides report no score: what they report is the status.
         COALESCE(AVG(CAST(score AS {:number})),
                  100 * AVG(CAST(CASE WHEN completed THEN 1 WHEN NOT completed THEN 0 END
                                 AS {:number})),
                  0) AS score,
         100 * AVG(CAST(CASE WHEN completed THEN 1 WHEN NOT completed THEN 0 END
                        AS {:number})) AS completed,
         100 * AVG(CAST(CASE WHEN scorm_type = 'shareable' THEN 1 ELSE 0 END
                        AS {:number})) AS shareable,
         100 * AVG(CAST(CASE WHEN scorm_type = 'api' THEN 1 ELSE 0 END
                        AS {:number})) AS api
    FROM kme_scorm_attempts
   GROUP BY company, course
),
company_members AS (
  SELECT company,
         NULLIF(CAST(SUM(members) AS {:number}), 0) AS members,
         SUM(CASE WHEN role = 'administrator' THEN members ELSE 0 END) AS administrators,
         SUM(CASE WHEN role = 'instructor' THEN members ELSE 0 END) AS instructors,
         SUM(CASE WHEN role = 'learner' THEN members ELSE 0 END) AS learners
    FROM kme_company_roles
   GROUP BY company
),
company_rating AS (
  SELECT company, AVG(CAST(rating_percent AS {:number})) AS rating
    FROM kme_company_ratings
   GROUP BY company
)
SELECT c.course_type AS course_type,
       prices.price AS price,
       CAST(c.length_hours AS {:number}) AS length_hours,
       CAST(views.views AS {:number}) AS visibility,
       attempts.grade AS quiz_grade,
       attempts.finished_not_graded AS surveys,
       attempts.finished_graded AS completed_quizzes,
       enrolments.completed AS engagement_score,
       comments.comments AS teacher_comments,
       COALESCE(enrolments.users, 0) AS users,
       100 * CAST(certificates.certificates AS {:number}) / enrolments.users
         AS certificates,
       CAST(collaborations.collaborations AS {:number}) / enrolments.users
         AS collaborations,
       100 - milestones.required AS elective_milestone,
       milestones.required AS required_milestone,
       prices.discount AS discount,
       scorm.score AS scorm_score,
       scorm.completed AS scorm_completions,
       scorm.shareable AS shareable_scorm,
       scorm.api AS api_scorm,
       100 * CAST(pages.graded AS {:number}) / pages.pages AS graded_assessment,
       100 * CAST(pages.not_graded AS {:number}) / pages.pages AS not_graded_assessment,
       100 * CAST(pages.content AS {:number}) / pages.pages AS content,
       100 * CAST(pages.external_pages AS {:number}) / pages.pages AS external,
       100 * CAST(pages.interactive AS {:number}) / pages.pages AS interactive,
       rating.rating AS company_rating,
       100 * CAST(members.administrators AS {:number}) / members.members
         AS company_administrators,
       100 * CAST(members.instructors AS {:number}) / members.members
         AS company_instructors,
       100 * CAST(members.learners AS {:number}) / members.members AS company_learners,
       c.company AS company,
       c.course AS course,
       pages.pages AS pages,
       c.title AS title,
       c.edition AS edition
  FROM kme_courses c
  LEFT JOIN course_pages pages ON pages.company = c.company AND pages.course = c.course
  LEFT JOIN course_views views ON views.company = c.company AND views.course = c.course
  LEFT JOIN course_enrolments enrolments
    ON enrolments.company = c.company AND enrolments.course = c.course
  LEFT JOIN course_attempts attempts
    ON attempts.company = c.company AND attempts.course = c.course
  LEFT JOIN course_comments comments
    ON comments.company = c.company AND comments.course = c.course
  LEFT JOIN course_collaborations collaborations
    ON collaborations.company = c.company AND collaborations.course = c.course
  LEFT JOIN course_certificates certificates
    ON certificates.company = c.company AND certificates.course = c.course
  LEFT JOIN course_prices prices ON prices.company = c.company AND prices.course = c.course
  LEFT JOIN course_milestones milestones
    ON milestones.company = c.company AND milestones.course = c.course
  LEFT JOIN course_scorm scorm ON scorm.company = c.company AND scorm.course = c.course
  LEFT JOIN company_members members ON members.company = c.company
  LEFT JOIN company_rating rating ON rating.company = c.company
 ORDER BY c.company, c.course
