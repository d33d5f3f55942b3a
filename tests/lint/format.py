#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format 14 changes nothing in core, tui, tests and docs.

A table that clang-format would pour together stands between its own `clang-format off` and `on`.
"""
import os
import re
import shutil
import subprocess
import tempfile

from lint import SOURCE, check, tree

COMPLAINT = re.compile(r"^(.+?):(\d+):\d+: error: code should be clang-formatted", re.M)


def lint(files):
    """One process for all: the files are written side by side, under the tree's own style."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(SOURCE, ".clang-format"), folder)
        for path, text in files.items():
            full = os.path.join(folder, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)
        result = subprocess.run(["clang-format-14", "--style=file", "--dry-run", "-Werror", *files],
                                capture_output=True, text=True, cwd=folder)
    seen = set()
    for path, number in COMPLAINT.findall(result.stderr):
        if path not in seen:
            seen.add(path)
            yield f"{path}:{number}: clang-format-14 --style=file -i {path}"
    if result.returncode and not seen:
        yield result.stderr


check(
    lint,
    good={"our style": {"core/a.c": "int main(void)\n{\n\treturn 0;\n}\n"}},
    bad={"blanks": {"core/a.c": "int main(void)\n{\n    return 0;\n}\n"},
         "a brace": {"core/a.c": "int main(void) {\n\treturn 0;\n}\n"}},
    files=tree(["core", "tui", "tests", "docs"], (".c", ".h")))
