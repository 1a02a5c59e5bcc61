-- Elements of SCORM 1.2 begin with cmi.core, those of SCORM 2004 do not. An attempt is complete when
-- every object of the package that reports a status is; its score is the mean of theirs, in percent
-- of the maximum where they report one.
SELECT owned.company,
       owned.course,
       CASE WHEN scorm.scormtype IN ('local', 'localsync') THEN 'shareable' ELSE 'api' END
         AS scorm_type,
       CASE WHEN attempts.completed = 1 THEN TRUE ELSE FALSE END AS completed,
       attempts.score
  FROM (SELECT scormid,
               userid,
               attempt,
               MIN(completed) AS completed,
               AVG(CASE WHEN most > 0 AND raw_score >= most THEN 100
                        WHEN most > 0 AND raw_score IS NOT NULL THEN 100 * raw_score / most
                        ELSE COALESCE(raw_score, 100 * scaled)
                   END) AS score
          FROM (SELECT scormid,
                       userid,
                       attempt,
                       scoid,
                       MAX(CASE WHEN element IN ('cmi.core.lesson_status',
                                                 'cmi.completion_status',
                                                 'cmi.success_status')
                                THEN CASE WHEN value IN ('completed', 'passed') THEN 1 ELSE 0 END
                           END) AS completed,
                       MAX(CASE WHEN element IN ('cmi.core.score.raw', 'cmi.score.raw')
                                 AND value {:matches} '^[0-9]*[.]?[0-9]+$'
                                THEN CAST(value AS {:number})
                           END) AS raw_score,
                       MAX(CASE WHEN element IN ('cmi.core.score.max', 'cmi.score.max')
                                 AND value {:matches} '^[0-9]*[.]?[0-9]+$'
                                THEN CAST(value AS {:number})
                           END) AS most,
                       MAX(CASE WHEN element = 'cmi.score.scaled'
                                 AND value {:matches} '^[0-9]*[.]?[0-9]+$'
                                THEN CAST(value AS {:number})
                           END) AS scaled
                  FROM {:scorm_tracks} tracks
                 GROUP BY scormid, userid, attempt, scoid) objects
         GROUP BY scormid, userid, attempt) attempts
  JOIN {scorm} scorm ON scorm.id = attempts.scormid
  JOIN {:course_keys} owned ON owned.id = scorm.course
