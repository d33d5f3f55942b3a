/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the list (paste.c) and the readers of its kinds (paste_*.c). Private to domain/.
 * A reader turns a row of cells into the one-line form of its kind (clean), and that line into a
 * verdict and, when it goes, into changes of the plan (read).
 */
#pragma once

#include "domain/people/participant_add.h"
#include "domain/paste/paste.h"
#include "domain/paste/paste_presence_index.h"

typedef enum RkPasteColumn {
	RK_COLUMN_NONE, /* not a heading */
	RK_COLUMN_NUMBER,
	RK_COLUMN_NAME,
	RK_COLUMN_MAIL,
	RK_COLUMN_PHONE,
	RK_COLUMN_OFFICE,
	RK_COLUMN_TITLE, /* position of a person */
	RK_COLUMN_JOIN,
	RK_COLUMN_LEAVE,
	RK_COLUMN_TIME, /* of a rundown: a time or a range */
	RK_COLUMN_MINUTES,
	RK_COLUMN_TEXT, /* what happens, what is to be done */
	RK_COLUMN_WHO,
	RK_COLUMN_DUE,
	RK_COLUMN_OTHER, /* known, and of no use: remarks, signature */
} RkPasteColumn;

#define RK_CELLS_MAX 40

typedef struct RkCells {
	char *cell[RK_CELLS_MAX]; /* trimmed; owned */
	guint n;
} RkCells;

void rk_cells_clear(RkCells *cells);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RkCells, rk_cells_clear)

/* `blanks`: so many blanks divide too (0: none). `separator` 0: tab or bar. */
void rk_cells_split(const char *line, char separator, guint blanks, RkCells *out);
/* Fills `columns`, TRUE when the cells are the heading of a table. */
gboolean rk_cells_heading(const RkCells *cells, RkPasteColumn *columns);
/* The bytes of the first row of values: more than a line when a value in quotation marks holds line
 * breaks. A mark that is never closed is a mark. */
gsize rk_cells_record(const char *text, char separator);
/* Only rules, dashes and bars: "|---|---|". */
gboolean rk_cells_rule(const char *line);
/* The cell of a column; NULL when there is no such column or it is empty. */
const char *rk_cells_of(const RkCells *cells, const RkPasteColumn *columns, RkPasteColumn column);

/* "8.30", "08:30 WITA", "8:31 AM": minutes since midnight; the whole text. */
gboolean rk_cell_time(const char *text, int *minutes);
/* The day in front of a time in a report; `near` decides between day and month. -1: none. */
gboolean rk_cell_moment(const char *text, RkDay near, RkLocalTime *wall);

typedef struct RkPasteReader {
	guint blanks;       /* blanks that divide cells */
	gboolean table;     /* cells and headings of tables mean something */
	gboolean new_lines; /* a line may be accepted as something new */
	gboolean names; /* people and offices: what names nobody is set aside, two are divided */
	void (*begin)(RkPaste *paste);
	/* The one-line form; caller frees. */
	char *(*clean)(RkPaste *paste, const RkCells *cells);
	/* Sets verdict and meaning through the functions below; adds to paste->plan. */
	void (*read)(RkPaste *paste, RkPasteLine *line);
	char *(*label)(RkPaste *paste);
	void (*end)(RkPaste *paste);
} RkPasteReader;

extern const RkPasteReader rk_paste_people, rk_paste_sessions, rk_paste_entries,
	rk_paste_attendance, rk_paste_actions, rk_paste_progress, rk_paste_register;

struct RkPaste {
	RkPasteKind kind;
	RkPasteSource source;
	const RkPasteReader *reader;
	GPtrArray *lines;         /* RkPasteLine * */
	const RkMatcher *matcher; /* of the source, else `own` */
	RkMatcher *own;           /* NULL: the source brought one */
	RkPlan *plan;             /* of the lines that go, as read last */
	RkPasteColumn columns[RK_CELLS_MAX];
	guint n_columns; /* of the heading; 0: there is none */
	char separator;  /* of a file of values, 0: tab, bar or blanks */
	gboolean copies; /* behind "Tembusan:" */

	/* What readers keep between two lines; made in begin, dropped in end. */
	RkInviting *inviting;
	RkRuleInput chained; /* over what the lines before have made */
	RkDossier *after;
	RkRows *directory;
	RkId session;
	gint64 day;               /* of the rundown */
	int until;                /* minute at which the row above ends; -1: not known */
	GHashTable *seen;         /* reader's own */
	GHashTable *normals;      /* name → its normal form, of those who are compared */
	RkPresenceIndex *present; /* ATTENDANCE: those on the list, as they are by now */
	guint done;               /* lines that go */
	char *last;               /* label of the last plan of one line */
};

/* Verdict and meaning (taken). */
void rk_paste_say(RkPasteLine *line, RkPasteVerdict verdict, char *meaning);
/* From an error (taken): doubtful when there are candidates, else wrong. */
void rk_paste_doubt(const RkPaste *paste, RkPasteLine *line, GError *error);
/* The same for a name that the register does not know. */
void rk_paste_unknown(const RkPaste *paste, RkPasteLine *line, const char *name, GError *error);
/* Takes text and word. */
void rk_paste_candidate(RkPasteLine *line, RkEntity entity, RkId id, char *text, char *word);

/* One of the matcher's, with its handle when another one is called the same. `mark`: the word that
 * takes the doubtful one's place begins so; 0: the id is kept. */
void rk_paste_candidate_of(
	RkPasteLine *line, const GPtrArray *found, const RkCandidate *one, char mark);

/* Of paste_names.c: "Kanim Tarakan dan Kanim Nunukan" → both; NULL: it is one. */
char **rk_paste_divide(const RkPaste *paste, const char *text);
/* A line of a list of names without what is no name; "Kanim Tarakan - Budi" → "Budi, Kanim
 * Tarakan". Its telephone number stands at the end. Caller frees. */
char *rk_paste_name_clean(const RkPaste *paste, const char *text);
/* Of paste_people.c: a row of a list of people as one line; what the plan made from a place on. */
char *rk_paste_people_clean(RkPaste *paste, const RkCells *cells);
char *rk_paste_fresh_meaning(const RkPaste *paste, guint from);
/* The position in brackets behind a name, taken off the text; NULL: none. */
char *rk_paste_position_take(char *text);

/* The chained case: a copy of dossier and directory that grows with the plan. */
void rk_paste_chain(RkPaste *paste);
/* Appends the plan of one line to the whole and to the chain. Takes it. */
void rk_paste_append(RkPaste *paste, RkPlan *one);
/* The line is doubtful because of a name behind a mark ("@kanim"): candidates take its place. Takes
 * the error. */
void rk_paste_doubt_who(RkPaste *paste, RkPasteLine *line, const char *who, GError *error);
