"""What a course is: read, checked, numbered."""
