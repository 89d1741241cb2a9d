"""Every block and every question in every state: a course made of the schemas' examples."""
