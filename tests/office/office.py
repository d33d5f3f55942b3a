#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every paper of the sample is opened by LibreOffice as Word file, flat ODT and spreadsheet.

The letters of the text that LibreOffice makes of it, with the numbers that its lists count, are those
of the HTML of the same paper, in order; a spreadsheet holds those of the CSV. Beside the sample stands
a meeting of extremes. Not part of ./run test, because an office program is too large for it. The last
line is "N passed, N failed"; what differs stays in the folder that is named.
"""
import csv
import glob
import html.parser
import io
import os
import shutil
import subprocess
import sys
import tempfile

SOURCE, PROGRAM = sys.argv[1], os.path.abspath(sys.argv[2])
BATCH = 40  # files a start of LibreOffice
PAPERS = ("invitation", "rundown", "sign-in", "attendance", "minutes", "conclusions", "report", "memo",
          "matrix", "press", "excerpt", "change-notice", "speaker-request", "reminder", "name-cards")


class Words(html.parser.HTMLParser):
    """The text of <main>."""

    def __init__(self):
        super().__init__()
        self.inside, self.text = False, []

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "main"

    def handle_data(self, data):
        if self.inside:
            self.text.append(data)


def letters(text):
    return "".join(filter(str.isalnum, text))


def rakor(folder, *arguments, stdin=None):
    run = subprocess.run([PROGRAM, "--db", os.path.join(folder, "test.db"), "--lang", "id", *arguments],
                         input=stdin, capture_output=True, text=True, check=False,
                         env={**os.environ, "RAKOR_NOW": "2024-12-02T09:00:00Z", "HOME": folder,
                              "TZ": "Asia/Jakarta"})
    return run.returncode, run.stdout + run.stderr


def extremes(folder):
    """A meeting whose texts no column was made for."""
    title = "Rapat " + " ".join(["koordinasi"] * 36)
    code, said = rakor(folder, "new", title[:400], "--when", "2024-11-21 9-11", "--where", "Makassar")
    if code:
        sys.exit(said)
    where = said.split()[0]
    names = "".join(f"Nama Ke-{i}, Kantor Imigrasi Uji {i}\n" for i in range(1, 1001))
    names += "محمد بن عبد الله, سفارة\n王小明, 大使馆\n"
    for kind, text in (("participants", names), ("lines", "# catatan\n" + "kata " * 1000 + "\n")):
        code, said = rakor(folder, "add", where, kind, stdin=text)
        if code:
            print(f"# {kind}: {said.strip()[:300]}")
    rakor(folder, "add", where, "action", "Menyusun " + "laporan panjang " * 310)
    return where


def print_all(folder):
    """{name: letters that must come back}; the files lie in `folder`."""
    code, said = rakor(folder, "import", *sorted(glob.glob(os.path.join(SOURCE, "tests/fixtures/*.json"))))
    if code:
        sys.exit(said)
    meetings = ["MKS", "TW2", extremes(folder)]
    wanted = {}
    for i, meeting in enumerate(meetings):
        for paper in PAPERS:
            name = os.path.join(folder, f"{i}-{paper}")
            code, said = rakor(folder, "print", meeting, paper, "-o", name + ".html")
            if code:
                print(f"# {meeting} {paper}: {said.strip()}")
                continue
            for ending in ("docx", "fodt", "xlsx", "csv"):
                rakor(folder, "print", meeting, paper, "-o", f"{name}.{ending}")
            with open(name + ".html", encoding="utf-8") as file:
                words = Words()
                words.feed(file.read())
            wanted[name] = letters("".join(words.text))
    return wanted


def convert(folder, files, to, out):
    for at in range(0, len(files), BATCH):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", to, "--outdir", out, *files[at:at + BATCH]],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900)


def read(path):
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def cells(text):
    """The letters of each row that has any."""
    rows = (letters("".join(row)) for row in csv.reader(io.StringIO(text)))
    return [row for row in rows if row]


def compare(name, kind, seen, wanted, failed):
    if seen == wanted and seen:
        return 1
    at = next((i for i, (a, b) in enumerate(zip(seen, wanted)) if a != b), min(len(seen), len(wanted)))
    print(f"not ok {os.path.basename(name)} {kind}: at {at}: {seen[at - 20:at + 40]!r} instead of "
          f"{wanted[at - 20:at + 40]!r}")
    failed.append(name)
    return 0


def main():
    folder = tempfile.mkdtemp(prefix="rakor-office.")
    wanted, failed, passed = print_all(folder), [], 0
    for ending in ("docx", "fodt"):
        out = os.path.join(folder, ending)
        convert(folder, [f"{name}.{ending}" for name in wanted], "txt:Text (encoded):UTF8", out)
        for name, text in wanted.items():
            seen = letters(read(os.path.join(out, os.path.basename(name) + ".txt")))
            passed += compare(name, ending, seen, text, failed)
    sheets = [name for name in wanted if os.path.exists(name + ".xlsx")]
    out = os.path.join(folder, "xlsx")
    convert(folder, [name + ".xlsx" for name in sheets],
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", out)
    for name in sheets:
        found = glob.glob(os.path.join(out, os.path.basename(name) + "*.csv"))
        seen = cells(read(found[0])) if found else []
        first = read(name + ".csv").replace("\r\n", "\n").split("\n\n")[0]
        passed += compare(name, "xlsx", letters("".join(seen)), letters("".join(cells(first))), failed)
    if not failed:
        shutil.rmtree(folder)
    else:
        print(f"# see {folder}")
    print(f"{passed} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


main()
