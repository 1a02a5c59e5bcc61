SELECT role.id FROM {role} role WHERE role.archetype = 'student'
