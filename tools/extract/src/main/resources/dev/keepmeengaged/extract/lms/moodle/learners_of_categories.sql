-- A role in a category is one in all courses below it.
SELECT c.id AS courseid, assignment.userid
  FROM {role_assignments} assignment
  JOIN {:learner_role_ids} learner ON learner.id = assignment.roleid
  JOIN {context} context ON context.id = assignment.contextid
  JOIN {course_categories} above ON above.id = context.instanceid
  JOIN {course_categories} category
    ON category.id = above.id OR category.path LIKE CONCAT(above.path, '/%')
  JOIN {course} c ON c.category = category.id
 WHERE context.contextlevel = 40
