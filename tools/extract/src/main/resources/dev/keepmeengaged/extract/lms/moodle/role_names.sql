SELECT role.shortname FROM {role} role ORDER BY role.shortname{:exact_order}
