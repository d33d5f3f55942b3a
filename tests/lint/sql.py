#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL comes from literals: prepared in one file of db/, never glued together from strings.

Only db/ may put a number into a PRAGMA, which takes no bound value, and only there is
sqlite3_exec, in one file, for migrations and transactions.
"""
import re

from lint import check, code

PREPARE = re.compile(r"\bsqlite3_prepare(16)?(_v[23])?\s*\(")
EXEC = re.compile(r"\bsqlite3_exec\s*\(")
NUMBERED = re.compile(r'"\s*PRAGMA(?![^"]*%[^ud])')
VERB = r"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|ATTACH|REPLACE|VACUUM)"
GLUED = re.compile(
    r"\b(g_strdup_printf|g_strdup_vprintf|g_string_(append_)?printf|g_strconcat|g_snprintf|snprintf|"
    r"sprintf|sqlite3_v?s?n?printf|sqlite3_mprintf)\s*\((?:[^;\"]*,)?\s*\"\s*" + VERB + r"\b[^;]*;")


def only_place(files, pattern, what):
    """The function may be called in one file, which belongs to db/."""
    calling = [path for path, text in files.items() if pattern.search(text)]
    for path in calling:
        if not path.startswith("core/db/"):
            yield f"{path} {what}"
    if len(calling) > 1:
        yield f"{what}: {', '.join(calling)}"


def lint(files):
    yield from only_place(files, PREPARE, "prepares statements")
    yield from only_place(files, EXEC, "executes SQL")
    for path, text in files.items():
        for match in GLUED.finditer(text):
            if not (path.startswith("core/db/") and NUMBERED.search(match.group(0))):
                yield f"{path}: SQL glued together: {match.group(0).splitlines()[0]}"


def source(line, path="core/db/a.c"):
    return {path: line + "\n"}


check(
    lint,
    good={
        "one place": source("rc = sqlite3_prepare_v3(db, sql, -1, 0, &s, NULL);"),
        "a number in a PRAGMA": source('g_strdup_printf("PRAGMA max_page_count = %u", n);'),
        "printing": source('g_strdup_printf("%s: select", x);'),
    },
    bad={
        "preparing in store": source("sqlite3_prepare_v2(db, s, -1, &p, 0);", "core/store/a.c"),
        "two places": {**source("sqlite3_prepare_v2(a)"),
                       **source("sqlite3_prepare_v2(b)", "core/db/b.c")},
        "exec in store": source("sqlite3_exec(db, sql, NULL, NULL, NULL);", "core/store/a.c"),
        "a text in a PRAGMA": source('g_strdup_printf("PRAGMA x = %s", n);'),
        "a number in a PRAGMA elsewhere": source('g_strdup_printf("PRAGMA x = %u", n);', "tui/a.c"),
        "printed SQL": source('g_strdup_printf("SELECT * FROM %s", t);'),
        "appended SQL": source('g_string_append_printf(s, "DELETE FROM %s", t);'),
    },
    files=code(tests=False))
