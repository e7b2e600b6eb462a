"""How much memory this process takes."""

import gc
import resource
from pathlib import Path

_STATM = Path("/proc/self/statm")


def megabytes() -> float:
    """Resident memory in 10^6 bytes, with nothing left to collect. Where the system tells only the peak, the peak."""
    gc.collect()
    if _STATM.exists():
        return int(_STATM.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
