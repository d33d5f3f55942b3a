/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verbs of the command line (DESIGN 5.5, 11). From this table come parsing, --help, the man
 * page and completion; there is no second copy.
 *
 *	O(name, letter or 0, ARGUMENT or NULL, help)
 *	V(CONSTANT, name, arguments, flags, least and most number of arguments (-1: any), help)
 */
#pragma once

#include "domain/model/paper.h"

#include "base/types.h"

#define RK_GLOBAL_OPTIONS(O) \
	O("db", 0, "FILE", N_("database (default: rakor.db in the data folder)")) \
	O("lang", 0, "id|en", N_("language of messages, lists and papers")) \
	O("office", 0, "HANDLE", N_("see the data as this office")) \
	O("json", 0, NULL, N_("print one JSON document; errors too")) \
	O("read-only", 0, NULL, N_("never write; works in an unwritable folder")) \
	O("plain", 0, NULL, N_("no borders, for screen readers")) \
	O("ascii", 0, NULL, N_("ASCII characters only on the screen")) \
	O("record", 0, "FILE", N_("write what is done in the program down as a test")) \
	O("help", 'h', NULL, N_("show help")) \
	O("version", 0, NULL, N_("show the version"))

#define RK_NEW_OPTIONS(O) \
	O("when", 0, "WHEN", N_("date and hours as spoken: \"thu 9-11\", \"17 okt 09.00\"")) \
	O("where", 0, "PLACE", N_("venue, city")) \
	O("like", 0, "MEETING", N_("copy rundown, invited, roles and letter of an earlier meeting"))
#define RK_ADD_OPTIONS(O) \
	O("session", 0, "S-N", N_("the session that lines and actions belong to")) \
	O("skip", 0, NULL, N_("leave out lines that are not understood (exit 1)")) \
	O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_SET_OPTIONS(O) O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_DELETE_OPTIONS(O) O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_ATTEND_OPTIONS(O) \
	O("from", 0, "FILE", \
		N_("a report of a video meeting, a form or names; - or nothing: standard input")) \
	O("skip", 0, NULL, N_("leave out lines that are not understood (exit 1)")) \
	O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_PROGRESS_OPTIONS(O) \
	O("skip", 0, NULL, N_("leave out lines that are not understood (exit 1)")) \
	O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_LIST_OPTIONS(O) \
	O("view", 0, "VIEW", \
		N_("another list: decisions, people, …; a wrong name is answered with all")) \
	O("sort", 0, "KEY", N_("order by this column")) \
	O("limit", 0, "N", N_("at most so many rows"))
#define RK_SHOW_OPTIONS(O) O("as-of", 0, "DAY", N_("states as of this day"))
#define RK_ACTIONS_OPTIONS(O) \
	O("by", 0, "OFFICE", N_("only what this office leads")) \
	O("as-of", 0, "DAY", N_("states as of this day")) \
	O("sort", 0, "KEY", N_("order by this column")) \
	O("limit", 0, "N", N_("at most so many rows"))
#define RK_SEARCH_OPTIONS(O) O("limit", 0, "N", N_("at most so many rows"))
#define RK_HISTORY_OPTIONS(O) \
	O("limit", 0, "N", N_("at most so many steps")) \
	O("details", 0, NULL, N_("what each step changed"))
#define RK_UNDO_OPTIONS(O)
#define RK_REDO_OPTIONS(O)
#define RK_IMPORT_OPTIONS(O) \
	O("dry-run", 0, NULL, N_("show the plan, write nothing")) \
	O("theirs", 0, NULL, N_("take the file's side where a field differs"))
#define RK_EXPORT_OPTIONS(O) \
	O("all", 0, NULL, N_("everything in the database")) \
	O("output", 'o', "FILE", N_("write to this file"))
#define RK_ICS_OPTIONS(O) \
	O("output", 'o', "FILE", N_("write to this file")) \
	O("method", 0, "request|cancel|publish", N_("kind of message")) \
	O("for", 0, "WHO", N_("names only this participant, also one who is no longer invited")) \
	O("each", 0, NULL, N_("one message for each recipient")) \
	O("folder", 'd', "DIR", N_("write one .ics and one .eml for each into this folder")) \
	O("changed", 0, NULL, \
		N_("only what is needed now: who must be told, who needs a cancellation")) \
	O("sessions", 0, NULL, N_("the sessions of the speakers instead of the meeting")) \
	O("sent", 0, NULL, N_("record that it was sent"))
