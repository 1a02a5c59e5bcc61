SELECT activity.name, COUNT(*) AS activities
  FROM {:activities} activity
 WHERE activity.reason = 'unknown'
 GROUP BY activity.name
 ORDER BY activity.name
