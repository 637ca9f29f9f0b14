"""Where the work on documents is done: in this process, on all cores of a machine, on a cluster."""

from factcheck.backends.local import Local
from factcheck.backends.spark import Spark

BACKENDS: dict[str, type[Local] | type[Spark]] = {"local": Local, "spark": Spark}
"""Every backend by the name that people choose it by."""
