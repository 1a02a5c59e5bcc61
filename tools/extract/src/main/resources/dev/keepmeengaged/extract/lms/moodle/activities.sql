-- Activities with their page type and, of those that are not counted, the reason. An activity that is
-- available and only not listed on the course page counts, and so does one with conditions for access.
SELECT cm.course AS courseid,
       kind.name,
       CASE WHEN kind.page_type = 'quiz' AND quiz.grade > 0 THEN 'graded'
            WHEN kind.page_type = 'quiz' THEN 'not_graded'
            ELSE kind.page_type
       END AS page_type,
       CASE WHEN CAST(cm.deletioninprogress AS {:integer}) <> 0 THEN 'being deleted'
            WHEN kind.page_type IS NULL THEN 'unknown'
            WHEN kind.page_type = 'none' THEN 'part of the structure'
            WHEN kind.visible = 0 THEN 'of a kind that the site switched off'
            WHEN CAST(cm.visible AS {:integer}) = 0 THEN 'hidden'
            WHEN sections.visible = 0 THEN 'in a hidden section'
            WHEN forum.type = 'news' THEN 'announcement forum'
       END AS reason
  FROM {course_modules} cm
  JOIN {:page_types} kind ON kind.id = cm.module
  LEFT JOIN {:module_sections} sections ON sections.moduleid = cm.id
  LEFT JOIN {quiz} quiz ON kind.name = 'quiz' AND quiz.id = cm.instance
  LEFT JOIN {forum} forum ON kind.name = 'forum' AND forum.id = cm.instance
