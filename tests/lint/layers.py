#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what (docs/architecture.md): modules of core, folders of tui, the folders inside
domain and screen, foreign headers."""
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

# Inside these two each folder may include only itself and those before it. A file that lies in no
# folder (tui/screen/registry.c) stands on top of them all.
ORDER = {
    "core/domain": ("model", "names", "grammar", "rundown", "people", "minutes", "action", "meeting",
                    "register", "paste", "check"),
    "tui/screen": ("preview", "paste", "action", "register", "meeting", "home"),
}

# Foreign headers and the one folder that may include them; what is not here is not allowed at all.
FOREIGN = [
    (r"sqlite3\.h", "core/db/"),
    (r"(libical/.*|ical)\.h", "core/calendar/"),
    (r"(jansson|expat|minizip/unzip|md4c.*|xlsxwriter.*)\.h", "core/exchange/"),
    (r"(cairo.*|pango/.*)\.h", "core/document/pdf/"),
    (r"(qrencode|zlib|minizip/zip)\.h", "core/document/"),
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
    if (side, module) == ("core", ""):  # rakor.h, the public header
        return to_side == "core"
    if side == "core":
        return to_side == "core" and to_module in CORE.get(module, set())
    if to_side == "core":
        return to_module in TUI_OF_CORE
    return to_module in TUI.get(module, set())


def ordered(path, name):
    """The order of the folders inside one module."""
    for module, folders in ORDER.items():
        if not path.startswith(module + "/"):
            continue
        own = path[len(module) + 1:].split("/")
        parts = name.split("/")
        if parts[0] in ("core", "tui"):
            del parts[0]
        if len(own) == 1 or len(parts) < 2 or parts[0] != module.split("/")[1]:
            return True
        if len(parts) == 2:
            return False  # lies in no folder: on top
        if own[0] not in folders or parts[1] not in folders:
            return False
        return folders.index(parts[1]) <= folders.index(own[0])
    return True


def foreign(path, name):
    for pattern, folder in FOREIGN:
        if re.fullmatch(pattern, name):
            return path.startswith(folder)
    return bool(SYSTEM.match(name))


def lint(files):
    for path, text in files.items():
        for kind, name in INCLUDE.findall(text):
            good = quoted(path, name) and ordered(path, name) if kind == '"' else foreign(path, name)
            if not good:
                yield f"{path} may not include {kind}{name}"


def one(path, include):
    return {path: f"#include {include}\n"}


def main():
    check(
        lint,
        good={
            "service over store": one("core/service/a.c", '"store/dossier.h"'),
            "a neighbour": one("core/db/a.c", '"row.h"'),
            "tui over domain": one("tui/screen/home/a.c", '"domain/model/view.h"'),
            "a later folder of domain": one("core/domain/check/a.c", '"domain/people/a.h"'),
            "a neighbour in a folder": one("core/domain/people/a.c", '"domain/people/b.h"'),
            "home over meeting": one("tui/screen/home/a.c", '"screen/meeting/b.h"'),
            "the registry over all": one("tui/screen/registry.c", '"screen/home/b.h"'),
            "sqlite in db": one("core/db/a.c", "<sqlite3.h>"),
            "curses in term": one("tui/term/a.c", "<curses.h>"),
        },
        bad={
            "base over domain": one("core/base/a.c", '"domain/model/plan.h"'),
            "document over store": one("core/document/a.c", '"store/dossier.h"'),
            "exchange over calendar": one("core/exchange/a.c", '"calendar/line.h"'),
            "core over tui": one("core/service/a.c", '"tui/term/canvas.h"'),
            "core over a tui folder": one("core/service/a.c", '"widget/list.h"'),
            "tui over store": one("tui/screen/a.c", '"store/dossier.h"'),
            "widget over screen": one("tui/widget/a.c", '"screen/home.h"'),
            "an earlier folder of domain": one("core/domain/people/a.c", '"domain/check/a.h"'),
            "an unknown folder of domain": one("core/domain/people/a.c", '"domain/misc/a.h"'),
            "meeting over home": one("tui/screen/meeting/a.c", '"screen/home/b.h"'),
            "a screen over the registry": one("tui/screen/home/a.c", '"screen/registry.h"'),
            "sqlite outside db": one("core/store/a.c", "<sqlite3.h>"),
            "libical outside calendar": one("core/service/a.c", "<libical/ical.h>"),
            "curses outside term": one("tui/app/a.c", "<curses.h>"),
            "pango outside the PDF module": one("core/document/a.c", "<pango/pangocairo.h>"),
            "an unknown library": one("core/base/a.c", "<curl/curl.h>"),
        },
        files=code(tests=False))


if __name__ == "__main__":
    main()
