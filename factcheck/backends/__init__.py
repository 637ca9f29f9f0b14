"""Where the work on documents is done: in this process, on all cores of a machine, on a cluster.

One machine shares out work in two ways: what comes in, such as files and keys, with a ``crew`` (``Local.map``); what leans
on all that is in memory, such as holding texts against each other, with ``copies``.
"""

from typing import Any

from factcheck.backends.backend import Engine
from factcheck.backends.local import Local
from factcheck.backends.spark import Spark

BACKENDS: dict[str, type[Engine[Any]]] = {"local": Local, "spark": Spark}
"""Every one by the name that people choose it by."""
