#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function that a header of core or tui declares is called by the program.

What only tests call costs lines and says that something works which nobody can do. Two things are
allowed: what core/rakor.h, the public header of the library, includes; and what stands in a header
behind the line `--- for tests and tools ---`.
"""
import collections
import re

from lint import check, code

PUBLIC = "core/rakor.h"
DOOR = "/* --- for tests and tools --- */"
TEXT = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
DECLARED = re.compile(r"^(?!typedef|extern|\s|#|static|return)[A-Za-z_][\w \t*]*?[ *](rk_\w+)\s*"
                      r"(?:\([^;{}]*\)[^;{}]*)?;", re.M)
DEFINED = re.compile(r"^(?!\s|#|static|return|typedef)[A-Za-z_][\w \t*]*?[ *](rk_\w+)\s*\([^;{}]*\)\s*\{",
                     re.M)


def plain(text):
    """Without comments and strings."""
    return TEXT.sub(" ", text)


def lint(files):
    public = {"core/" + name for name in INCLUDE.findall(files.get(PUBLIC, ""))}
    uses = collections.Counter()
    declared = {}
    for path, text in files.items():
        whole = plain(text)
        body = DEFINED.sub(lambda match: match.group().replace(match.group(1), "", 1), whole)
        if path.endswith(".h"):
            for name in DECLARED.findall(plain(text.split(DOOR)[0])):
                declared[name] = path
            body = DECLARED.sub("", body)
        uses.update(re.findall(r"\brk_\w+", body))
    for name, path in sorted(declared.items(), key=lambda pair: pair[::-1]):
        if not uses[name] and path not in public:
            yield f"{path}: the program does not call {name}"


HEADER = "int rk_thing_make(int of);\n"
SOURCE = '#include "domain/thing.h"\nint rk_thing_make(int of)\n{\n\treturn of;\n}\n'

if __name__ == "__main__":
    check(
        lint,
        good={
            "a call": {"core/domain/thing.h": HEADER, "core/domain/thing.c": SOURCE,
                       "tui/a.c": "static int f(void)\n{\n\treturn rk_thing_make(1);\n}\n"},
            "a rule in a table": {"core/domain/thing.h": "RkRule rk_thing_plan;\n",
                                  "tui/a.c": "static RkRule *const rules[] = { rk_thing_plan };\n"},
            "the public header": {"core/domain/thing.h": HEADER, "core/domain/thing.c": SOURCE,
                                  PUBLIC: '#include "domain/thing.h"\n'},
            "a door for tests": {"core/domain/thing.h": DOOR + "\n" + HEADER,
                                 "core/domain/thing.c": SOURCE},
        },
        bad={
            "a function nobody calls": {"core/domain/thing.h": HEADER, "core/domain/thing.c": SOURCE},
            "a call in a comment": {"core/domain/thing.h": HEADER, "core/domain/thing.c": SOURCE,
                                    "tui/a.c": "/* rk_thing_make(1) */\n"},
            "a rule nobody names": {"core/domain/thing.h": "RkRule rk_thing_plan;\n"},
        },
        files=code(tests=False))
