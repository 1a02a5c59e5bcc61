-- Badges of the site are of no course.
SELECT owned.company, owned.course, 1 AS certificates
  FROM {badge_issued} issue
  JOIN {badge} badge ON badge.id = issue.badgeid
  JOIN {:course_keys} owned ON owned.id = badge.courseid
