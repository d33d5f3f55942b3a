#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a person reads has an Indonesian word.

The po files pass msgfmt --check; every N_("…") of core and tui, and every literal given to
rk_tr(), has a non-empty entry that is not fuzzy in one of po/id/*.po; an entry that differs in its
printf directives or its final punctuation mark is refused.
"""
import ast
import re
import subprocess
import sys

from lint import SOURCE, Tap, code, tree

LITERAL = r'((?:"(?:\\.|[^"\\\n])*"\s*)+)'
MARKED = re.compile(r"\bN_\(\s*" + LITERAL + r"\)")
LOOKED_UP = re.compile(r"\brk_tr\(\s*[^,()]+(?:\([^()]*\))?\s*,\s*" + LITERAL + r"\)")
DIRECTIVE = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?(?:l|ll|z|h)*[a-zA-Z]")


def value(literals):
    parts = re.findall(r'"((?:\\.|[^"\\\n])*)"', literals)
    return "".join(ast.literal_eval(f'"{part}"') for part in parts)


def wanted(files):
    """{msgid: path} of everything marked."""
    found = {}
    for path, text in files.items():
        for pattern in (MARKED, LOOKED_UP):
            for match in pattern.finditer(text):
                found.setdefault(value(match.group(1)), path)
    return found


def entries(text):
    """{msgid: msgstr}; fuzzy ones count as empty."""
    found, key, current, fuzzy = {}, None, None, False
    for line in text.splitlines() + ["", 'msgid ""']:
        line = line.strip()
        if line.startswith("#,"):
            fuzzy = fuzzy or "fuzzy" in line
        elif line.startswith("msgid "):
            if key is not None and current is not None:
                found[key] = "" if fuzzy_key else current
            key, current, fuzzy_key, fuzzy = ast.literal_eval(line[6:]), None, fuzzy, False
        elif line.startswith("msgstr "):
            current = ast.literal_eval(line[7:])
        elif line.startswith('"'):
            if current is None:
                key += ast.literal_eval(line)
            else:
                current += ast.literal_eval(line)
    found.pop("", None)
    return found


def lint(files, pos):
    table = {}
    for text in pos.values():
        table.update({key: word for key, word in entries(text).items() if word})
    for msgid, path in sorted(wanted(files).items()):
        if msgid and msgid not in table:
            yield f"{path}: no Indonesian for {msgid!r}"
        elif sorted(DIRECTIVE.findall(msgid)) != sorted(DIRECTIVE.findall(table.get(msgid, ""))):
            yield f"{path}: other directives in {msgid!r} than in {table[msgid]!r}"


def malformed(path):
    result = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True,
                            text=True, cwd=SOURCE)
    return [] if result.returncode == 0 else result.stderr.splitlines()


def planted(tap):
    source = {"core/a.c": 'F(N_("Title"))\nrk_tr(lang, "two "\n"words")\n'}
    both = 'msgid "Title"\nmsgstr "Judul"\n\nmsgid "two words"\nmsgstr "dua kata"\n'
    tap.result(not list(lint(source, {"a": both})), "allows what is translated")
    tap.result(len(list(lint(source, {"a": ""}))) == 2, "catches both forms untranslated")
    tap.result(bool(list(lint(source, {"a": both.replace("Judul", "")}))), "catches an empty one")
    tap.result(bool(list(lint(source, {"a": "#, fuzzy\n" + both}))), "catches a fuzzy one")
    number = {"core/a.c": 'N_("%d rows")\n'}
    tap.result(bool(list(lint(number, {"a": 'msgid "%d rows"\nmsgstr "%s baris"\n'}))),
               "catches another directive")


def main():
    tap = Tap()
    planted(tap)
    pos = tree(["po"], (".po",))
    tap.result(bool(pos), "there are po files")
    for path in pos:
        complaints = malformed(path)
        tap.result(not complaints, f"msgfmt --check {path}", complaints)
    complaints = list(lint(code(tests=False), pos))
    tap.result(not complaints, "every msgid has its Indonesian", complaints)
    tap.end()


sys.exit(main())
