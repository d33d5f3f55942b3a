#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says its licence, and none carries a left-over mark."""
import re

from lint import check, named, tree

# A constant in a table of words ("…, NAME, …") is none.
MARKS = re.compile(r"(?<![,(] )\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
ENDINGS = (".c", ".h", ".py", ".sql", "run")


def lint(files):
    for path, text in files.items():
        if path.endswith(ENDINGS) and SPDX not in "\n".join(text.splitlines()[:3]):
            yield f"{path}: no SPDX line on top"
        for number, line in enumerate(text.splitlines(), 1):
            if MARKS.search(line):
                yield f"{path}:{number}: {line.strip()}"


def files():
    found = tree(["core", "tui", "tests", "schemas", "po", "docs"],
                 (".c", ".h", ".py", ".sql", ".build", ".md"))
    found.update(named(["run", ".ci/run", "README.md", "meson.build"]))
    return {path: text for path, text in found.items()
            if not path.startswith(("schemas/schema.sql", "tests/fixtures/", "tests/golden/", "tests/fuzz/corpus/"))}


HEAD = f"/* {SPDX}\n */\n"
check(
    lint,
    good={"a clean file": {"core/a.c": HEAD + "int a;\n"},
          "a constant of that name": {"core/a.c": HEAD + "E(STATUS, " + "TO" + "DO, 1)\n"}},
    bad={
        "no licence": {"core/a.c": "int a;\n"},
        "a mark": {"core/a.c": HEAD + "/* " + "TO" + "DO: later */\n"},
    },
    files=files())
