"""The scripts that run at the learner's, and how they become one."""
