"""The project's own benchmark: a large course, built as users build it."""
