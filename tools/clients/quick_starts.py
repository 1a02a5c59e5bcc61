"""Writes the quick starts of a document as files: quick_starts.py DOCUMENT FOLDER."""

import pathlib
import re
import sys

NAMES = {"sh": "quick-start.sh", "java": "QuickStart.java", "python": "quick_start.py"}

document, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
programs = re.findall(r"^```(\w+)\n(.*?)^```$", document.read_text("utf-8"), re.MULTILINE | re.DOTALL)
for language, name in NAMES.items():
    (program,) = [text for of, text in programs if of == language]
    (folder / name).write_text(program, "utf-8")
