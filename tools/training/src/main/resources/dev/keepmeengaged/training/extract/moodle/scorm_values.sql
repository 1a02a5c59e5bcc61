-- What packages report, since Moodle 4.3.
SELECT attempt.scormid, attempt.userid, attempt.attempt, reported.scoid, element.element,
       reported.value
  FROM {scorm_attempt} attempt
  LEFT JOIN {scorm_scoes_value} reported ON reported.attemptid = attempt.id
  LEFT JOIN {scorm_element} element ON element.id = reported.elementid
