-- Elements of SCORM 1.2 begin with cmi.core, those of SCORM 2004 do not. An attempt is complete when
-- every object of the package that reports a status is; its score is the mean of theirs.
SELECT keys.company,
       keys.course,
       CASE WHEN scorm.scormtype IN ('local', 'localsync') THEN 'shareable' ELSE 'api' END
         AS scorm_type,
       CASE WHEN attempts.completed = 1 THEN TRUE ELSE FALSE END AS completed,
       attempts.score
  FROM (SELECT scormid,
               userid,
               attempt,
               MIN(completed) AS completed,
               AVG(score) AS score
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
                                 AND value ~ '^[0-9]+([.][0-9]+)?$'
                                THEN CAST(value AS DOUBLE PRECISION)
                           END) AS score
                  FROM {:scorm tracks} tracks
                 GROUP BY scormid, userid, attempt, scoid) objects
         GROUP BY scormid, userid, attempt) attempts
  JOIN {scorm} scorm ON scorm.id = attempts.scormid
  JOIN {:course keys} keys ON keys.id = scorm.course
