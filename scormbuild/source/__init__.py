"""Files to data: the confined loader, YAML and Markdown with exact places, JSON Schema."""
