#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL comes from literals: prepared in one file of db/, never glued together from strings."""
import re

from lint import check, code

PREPARE = re.compile(r"\bsqlite3_prepare(16)?(_v[23])?\s*\(")
EXEC = re.compile(r"\bsqlite3_exec\s*\(\s*[^,]+,\s*(?!\s)(.)")
VERB = r"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|ATTACH|REPLACE|VACUUM)"
GLUED = re.compile(
    r"\b(g_strdup_printf|g_strdup_vprintf|g_string_(append_)?printf|g_strconcat|g_snprintf|snprintf|"
    r"sprintf|sqlite3_v?s?n?printf|sqlite3_mprintf)\s*\((?:[^;\"]*,)?\s*\"\s*" + VERB + r"\b[^;]*;")


def lint(files):
    preparing = [path for path, text in files.items() if PREPARE.search(text)]
    for path in preparing:
        if not path.startswith("core/db/"):
            yield f"{path} prepares a statement"
    if len(preparing) > 1:
        yield f"statements are prepared in {', '.join(preparing)}"
    for path, text in files.items():
        for match in EXEC.finditer(text):
            if match.group(1) != '"':
                yield f"{path}: sqlite3_exec of something that is no literal: {match.group(0)}"
        for match in GLUED.finditer(text):
            yield f"{path}: SQL glued together: {match.group(0).splitlines()[0]}"


def source(line, path="core/db/a.c"):
    return {path: line + "\n"}


check(
    lint,
    good={
        "one place": source("rc = sqlite3_prepare_v3(db, sql, -1, 0, &s, NULL);"),
        "exec of a literal": source('sqlite3_exec(db, "PRAGMA x", NULL, NULL, NULL);'),
        "printing": source('g_strdup_printf("%s: select", x);'),
    },
    bad={
        "preparing in store": source("sqlite3_prepare_v2(db, s, -1, &p, 0);", "core/store/a.c"),
        "two places": {**source("sqlite3_prepare_v2(a)"),
                       **source("sqlite3_prepare_v2(b)", "core/db/b.c")},
        "exec of a variable": source("sqlite3_exec(db, sql, NULL, NULL, NULL);"),
        "printed SQL": source('g_strdup_printf("SELECT * FROM %s", t);'),
        "appended SQL": source('g_string_append_printf(s, "DELETE FROM %s", t);'),
    },
    files=code(tests=False))
