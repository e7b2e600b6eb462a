"""The voice that measurements listen to."""

import shutil

import pytest

needs_a_voice = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
