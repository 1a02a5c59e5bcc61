SELECT role.id FROM {role} role WHERE role.shortname IN ({:learner_roles})
