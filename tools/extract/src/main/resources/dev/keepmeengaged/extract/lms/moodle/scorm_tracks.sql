-- What packages report, since Moodle 4.3. They write it as they like, so it is compared exactly.
SELECT attempt.scormid,
       attempt.userid,
       attempt.attempt,
       reported.scoid,
       CAST(element.element AS {:text}) AS element,
       CAST(reported.value AS {:text}) AS value
  FROM {scorm_attempt} attempt
  LEFT JOIN {scorm_scoes_value} reported ON reported.attemptid = attempt.id
  LEFT JOIN {scorm_element} element ON element.id = reported.elementid
