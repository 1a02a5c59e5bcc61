SELECT cm.id AS moduleid, CAST(section.visible AS {:integer}) AS visible
  FROM {course_modules} cm
  JOIN {course_sections} section ON section.id = cm.{course_modules.section}
