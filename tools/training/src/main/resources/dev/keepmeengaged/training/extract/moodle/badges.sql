-- Badges of type 2 are of a course, those of type 1 of the site.
SELECT keys.company, keys.course, 1 AS certificates
  FROM {badge_issued} issue
  JOIN {badge} badge ON badge.id = issue.badgeid
  JOIN {:course keys} keys ON keys.id = badge.courseid
 WHERE badge.type = 2
