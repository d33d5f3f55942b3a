#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header compiles alone, without a warning."""
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

from lint import SOURCE, check, tree

PACKAGES = ["glib-2.0", "sqlite3", "libical", "jansson",
            "ncursesw", "vterm", "cmocka", "pangocairo", "gmodule-2.0"]
FLAGS = ["-std=gnu17", "-D_GNU_SOURCE", "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
         "-Wno-unused-parameter", "-Wstrict-prototypes"]


def package_flags():
    return subprocess.run(["pkg-config", "--cflags", *PACKAGES], check=True, capture_output=True,
                          text=True).stdout.split()


CFLAGS = FLAGS + package_flags()


def compiled(item):
    path, text = item
    folder = os.path.dirname(os.path.join(SOURCE, path))
    with tempfile.NamedTemporaryFile("w", suffix=".h") as copy, \
            tempfile.NamedTemporaryFile("w", suffix=".c") as unit:
        copy.write(text)
        copy.flush()
        unit.write(f'#include "{copy.name}"\n')
        unit.flush()
        places = [folder, *(os.path.join(SOURCE, name) for name in ("core", "tui", "", "tests"))]
        result = subprocess.run(
            ["cc", *CFLAGS, *(f"-I{place}" for place in places), unit.name],
            capture_output=True, text=True)
    return path, result.returncode == 0, result.stderr


def lint(files):
    with ThreadPoolExecutor(2) as pool:
        for path, good, errors in pool.map(compiled, files.items()):
            if not good:
                yield f"{path}: " + "\n# ".join(errors.splitlines()[:4])


check(
    lint,
    good={"a header that includes what it uses": {"core/base/a.h": "#include <glib.h>\ngint64 a(void);\n"}},
    bad={"one that does not": {"core/base/a.h": "gint64 a(void);\n"},
         "an old prototype": {"core/base/a.h": "int a();\n"}},
    files=tree(["core", "tui", "tests"], (".h",)))
