-- What packages report, before Moodle 4.3.
SELECT scormid, userid, attempt, scoid, element, value
  FROM {scorm_scoes_track}
