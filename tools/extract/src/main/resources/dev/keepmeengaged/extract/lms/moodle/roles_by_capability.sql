-- Roles with the capability that Moodle's completion report asks for. Where no role of the archetype
-- student has it (a copy without all permissions), those roles without any word of it are taken, too.
SELECT role.id
  FROM {role} role
  LEFT JOIN (SELECT granted.roleid, MIN(granted.permission) AS permission
               FROM {role_capabilities} granted
               LEFT JOIN {context} context ON context.id = granted.contextid
              WHERE granted.capability = 'moodle/course:isincompletionreports'
                AND (context.contextlevel = 10 OR context.id IS NULL)
              GROUP BY granted.roleid) reported ON reported.roleid = role.id
 WHERE reported.permission = 1
    OR (role.archetype = 'student'
        AND reported.roleid IS NULL
        AND NOT EXISTS (SELECT 1
                          FROM {role_capabilities} granted
                          JOIN {role} student ON student.id = granted.roleid
                         WHERE granted.capability = 'moodle/course:isincompletionreports'
                           AND granted.permission = 1
                           AND student.archetype = 'student'))
