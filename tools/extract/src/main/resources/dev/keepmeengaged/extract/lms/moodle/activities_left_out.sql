SELECT activity.reason, COUNT(*) AS activities
  FROM {:activities} activity
 WHERE activity.reason <> 'unknown'
 GROUP BY activity.reason
 ORDER BY activity.reason
