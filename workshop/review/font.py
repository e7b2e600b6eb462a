"""The font of the sheet, inside of it: whoever opens or prints it needs nothing else."""

from base64 import b64encode
from functools import cache

from simulator.show.files import page_file

_WEIGHTS = (400, 500, 700)


@cache
def font_faces() -> str:
    """The same font as on the screens, as CSS; empty where npm's packages are not installed."""
    return "\n".join(filter(None, map(_face, _WEIGHTS)))


def _face(weight: int) -> str:
    found = page_file(f"mulish-latin-{weight}-normal.woff2")
    if not found:
        return ""
    kind, data = found
    source = f"data:{kind};base64,{b64encode(data).decode()}"
    return f"@font-face {{ font-family: Mulish; font-weight: {weight}; src: url({source}); }}"
