-- The kinds of activities and resources. A quiz is graded or not by its maximum grade; parts of a
-- course's structure are no pages; kinds that Moodle does not ship, and many sites lack, have no type.
SELECT modules.id,
       modules.name,
       CAST(modules.visible AS {:integer}) AS visible,
       CASE WHEN modules.name = 'quiz' THEN 'quiz'
            WHEN modules.name IN ('choice', 'feedback', 'questionnaire', 'survey') THEN 'not_graded'
            WHEN modules.name IN ('book', 'file', 'folder', 'label', 'page', 'resource', 'url')
              THEN 'content'
            WHEN modules.name IN ('bigbluebuttonbn', 'imscp', 'lti', 'scorm') THEN 'external'
            WHEN modules.name IN ('assign', 'chat', 'data', 'forum', 'glossary', 'h5pactivity', 'hvp',
                                  'lesson', 'wiki', 'workshop') THEN 'interactive'
            WHEN modules.name IN ('qbank', 'subsection') THEN 'none'
       END AS page_type
  FROM {modules} modules
