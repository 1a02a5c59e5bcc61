-- What packages report, before Moodle 4.3. They write it as they like, so it is compared exactly.
SELECT scormid, userid, attempt, scoid, CAST(element AS {:text}) AS element,
       CAST(value AS {:text}) AS value
  FROM {scorm_scoes_track}
