SELECT release_name, 1 FROM {about} WHERE release_name = '1'
