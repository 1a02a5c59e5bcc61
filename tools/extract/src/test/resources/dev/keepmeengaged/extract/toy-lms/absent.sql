SELECT 'gone', COUNT(*) FROM {pupil} WHERE gone = 1 HAVING COUNT(*) > 0
