-- Whoever has a role in one of the company's courses (context level 50) or categories (40), once.
SELECT company, role, COUNT(*) AS members
  FROM (SELECT DISTINCT roots.company,
               assignment.userid,
               CASE WHEN learner.id IS NOT NULL THEN 'learner'
                    WHEN role.archetype IN ('manager', 'coursecreator') THEN 'administrator'
                    ELSE 'instructor'
               END AS role
          FROM {role_assignments} assignment
          JOIN {role} role ON role.id = assignment.roleid
          LEFT JOIN {:learner_role_ids} learner ON learner.id = role.id
          JOIN {user} users ON users.id = assignment.userid
          JOIN {context} context ON context.id = assignment.contextid
          LEFT JOIN {course} c ON context.contextlevel = 50 AND c.id = context.instanceid
          JOIN {:roots} roots
            ON roots.category = CASE WHEN context.contextlevel = 50 THEN c.category
                                     ELSE context.instanceid END
         WHERE context.contextlevel IN (40, 50)
           AND CAST(users.deleted AS {:integer}) = 0
           AND (learner.id IS NOT NULL
                OR role.archetype IN ('manager', 'coursecreator', 'editingteacher', 'teacher'))) members
 GROUP BY company, role