#define RK_REPLY_OPTIONS(O) O("dry-run", 0, NULL, N_("show the plan, write nothing"))
#define RK_PRINT_OPTIONS(O) \
	O("format", 0, RK_PAPER_FORMATS(RK_PAPER_FORMAT_WORD, "|"), N_("format of the paper")) \
	O("width", 0, "72|80", N_("columns of text")) \
	O("paged", 0, NULL, N_("text on pages, a form feed between them")) \
	O("issue", 0, NULL, N_("record the paper as issued")) \
	O("issued", 0, "N", N_("print its N-th issue again, as it went")) \
	O("for", 0, "WHO", N_("excerpt, matrix, reminder: of this office; message: to this one")) \
	O("as-of", 0, "DAY", N_("states as of this day")) \
	O("kind", 0, "invite|confirm|h1|slides|chase|minutes-ready|change", \
		N_("message: which one; else the one that the state asks for")) \
	O("output", 'o', "FILE", N_("write to this file"))
#define RK_CHECK_OPTIONS(O) O("all", 0, NULL, N_("every rule, the advice too"))
#define RK_BACKUP_OPTIONS(O)
#define RK_DOCTOR_OPTIONS(O)
#define RK_KEYS_OPTIONS(O)
#define RK_COMPLETION_OPTIONS(O)
#define RK_HELP_OPTIONS(O)
#define RK_DEMO_OPTIONS(O)

#define RK_VERBS(V) \
	V(NEW, "new", "\"TITLE\" | KIND FIELD=VALUE…", CREATES, 1, -1, \
		N_("make a meeting from one line, or a record of any kind")) \
	V(ADD, "add", "MEETING KIND [TEXT…] | people FILE", WRITES, 2, -1, \
		N_("add participant(s), session(s), point, line(s), action, reference; plural " \
		   "reads standard input")) \
	V(SET, "set", "ADDRESS FIELD=VALUE…", WRITES, 2, -1, N_("change fields of a record")) \
	V(DELETE, "delete", "ADDRESS…", WRITES, 1, -1, \
		N_("take records away; offices, people, references only when nothing uses them")) \
	V(ATTEND, "attend", "MEETING [SHEET]", WRITES, 1, -1, \
		N_("take attendance from a sheet (1-13 15 17w 22i 25-27d), or from a list")) \
	V(PROGRESS, "progress", "[FILE]", WRITES, 0, 1, \
		N_("note answers about actions: TL-02 80 data Malinau masuk")) \
	V(LIST, "list", "[QUERY]", READS, 0, -1, N_("list meetings")) \
	V(SHOW, "show", "ADDRESS", READS, 1, 1, N_("show one meeting, person, office, action …")) \
	V(ACTIONS, "actions", "[QUERY]", READS, 0, -1, N_("list actions over all meetings")) \
	V(SEARCH, "search", "TEXT", READS, 1, -1, N_("find words anywhere")) \
	V(HISTORY, "history", "[ADDRESS]", READS, 0, 1, N_("list the steps, newest first")) \
	V(UNDO, "undo", "[STEP]", WRITES, 0, 1, \
		N_("undo your last step, or any one by its number")) \
	V(REDO, "redo", "", WRITES, 0, 0, N_("redo what was undone last")) \
	V(IMPORT, "import", "FILE…", CREATES, 1, -1, \
		N_("merge bundles into the database as one step")) \
	V(EXPORT, "export", "[MEETING]", READS, 0, 1, \
		N_("write a meeting, or everything, as a bundle")) \
	V(ICS, "ics", "MEETING", READS, 1, 1, N_("write the calendar invitation")) \
	V(REPLY, "reply", "FILE…", WRITES, 1, -1, \
		N_("read answers: calendar files, mails, mailboxes, folders of mail")) \
	V(PRINT, "print", "MEETING PAPER", READS, 2, 2, N_("write a paper")) \
	V(CHECK, "check", "[MEETING]", READS, 0, 1, \
		N_("what is wrong or missing before the next step")) \
	V(BACKUP, "backup", "FILE", READS, 1, 1, N_("copy the database, also while others write")) \
	V(DOCTOR, "doctor", "", READS, 0, 0, N_("look for damage")) \
	V(KEYS, "keys", "", NO_STORE, 0, 0, N_("list the keys of the program")) \
	V(COMPLETION, "completion", "bash|zsh|fish", NO_STORE, 1, 1, \
		N_("print a script that completes verbs and options")) \
	V(HELP, "help", "[VERB]", NO_STORE, 0, 1, N_("show help, of one verb too")) \
	V(DEMO, "demo", "[VERB …]", DEMO, 0, -1, \
		N_("open a copy of the sample, or run a verb on it"))
