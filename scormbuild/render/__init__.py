"""Stage 4: a course becomes pages."""
