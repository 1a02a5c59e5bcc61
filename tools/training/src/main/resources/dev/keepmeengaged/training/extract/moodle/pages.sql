SELECT keys.company,
       keys.course,
       CASE WHEN modules.name IN ({:graded}) AND quiz.grade > 0 THEN 'graded'
            WHEN modules.name IN ({:not_graded}) THEN 'not_graded'
            WHEN modules.name IN ({:content}) THEN 'content'
            WHEN modules.name IN ({:external}) THEN 'external'
            WHEN modules.name IN ({:interactive}) THEN 'interactive'
       END AS page_type,
       1 AS pages
  FROM {course_modules} cm
  JOIN {modules} modules ON modules.id = cm.module
  JOIN {:course keys} keys ON keys.id = cm.course
  LEFT JOIN {quiz} quiz ON modules.name = 'quiz' AND quiz.id = cm.instance
 WHERE cm.deletioninprogress = 0
   AND modules.name IN ({:counted modules})
