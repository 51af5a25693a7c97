"""`python -m inroad`."""

from inroad.entry import main

main()
