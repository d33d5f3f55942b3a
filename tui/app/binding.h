/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the keys of a screen do, as one table: a row binds a command to the reason why it cannot be
 * done now, its word in the hint row, what is asked before it is done, and the rule that makes the
 * plan. Dispatch, hints, help, palette and the `:` line all read this table; nothing switches over
 * commands.
 *
 *	static const RkBinding bindings[] = {
 *		{ RK_COMMAND_DELETE, .rule = rk_entry_plan_delete },
 *		{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_FROM_LAST, .why_not = moves_why_not,
 *			.rule = rk_entry_plan_move, .value = 1 },
 *		{ RK_COMMAND_DATE, .flags = RK_BIND_ONE, .rule = rk_entry_plan_clock,
 *			RK_ASKS_LINE(N_("clock time"), NULL, rk_entry_clock) },
 *		{ RK_COMMAND_VIEW, .word = N_("as typed"), .when = is_printed, .run = view_turn },
 *		{ RK_COMMAND_VIEW, .word = N_("as printed"), .run = view_turn },
 *		RK_BINDS_SHARED(PASTE),
 *		{ 0 },
 *	};
 *
 * The hint row follows the order of the table. A row with a rule acts on the marked records, else
 * on the one under the cursor, and all of them are one step: each plan is made of what the ones
 * before it leave. A row with `run` does what is no rule: opens, asks in several steps, turns a
 * view. A row with neither (RK_BINDS_SHARED) names one of the screen's shared table, to give it a
 * place among the hints, a word or a reason.
 *
 * A command that is in neither table cannot be done here: the command table says what to do then.
 */
#pragma once

#include "app/choice_bar.h"
#include "app/chooser.h"
#include "app/screen.h"
#include "domain/names/rule.h"
#include "domain/names/rule_who.h"

typedef enum RkBindingFlags {
	RK_BIND_QUIET = 1 << 0,     /* not in the hint row */
	RK_BIND_ROW = 1 << 1,       /* of a `run`: there must be a record under the cursor */
	RK_BIND_ONE = 1 << 2,       /* of a rule: on one record though several are marked */
	RK_BIND_WHOLE = 1 << 3,     /* of a rule: on what the screen is about, not on its records */
	RK_BIND_FROM_LAST = 1 << 4, /* the last record first: they go down together */
} RkBindingFlags;

typedef enum RkAskKind {
	RK_ASK_NOTHING, /* the rule gets the binding's value */
	RK_ASK_LINE,    /* value.text; what was typed behind the command is taken without asking */
	RK_ASK_MENU,    /* value.number: a choice, in a box */
	RK_ASK_BAR,     /* the same below the list */
	RK_ASK_WHO,     /* value.who, NULL for nobody */
	RK_ASK_FORM,    /* the fields of the record: needs no rule */
} RkAskKind;

typedef enum RkAskFlags {
	RK_ASK_EMPTY = 1 << 0,  /* an empty line says something too: it is echoed */
	RK_ASK_CREATE = 1 << 1, /* of a chooser: see RkChooser */
	RK_ASK_FREE = 1 << 2,
	RK_ASK_NOBODY = 1 << 3,
} RkAskFlags;

typedef struct RkAsk {
	RkAskKind kind;
	const char *label; /* msgid, or a word of an enum: of the line; title of menu, bar, chooser
			      and form */
	guint flags;       /* RkAskFlags */
	/* A line: muted while it is empty (msgid), or made when it is asked; the text that it
	 * begins with. Caller frees; may be NULL. */
	const char *ghost;
	char *(*ghost_of)(const RkRuleInput *in);
	char *(*seed)(const RkRuleInput *in, RkId id);
	const char *text; /* … or this one */
	/* The rule says RK_ERROR_AMBIGUOUS: asks which one is meant, and the line closes. May be
	 * NULL: it is said. */
	void (*unclear)(RkScreen *screen, RkId id, const char *line);
	const RkBarChoice *choices; /* of a menu or a bar; labels are msgids */
	guint n_choices;
	int marked;                /* what Enter takes in a bar */
	guint kinds;               /* of a chooser: RkChooseKinds */
	RkEntity entity;           /* of a form */
	const char *const *fields; /* … NULL: all */
} RkAsk;

#define RK_ASKS_LINE(said, muted, text) \
	.ask = { .kind = RK_ASK_LINE, .label = (said), .ghost = (muted), .seed = (text) }
#define RK_ASKS_MENU(said, list) \
	.ask = { \
		.kind = RK_ASK_MENU, .label = (said), .choices = (list), .n_choices = RK_LEN(list) \
	}
#define RK_ASKS_BAR(said, list, mark) \
	.ask = { .kind = RK_ASK_BAR, \
		.label = (said), \
		.choices = (list), \
		.n_choices = RK_LEN(list), \
		.marked = (mark) }
#define RK_ASKS_WHO(said, of, may) \
	.ask = { .kind = RK_ASK_WHO, .label = (said), .kinds = (of), .flags = (may) }
