#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what (docs/architecture.md): modules of core, folders of tui, foreign headers."""
import re

from lint import check, code

CORE = {
    "base": set(),
    "domain": {"base"},
    "db": {"base", "domain"},
    "store": {"base", "domain", "db"},
    "calendar": {"base", "domain"},
    "document": {"base", "domain"},
    "exchange": {"base", "domain"},
    "service": {"base", "domain", "db", "store", "calendar", "document", "exchange"},
}
TUI = {
    "term": set(),
    "widget": {"term"},
    "app": {"term", "widget"},
    "screen": {"term", "widget", "app"},
    "command": {"term", "widget", "app", "screen"},
    "": {"term", "widget", "app", "screen", "command"},
}
TUI_OF_CORE = {"base", "domain", "service"}

# Foreign headers and the one folder that may include them; what is not here is not allowed at all.
FOREIGN = [
    (r"sqlite3\.h", "core/db/"),
    (r"(libical/.*|ical)\.h", "core/calendar/"),
    (r"(jansson|csv|md4c.*|xlsxwriter.*)\.h", "core/exchange/"),
    (r"(qrencode|cairo.*|pango/.*)\.h", "core/document/"),
    (r"uni(?!std\.h)[a-z]+\.h", "core/base/"),
    (r"(n?curses.*/)?(n?curses|term)\.h", "tui/term/"),
]
SYSTEM = re.compile(
    r"^(glib([-/].*)?|gmodule|gio/.*|glib-unix|assert|ctype|dirent|errno|fcntl|float|inttypes|"
    r"langinfo|limits|libintl|locale|math|poll|pwd|grp|signal|stdarg|stdbool|stddef|stdint|stdio|stdlib|"
    r"string|strings|sys/[a-z_]+|termios|time|unistd|wchar|wctype)(\.h)?$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.M)


def place(path):
    """("core", module) or ("tui", folder) of a path."""
    parts = path.split("/")
    return parts[0], parts[1] if len(parts) > 2 else ""


def target(name, own):
    """Which module a quoted include names; one without a folder is a neighbour."""
    parts = name.split("/")
    if parts[0] in ("core", "tui"):
        return parts[0], parts[1] if len(parts) > 2 else ""
    if len(parts) == 1:
        return own
    return ("core" if parts[0] in CORE else "tui"), parts[0]


def quoted(path, name):
    side, module = place(path)
    to_side, to_module = target(name, (side, module))
    if (side, module) == (to_side, to_module):
        return True
    if side == "core":
        return to_side == "core" and to_module in CORE.get(module, set())
    if to_side == "core":
        return to_module in TUI_OF_CORE
    return to_module in TUI.get(module, set())


def foreign(path, name):
    for pattern, folder in FOREIGN:
        if re.fullmatch(pattern, name):
            return path.startswith(folder)
    return bool(SYSTEM.match(name))


def lint(files):
    for path, text in files.items():
        for kind, name in INCLUDE.findall(text):
            if not (quoted if kind == '"' else foreign)(path, name):
                yield f"{path} may not include {kind}{name}"


def one(path, include):
    return {path: f"#include {include}\n"}


def main():
    check(
        lint,
        good={
            "service over store": one("core/service/a.c", '"store/dossier.h"'),
            "a neighbour": one("core/db/a.c", '"row.h"'),
            "tui over domain": one("tui/screen/a.c", '"domain/view.h"'),
            "sqlite in db": one("core/db/a.c", "<sqlite3.h>"),
            "curses in term": one("tui/term/a.c", "<curses.h>"),
        },
        bad={
            "base over domain": one("core/base/a.c", '"domain/plan.h"'),
            "document over store": one("core/document/a.c", '"store/dossier.h"'),
            "exchange over calendar": one("core/exchange/a.c", '"calendar/line.h"'),
            "core over tui": one("core/service/a.c", '"tui/term/canvas.h"'),
            "core over a tui folder": one("core/service/a.c", '"widget/list.h"'),
            "tui over store": one("tui/screen/a.c", '"store/dossier.h"'),
            "widget over screen": one("tui/widget/a.c", '"screen/home.h"'),
            "sqlite outside db": one("core/store/a.c", "<sqlite3.h>"),
            "libical outside calendar": one("core/service/a.c", "<libical/ical.h>"),
            "curses outside term": one("tui/app/a.c", "<curses.h>"),
            "an unknown library": one("core/base/a.c", "<curl/curl.h>"),
        },
        files=code(tests=False))


if __name__ == "__main__":
    main()
