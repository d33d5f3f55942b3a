#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format 14 changes nothing in core, tui and tests.

A table that clang-format would pour together stands between its own `clang-format off` and `on`.
"""
import os
import subprocess

from lint import SOURCE, check, code


def formatted(path, text):
    result = subprocess.run(
        ["clang-format-14", "--style=file", f"--assume-filename={os.path.join(SOURCE, path)}"],
        input=text, capture_output=True, text=True, check=True, cwd=SOURCE)
    return result.stdout


def lint(files):
    for path, text in files.items():
        wanted = formatted(path, text)
        if wanted != text:
            pairs = zip(text.splitlines(), wanted.splitlines())
            number = next((n for n, (a, b) in enumerate(pairs, 1) if a != b), 0)
            yield f"{path}:{number}: clang-format-14 --style=file -i {path}"


check(
    lint,
    good={"our style": {"core/a.c": "int main(void)\n{\n\treturn 0;\n}\n"}},
    bad={"blanks": {"core/a.c": "int main(void)\n{\n    return 0;\n}\n"},
         "a brace": {"core/a.c": "int main(void) {\n\treturn 0;\n}\n"}},
    files=code())
