-- Whoever has a role in one of the company's courses (context level 50) or categories (40), once.
SELECT company, role, COUNT(*) AS members
  FROM (SELECT DISTINCT TRIM(root.name) AS company,
               assignment.userid,
               CASE WHEN role.archetype IN ('manager', 'coursecreator') THEN 'administrator'
                    WHEN role.archetype IN ('editingteacher', 'teacher') THEN 'instructor'
                    ELSE 'learner'
               END AS role
          FROM {role_assignments} assignment
          JOIN {role} role ON role.id = assignment.roleid
          JOIN {user} users ON users.id = assignment.userid
          JOIN {context} context ON context.id = assignment.contextid
          LEFT JOIN {course} c ON context.contextlevel = 50 AND c.id = context.instanceid
          JOIN {course_categories} category
            ON category.id = CASE WHEN context.contextlevel = 50 THEN c.category
                                  ELSE context.instanceid END
          JOIN {course_categories} root
            ON CAST(root.id AS VARCHAR(20)) = SPLIT_PART(category.path, '/', 2)
         WHERE context.contextlevel IN (40, 50)
           AND users.deleted = 0
           AND role.archetype IN ('manager', 'coursecreator', 'editingteacher', 'teacher',
                                  'student')) members
 GROUP BY company, role
