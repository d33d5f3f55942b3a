#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs read the invitation that rakor writes of the Makassar rakor.

One TAP line a peer: python3-icalendar, khal, calcurse, python3-vobject and ical.js each say what
they understood of the same file. A peer that is missing is a failure, not a skip.
"""
import datetime
import glob
import json
import os
import subprocess
import sys
import tempfile

SOURCE = os.environ["RAKOR_SOURCE"]
BUILD = os.environ["RAKOR_BUILD"]
START = datetime.datetime(2024, 10, 17, 1, 0, tzinfo=datetime.timezone.utc)
ATTENDEES = 32

ICAL_JS = """
const ICAL = require('ical.js');
const text = require('fs').readFileSync(process.argv[1], 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
ICAL.TimezoneService.register(zone.tzid, zone);
const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
console.log(JSON.stringify({
  uid: event.uid, organizer: event.organizer,
  start: event.startDate.toJSDate().toISOString(),
  attendees: event.attendees.map((one) => one.getFirstValue()),
}));
"""


def run(*argv, env=None):
    result = subprocess.run(argv, capture_output=True, text=True, env=env, timeout=120)
    if result.returncode != 0:
        raise AssertionError(f"{argv[0]}: status {result.returncode}: {result.stderr.strip()}")
    return result


def lower(addresses):
    return sorted(str(one).lower() for one in addresses)


def make(home):
    """The invitation, and what rakor itself says of it."""
    rakor = os.path.join(BUILD, "tui", "rakor")
    database = os.path.join(home, "x.db")
    path = os.path.join(home, "m.ics")
    common = [rakor, "--db", database]
    run(*common, "import", *sorted(glob.glob(os.path.join(SOURCE, "tests/fixtures/*.json"))))
    said = run(*common, "--office", "ditkermakim", "ics", "MKS", "-o", path).stderr
    shown = json.loads(run(*common, "--json", "show", "MKS").stdout)
    assert str(ATTENDEES) in said, f"said {said}"
    return path, {"uid": shown["uid"]}


def unfolded(path):
    with open(path, newline="", encoding="utf-8") as file:
        return file.read().replace("\r\n ", "").split("\r\n")


def expected(path, facts):
    """UID from rakor's own --json; addresses by counting lines, so that no library is asked."""
    lines = unfolded(path)
    facts["attendees"] = lower(
        line[line.lower().index("mailto:"):] for line in lines if line.startswith("ATTENDEE"))
    organizers = [line for line in lines if line.startswith("ORGANIZER")]
    assert len(organizers) == 1, organizers
    facts["organizer"] = organizers[0][organizers[0].lower().index("mailto:"):].lower()
    assert len(set(facts["attendees"])) == ATTENDEES, facts["attendees"]


def same(facts, uid, organizer, attendees):
    assert str(uid) == facts["uid"], f"uid {uid}"
    assert str(organizer).lower() == facts["organizer"], f"organizer {organizer}"
    assert lower(attendees) == facts["attendees"], f"attendees {lower(attendees)}"


def with_icalendar(path, facts, home):
    import icalendar
    with open(path, "rb") as file:
        events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
    assert len(events) == 1, f"{len(events)} events"
    start = events[0]["DTSTART"].dt
    assert start == START, f"start {start}"
    same(facts, events[0]["UID"], events[0]["ORGANIZER"], events[0]["ATTENDEE"])


def with_vobject(path, facts, home):
    import vobject
    with open(path, encoding="utf-8", newline="") as file:
        event = vobject.readOne(file.read()).vevent
    assert event.dtstart.value == START, f"start {event.dtstart.value}"
    same(facts, event.uid.value, event.organizer.value,
         [one.value for one in event.attendee_list])


def with_khal(path, facts, home):
    folder = os.path.join(home, "khal")
    os.makedirs(os.path.join(folder, "calendar"))
    config = os.path.join(folder, "config")
    with open(config, "w", encoding="utf-8") as file:
        file.write(f"""[calendars]
[[one]]
path = {folder}/calendar
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = UTC
local_timezone = UTC
[sqlite]
path = {folder}/khal.db
""")
    env = dict(os.environ, HOME=home, TZ="UTC", LC_ALL="C.UTF-8")
    run("khal", "-c", config, "import", "--batch", "-a", "one", path, env=env)
    listed = run("khal", "-c", config, "list", "--format", "{start}|{uid}|{title}", "2024-10-17",
                 "1d", env=env).stdout
    assert f"2024-10-17 01:00|{facts['uid']}|" in listed, listed


def with_calcurse(path, facts, home):
    folder = os.path.join(home, "calcurse")
    os.makedirs(folder)
    env = dict(os.environ, HOME=home, TZ="UTC", LC_ALL="C.UTF-8")
    run("calcurse", "-D", folder, "-C", folder, "-i", path, env=env)
    listed = run("calcurse", "-D", folder, "-C", folder, "-Q", "--from", "10/17/2024", "--days", "1",
                 "--filter-type", "apt", "--format-apt", "%(start:%Y-%m-%dT%H:%M)|%m\n",
                 env=env).stdout
    assert "2024-10-17T01:00|" in listed, listed


def with_ical_js(path, facts, home):
    modules = os.path.join(SOURCE, "build", "npm", "node_modules")
    env = dict(os.environ, NODE_PATH=modules)
    read = json.loads(run("node", "-e", ICAL_JS, path, env=env).stdout)
    assert read["start"] == "2024-10-17T01:00:00.000Z", f"start {read['start']}"
    same(facts, read["uid"], read["organizer"], read["attendees"])


def complaint(peer, *arguments):
    """What a peer did not understand; None when it read everything."""
    try:
        peer(*arguments)
    except Exception as error:  # whatever it is, this peer could not
        return f"{type(error).__name__}: {error}"
    return None


def main():
    peers = {
        "python3-icalendar": with_icalendar,
        "python3-vobject": with_vobject,
        "khal": with_khal,
        "calcurse": with_calcurse,
        "ical.js": with_ical_js,
    }
    print("TAP version 13")
    with tempfile.TemporaryDirectory(prefix="rakor-peers-") as home:
        path, facts = make(home)
        expected(path, facts)
        for number, (name, peer) in enumerate(peers.items(), 1):
            why = complaint(peer, path, facts, home)
            print(f"{'not ok' if why else 'ok'} {number} - {name} reads the invitation")
            for line in (why or "").splitlines():
                print(f"# {line}")
    print(f"1..{len(peers)}")


sys.exit(main())
