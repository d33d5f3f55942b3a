/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box (practice 7, 8, 12, 23, 28): a list that somebody pasted, understood line by line,
 * corrected line by line, and at last one plan. One code for the screen, where each line can be
 * chosen, changed and left out, and for the command line, where a doubtful line refuses the list.
 * Pure: names of other meetings are asked of the caller.
 */
#pragma once

#include "domain/names/rule.h"

typedef enum RkPasteKind {
	RK_PASTE_PARTICIPANTS, /* those invited */
	RK_PASTE_WALK_INS,     /* those who came uninvited */
	RK_PASTE_SESSIONS,     /* rows of the rundown, also a table with times */
	RK_PASTE_LINES,        /* lines of the minutes, with the marks of practice 1 */
	RK_PASTE_ATTENDANCE,   /* a sheet, a Zoom report, a form, bare names */
	RK_PASTE_ACTIONS,      /* action lines, also a table */
	RK_PASTE_PEOPLE,       /* people into the register; needs no dossier */
	RK_PASTE_PROGRESS,     /* answers to reminders: "TL-02 80 data Malinau masuk" */
	RK_PASTE_KIND_N,
} RkPasteKind;

typedef enum RkPasteVerdict {
	RK_PASTE_LEFT,     /* – left out by hand */
	RK_PASTE_HEADING,  /* · the heading of a table, of a session: nothing to insert */
	RK_PASTE_SAME,     /* = is there already */
	RK_PASTE_KNOWN,    /* ✓ */
	RK_PASTE_FRESH,    /* + makes a new record in a register */
	RK_PASTE_DOUBTFUL, /* ? may be several, or nearly one: it has candidates */
	RK_PASTE_WRONG,    /* ! cannot be read */
	RK_PASTE_VERDICT_N,
} RkPasteVerdict;

/* More is refused whole (RK_ERROR_INVALID): nobody pastes that by intention. */
#define RK_PASTE_LINES_MAX 20000
#define RK_PASTE_BYTES_MAX (4 << 20)
#define RK_PASTE_LINE_MAX 16384 /* bytes of one line; a longer one is wrong */

typedef struct RkPasteCandidate {
	RkEntity entity; /* what `id` is of */
	RkId id;
	char *text; /* what people read */
	char *word; /* what takes the place of the doubtful word in the line; NULL: the id is kept
		     */
} RkPasteCandidate;

typedef enum RkPasteWill {
	RK_PASTE_AS_READ,
	RK_PASTE_LEAVE,
	RK_PASTE_CHOSEN,
	RK_PASTE_AS_NEW
} RkPasteWill;

typedef struct RkPasteLine {
	guint number;   /* in what was pasted, from 1 */
	char *original; /* without control characters */
	char *text;     /* cleaned, in the one-line form of its kind: what editing begins with */
	gboolean edited;
	const char *aside; /* msgid: why there is nothing to read in it; NULL: it is read */
	RkPasteWill will;
	RkEntity chosen_entity;
	RkId chosen;
	RkPasteVerdict verdict;
	char *meaning;         /* what it is understood as, or why not */
	GPtrArray *candidates; /* RkPasteCandidate of a doubtful line, the proposed one first */
	int code;              /* RK_ERROR_… of a doubtful or wrong line */
	char *why;             /* its message, for the command line */
	char *field;           /* of that error, or NULL */
	char *doubt;           /* word of the text that candidates may replace, or NULL */
} RkPasteLine;

/* A meeting by tag, code or UID, for answers that name it; borrowed; NULL and error. */
typedef const RkDossier *(*RkPasteMeeting)(gpointer data, const char *name, GError **error);

typedef struct RkPasteSource {
	RkRuleInput in;         /* copied; what it points to must outlive the paste */
	RkId session;           /* LINES, ACTIONS: the session to begin with, 0: none */
	const GPtrArray *near;  /* PROGRESS: RkDossier * in which bare codes are looked for */
	RkPasteMeeting meeting; /* PROGRESS: NULL: only `near` */
	gpointer data;
} RkPasteSource;

typedef struct RkPaste RkPaste;

/* Actions and answers about actions are pasted in the same place: PROGRESS when a line of the text
 * tells something of a numbered action, else the kind itself. */
RkPasteKind rk_paste_kind_of(const RkContext *context, RkPasteKind kind, const char *text);

/* RK_ERROR_INVALID for too much, for bytes that are no UTF-8. An empty text is an empty list. */
RkPaste *rk_paste_new(
	const RkPasteSource *source, RkPasteKind kind, const char *text, GError **error);
void rk_paste_free(RkPaste *paste);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkPaste, rk_paste_free)

/* The same list over newer snapshots; what was chosen stays. */
void rk_paste_rebase(RkPaste *paste, const RkPasteSource *source);

RkPasteKind rk_paste_kind(const RkPaste *paste);
guint rk_paste_len(const RkPaste *paste);
const RkPasteLine *rk_paste_line(const RkPaste *paste, guint i);
/* Lines with that verdict; those that will be inserted (known and new); those not yet clear. */
guint rk_paste_count(const RkPaste *paste, RkPasteVerdict verdict);
guint rk_paste_going(const RkPaste *paste);
guint rk_paste_unclear(const RkPaste *paste);
/* The next doubtful or wrong line behind `from` (-1: from the start), around the end; -1: none. */
int rk_paste_next(const RkPaste *paste, int from);

/* --- one line; each reads the list anew, since later lines depend on earlier ones --- */

void rk_paste_choose(RkPaste *paste, guint i, guint candidate);
void rk_paste_as_new(RkPaste *paste, guint i);
void rk_paste_leave(RkPaste *paste, guint i, gboolean leave);
void rk_paste_edit(RkPaste *paste, guint i, const char *text);
/* TRUE if the kind has registers in which a line could be made new. */
gboolean rk_paste_can_be_new(const RkPaste *paste, guint i);

/* --- the whole --- */

/* One plan of all lines that are known or new, with a label that counts them; the paste keeps its
 * own. Empty when nothing goes. */
RkPlan *rk_paste_plan(RkPaste *paste);
/* All lines as text, edited ones as edited; or only those not clear. Caller frees. */
char *rk_paste_text(const RkPaste *paste, gboolean unclear_only);

/* The command line's way: every doubtful or wrong line refuses the list (an error naming all); with
 * `skip` they are left out, noted and counted. `skipped` may be NULL. */
RkPlan *rk_paste_plan_text(const RkPasteSource *source, RkPasteKind kind, const char *text,
	gboolean skip, guint *skipped, GError **error);

/* "✓", "=": one cell. */
const char *rk_paste_glyph(RkPasteVerdict verdict);
RkRole rk_paste_role(RkPasteVerdict verdict);
