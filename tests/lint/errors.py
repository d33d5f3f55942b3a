#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An error that one argument of a call sets is not read by another argument of the same call.

C evaluates arguments in any order: in `apply(plan_make(&error), error)` the second may be read while
it is still NULL. The refusal is then neither said nor freed.
"""
import re

from lint import check, code

STATEMENT = re.compile(r"[^;{}]*;")
SET = re.compile(r"&(\w*error\w*)\s*\)")


def arguments(text):
    """[(argument, depth 0 pieces)] of every call in a statement: the list of its arguments."""
    stack = []
    for at, char in enumerate(text):
        if char == "(":
            stack.append([at + 1])
        elif char == "," and stack:
            stack[-1].append(at + 1)
        elif char == ")" and stack:
            starts = stack.pop()
            ends = [start - 1 for start in starts[1:]] + [at]
            yield [text[start:end].strip() for start, end in zip(starts, ends)]


def lint(files):
    for path, text in files.items():
        for match in STATEMENT.finditer(text):
            for pieces in arguments(match.group()):
                set_here = {name for piece in pieces for name in SET.findall(piece)}
                if set_here & set(pieces):
                    number = text.count("\n", 0, match.end()) + 1
                    yield f"{path}:{number}: {' '.join(match.group().split())}"


check(
    lint,
    good={"two statements": {"tui/a.c": "void f(void)\n{\n\tp = make(&error);\n\tapply(p, error);\n}\n"},
          "condition before": {"tui/a.c": "void f(void)\n{\n\tif (!make(x, &error))\n\t\tsay(app, error);\n}\n"}},
    bad={"one call": {"tui/a.c": "void f(void)\n{\n\tapply(s, make(r, x, &error), error);\n}\n"}},
    files=code())