#define RK_ASKS_FORM(said, of, names) \
	.ask = { .kind = RK_ASK_FORM, .label = (said), .entity = (of), .fields = (names) }

typedef struct RkBinding {
	RkCommandId command; /* RK_COMMAND_NONE ends a table */
	const char *word;    /* msgid: for the hint row; NULL: the command's */
	/* … or made of what the screen shows, borrowed from it; NULL: as above. */
	const char *(*word_of)(RkScreen *screen);
	guint flags; /* RkBindingFlags */
	/* FALSE: as though the row were not there, so that a command may have several rows, the
	 * first that holds counts. NULL: always. */
	gboolean (*when)(RkScreen *screen);
	/* A msgid that says what to do instead; NULL: it can be done. Not asked while a record is
	 * needed and none is there. */
	const char *(*why_not)(RkScreen *screen);
	RkAsk ask;
	RkRule *rule;
	int value; /* the rule's number when no choice is asked */
	/* The plan was applied: what is asked next. NULL: nothing. */
	void (*done)(RkScreen *screen, const RkPlan *plan);
	/* `arg`: what stood behind the command, or NULL. */
	void (*run)(RkScreen *screen, int value, const char *arg);
} RkBinding;

/* A row that names one of the shared table. */
#define RK_BINDS_SHARED(NAME) \
	{ \
		.command = RK_COMMAND_##NAME \
	}

/* A record that a rule acts on. */
typedef struct RkChosenRow {
	RkId id, meeting; /* meeting 0: of none */
} RkChosenRow;

/* What the program itself does on whatever screen that does not do it. */
extern const RkBinding rk_globals[];

/* The row of a screen for a command; NULL: it cannot be done here. */
const RkBinding *rk_binding_find(RkScreen *screen, RkCommandId command);
/* A msgid; NULL: it can be done. */
const char *rk_binding_why_not(RkScreen *screen, const RkBinding *binding);

/* Asks what the row says and does it. Any row may be given, also one of no table and one made on
 * the spot (it is copied): `run` goes on with a next question so. `arg` may be NULL. */
void rk_binding_do(RkScreen *screen, const RkBinding *binding, const char *arg);
/* The same about these records instead of the chosen ones; of a row with a rule. */
void rk_binding_do_to(RkScreen *screen, const RkBinding *binding, const RkChosenRow *rows, guint n);
/* binding_run.c, for rk_binding_do. */
void rk_binding_ask(RkScreen *screen, const RkBinding *binding, const char *arg);
/* Does the rule alone to the chosen records, with what `run` has asked by itself. */
gboolean rk_rule_do(RkScreen *screen, const RkBinding *binding, const RkRuleValue *value);
/* The same to these. */
gboolean rk_rule_do_to(RkScreen *screen, const RkBinding *binding, const RkChosenRow *rows, guint n,
	const RkRuleValue *value);
/* The marked records, else the one under the cursor: RkChosenRow; caller frees. */
GArray *rk_screen_chosen(RkScreen *screen);
/* Applies the plan (taken) as the screen does it; NULL shows the error (taken). */
gboolean rk_screen_apply(RkScreen *screen, RkPlan *plan, GError *error);

/* Who was chosen: somebody of this meeting stands for the office that is invited, a person brings
 * the own office along, free text is a label (borrowed from the choice). */
RkWho rk_choice_who(const RkRuleInput *in, const RkChoice *choice);

/* A row that is the same as a key: the screen's `key` gets it, for a click on the hint. `pressed`:
 * an RkKeyName, or a letter: with Ctrl. */
void rk_key_run(RkScreen *screen, int pressed, const char *arg);
#define RK_BINDS_KEY(NAME, pressed) \
	{ \
		RK_COMMAND_##NAME, .run = rk_key_run, .value = (pressed) \
	}

/* Eight rows: moving, all done by one `run`, which gets the command as its value. */
#define RK_BINDS_MOVE_(NAME, does) \
	{ \
		RK_COMMAND_##NAME, .flags = RK_BIND_QUIET, .run = (does), \
				   .value = RK_COMMAND_##NAME \
	}
#define RK_BINDS_MOVES_BY(does) \
	RK_BINDS_MOVE_(UP, does), RK_BINDS_MOVE_(DOWN, does), RK_BINDS_MOVE_(PAGE_UP, does), \
		RK_BINDS_MOVE_(PAGE_DOWN, does), RK_BINDS_MOVE_(HALF_UP, does), \
		RK_BINDS_MOVE_(HALF_DOWN, does), RK_BINDS_MOVE_(FIRST, does), \
		RK_BINDS_MOVE_(LAST, does)

/* Rows for every list: moving; and marking. They need the class's `list`. */
void rk_list_run(RkScreen *screen, int command, const char *arg);
#define RK_BINDS_MOVES RK_BINDS_MOVES_BY(rk_list_run)
#define RK_BINDS_MARKS \
	RK_BINDS_MOVE_(MARK, rk_list_run), RK_BINDS_MOVE_(MARK_RANGE, rk_list_run), \
		RK_BINDS_MOVE_(MARK_ALL, rk_list_run)
