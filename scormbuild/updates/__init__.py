"""What a new version of a course changes for those who have begun the one before."""
