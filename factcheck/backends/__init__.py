"""Where the work on documents is done: in this process, on all cores of a machine, on a cluster."""
