#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every verb, action, view and enum is named by a test.

A table entry that no test names could be emptied without anybody noticing. Naming is not proof,
so this only finds what is certainly missing: the word as a string, or its constant.
"""
import os
import re
import sys

from lint import SOURCE, Tap, named, tree

STRING = r'"((?:\\.|[^"\\])*)"'
# table: (header, pattern giving (constant, name) of an entry, prefix of the constant in C)
TABLES = {
    "verb": ("tui/command/verb_table.h", r"\bV\((\w+), " + STRING, "RK_VERB_"),
    "action": ("tui/app/command_table.h", r"\bA\((\w+), " + STRING, "RK_COMMAND_"),
    "view": ("core/domain/model/view.h", r"\bV\((\w+), (\w+),", "RK_VIEW_"),
    "enum": ("core/domain/model/words.h", r"^#define RK_(?=(\w+)_WORDS\(E\))(\w+)_WORDS\(E\)", "RK_"),
}


def entries(text, pattern):
    return re.findall(pattern, text, re.M)


def is_named(kind, constant, name, prefix, tests):
    if kind == "enum":  # its table, or one of its constants
        return bool(re.search(rf"\b(rk_{name.lower()}_words|RK_{constant}_[A-Z]\w+)\b", tests))
    return bool(re.search(rf'\b{prefix}{constant}\b', tests)) or f'"{name}"' in tests or \
        bool(re.search(rf'"{re.escape(name)} [^"\n]*"', tests))


def lint(kind, header, tests):
    _, pattern, prefix = TABLES[kind]
    for constant, name in entries(header, pattern):
        if not is_named(kind, constant, name, prefix, tests):
            yield f"no test names the {kind} {name}"


def main():
    tap = Tap()
    table = '#define RK_VERBS(V) \\\n\tV(NEW, "new", "TITLE", CREATES)\n'
    tap.result(bool(list(lint("verb", table, 'run(box, "show")'))), "catches a verb without a test")
    tap.result(not list(lint("verb", table, 'run(box, "new", "x")')), "allows one by its word")
    tap.result(not list(lint("verb", table, "rk_verbs[RK_VERB_NEW]")), "allows one by its constant")
    tests = "\n".join(tree(["tests"], (".c",)).values())
    for kind, (path, pattern, _) in TABLES.items():
        if not os.path.exists(os.path.join(SOURCE, path)):
            continue
        header = named([path])[path]
        complaints = list(lint(kind, header, tests))
        tap.result(bool(entries(header, pattern)), f"{path} has entries")
        tap.result(not complaints, f"every {kind} is named by a test", complaints)
    tap.end()


sys.exit(main())
