"""What a process begins with that works for another one."""

import gc
import multiprocessing
import os
import signal
import threading


def begin() -> None:
    """Leave Ctrl-C to the process that is worked for, end when it ends, and look for no garbage in what it has given."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that is worked for, however it ends, and go too: nobody else would end a helper."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
