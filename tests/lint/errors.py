#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two rules about errors.

An error that one argument of a call sets is not read by another argument of the same call: C
evaluates arguments in any order, so in `apply(plan_make(&error), error)` the second may be read while
it is still NULL. The refusal is then neither said nor freed.

Who sets an error knows no language: rk_error_set takes a msgid and looks it up in each. A word that
was translated before (rk_say, rk_tr) would be the same in all of them.
"""
import re

from lint import check, code

STATEMENT = re.compile(r"[^;{}]*;")
SET = re.compile(r"&(\w*error\w*)\s*\)")
SAID = re.compile(r"\brk_error_(set|about|quote)\(.*\brk_(app_say|say|tr)\(", re.S)


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
            if SAID.search(match.group()):
                number = text.count("\n", 0, match.end()) + 1
                yield f"{path}:{number}: translated before it is set: {' '.join(match.group().split())}"


check(
    lint,
    good={"two statements": {"tui/a.c": "void f(void)\n{\n\tp = make(&error);\n\tapply(p, error);\n}\n"},
          "condition before": {"tui/a.c": "void f(void)\n{\n\tif (!make(x, &error))\n\t\tsay(app, error);\n}\n"}},
    bad={"words of one language": {"core/a.c": "void f(void)\n{\n\trk_error_set(e, 1, 0, 0, \"%s\", rk_say(c, N_(\"no\")));\n}\n"},
         "one call": {"tui/a.c": "void f(void)\n{\n\tapply(s, make(r, x, &error), error);\n}\n"}},
    files=code())
