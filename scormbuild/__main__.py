"""`python -m scormbuild`."""

from scormbuild.cli import main

main()
