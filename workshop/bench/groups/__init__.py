"""One module for each group of measurements, with a function `measure()` that yields its metrics.

A new group is a new module here: the command finds it by its name.
"""
