"""What the page loads, by name: its own files, Amazon's view host, and the font of both. Nothing lies elsewhere."""

import re
from functools import cache
from pathlib import Path

_PAGE = Path(__file__).parent / "page"
_PACKAGES = Path(__file__).parents[2] / "node_modules"
_VIEW_HOST = _PACKAGES / "apl-viewhost-web/index.js"
_FONT = _PACKAGES / "@fontsource/mulish/files"
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
"""Named here, since what Python guesses depends on the machine's /etc/mime.types."""
_AMAZONS_FONT = re.compile(rb"https://\w+\.cloudfront\.net/([\w-]+)\.ttf")
_WEIGHTS = ((700, re.compile(rb"Bold|_Bd|_He")), (500, re.compile(rb"Medium|_Md")))


def is_installed() -> bool:
    """Whether the npm packages are there."""
    return _VIEW_HOST.is_file() and _FONT.is_dir()


def page_file(name: str) -> tuple[str, bytes] | None:
    """The kind of a file and what is in it; None if the page has no such file."""
    if name == "viewhost.js":
        return _KINDS[".js"], _view_host()
    folder = _FONT if name.endswith(".woff2") else _PAGE
    kind = _KINDS.get(Path(name).suffix)
    if "/" in name or kind is None or not (folder / name).is_file():
        return None
    return kind, (folder / name).read_bytes()


@cache
def _view_host() -> bytes:
    """Amazon's view host, which would fetch the fonts of Amazon's devices from Amazon: it gets ours in their place."""
    return _AMAZONS_FONT.sub(_ours, _VIEW_HOST.read_bytes())


def _ours(asked: re.Match[bytes]) -> bytes:
    weight = next((weight for weight, names in _WEIGHTS if names.search(asked[1])), 400)
    style = "italic" if b"Italic" in asked[1] else "normal"
    return f"mulish-latin-{weight}-{style}.woff2".encode()
