/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a screen is, and what it may ask of the program around it. Screens stand in a stack; the top
 * one has the keys. An overlay is a screen that draws a box over the one below. A screen holds what
 * it shows (load) and draws it (draw); it writes through plans and rk_app_apply() only.
 */
#pragma once

#include "app/command.h"
#include "domain/model/plan.h"
#include "service/load.h"
#include "service/store.h"
#include "term/canvas.h"
#include "term/key.h"
#include "widget/form.h"
#include "widget/menu.h"
#include "widget/table.h"
#include "widget/textview.h"

typedef struct RkApp RkApp;
typedef struct RkScreen RkScreen;
struct RkBinding;

/* What to open a screen with; every member may be unset. */
typedef struct RkScreenArg {
	RkEntity entity;  /* of the record; RK_E_NONE with id 0 */
	RkId id;          /* the record */
	RkId meeting;     /* the meeting it belongs to */
	const char *text; /* a query, a path, what stood behind the command */
} RkScreenArg;

/* The texts of row 1. */
typedef struct RkHead {
	char *title; /* last part of the breadcrumb; NULL: the class's label */
	char *state; /* right end, NULL: day and clock */
	RkRole role; /* of the state */
} RkHead;

#define RK_OPENS(ENTITY) (1 + (guint)RK_E_##ENTITY)

typedef struct RkScreenClass {
	const char *name;       /* command: ":name"; in the registry */
	const char *other_name; /* Indonesian command, or NULL */
	const char *label;      /* msgid; in the breadcrumb and the palette */
	gsize size;             /* of the instance, which begins with an RkScreen */
	guint contexts;         /* rk_context_info(…)->mask */
	gboolean overlay;
	RkEntity opens;    /* the record that it shows when Enter is pressed on one; RK_E_NONE */
	gboolean hidden;   /* not offered by name (needs an argument) */
	gboolean of_below; /* shows what the screen below it holds, which is read with it */

	/* What its keys do (app/binding.h), in the order of the hint row; and what it shares with
	 * others, never hinted by itself. Each ends with a row { 0 }; `shared` may be NULL. */
	const struct RkBinding *bindings, *shared;
	/* msgid: what to do when a command needs a record and none is there; NULL: the command's.
	 */
	const char *no_row;
	/* Of a screen that is a list: its table and where its rows come from. Borrowed. */
	RkTable *(*list)(RkScreen *screen, RkTableSource *source);
	/* The records that a rule acts on (RkChosenRow, appended); NULL: those of `list`, in the
	 * meeting of the screen. */
	void (*chosen)(RkScreen *screen, GArray *rows);
	/* What a rule reads of a meeting, caller owns: what the screen shows. NULL: it is loaded.
	 */
	RkDossier *(*dossier)(RkScreen *screen, RkId meeting, GError **error);
	/* What a rule of the whole (RK_BIND_WHOLE) is about; NULL: nothing (0). */
	RkId (*subject)(RkScreen *screen);
	/* Applies a plan (taken) and says what the screen has to say; NULL: rk_app_apply. */
	gboolean (*apply)(RkScreen *screen, RkPlan *plan);

	/* What tells one class of a family from the next (its RkRegisterKind, its RkCardKind). */
	gconstpointer kind;

	/* Every function may be NULL. Texts are the caller's unless const. */
	gboolean (*open)(RkScreen *screen, const RkScreenArg *arg, GError **error);
	/* Reads from the store what it shows; called after opening and whenever the data changed.
	 */
	gboolean (*load)(RkScreen *screen, GError **error);
	/* Before each picture, when the cursor may have moved: reads what is shown of the row under
	 * it. */
	void (*follow)(RkScreen *screen);
	/* Draws what load and follow have read; reads nothing itself. */
	void (*draw)(RkScreen *screen, RkCanvas *canvas, RkRect rect);
	/* Of an overlay that stands below the screen instead of over it: the rows that it takes. */
	int (*rows)(RkScreen *screen, int width);
	/* TRUE while an editor in it has the keys: letters are text, not commands. Always:
	 * rk_screen_types. */
	gboolean (*typing)(RkScreen *screen);
	/* Keys before the keymap; TRUE if it was for the screen. While typing every key, else only
	 * pastes and what is bound to nothing. */
	gboolean (*key)(RkScreen *screen, const RkKey *key);
	/* Its mouse wants the moves of a pressed button and its release too. */
	gboolean drags;
	/* A click on a zone of its own, or the wheel (zone may be NULL). TRUE if handled. NULL: the
	 * rows of `list`. */
	gboolean (*mouse)(RkScreen *screen, const RkKey *key, const RkZone *zone);
	void (*head)(RkScreen *screen, RkHead *head);
	char *(*context)(RkScreen *screen); /* the row above the hints */
	RkId (*meeting)(RkScreen *screen);  /* scope of undo; 0: any */
	/* The rows that it shows; a line or a text that is typed over them believes them: what
	 * another changes meanwhile becomes a conflict, not lost. NULL: none. Borrowed. */
	const RkRows *(*shown)(RkScreen *screen);
	/* The filter as it is (NULL: none) and a new one (NULL clears). */
	const char *(*filtered)(RkScreen *screen);
	gboolean (*filter)(RkScreen *screen, const char *query, GError **error);
	/* After a plan: move to that record. NULL: to its row in `list`. */
	void (*focus)(RkScreen *screen, RkEntity entity, RkId id);
	/* FALSE keeps it open (it has asked something). */
	gboolean (*may_close)(RkScreen *screen);
	void (*close)(RkScreen *screen);
} RkScreenClass;

struct RkScreen {
	const RkScreenClass *class;
	RkApp *app;
	gboolean stale;          /* covered while the data changed: read when it is seen again */
	RkEntity awaited_entity; /* where it goes then: … */
	RkId awaited;            /* 0: where it was */
};

gboolean rk_screen_types(RkScreen *screen);

/* --- the program around a screen --- */

RkStore *rk_app_store(RkApp *app);
RkLang rk_app_lang(RkApp *app);
const RkContext *rk_app_context(RkApp *app);
/* The word in the language of the screen. */
const char *rk_app_say(RkApp *app, const char *msgid);

/* What an error says in that language, borrowed from it; NULL for NULL. */
const char *rk_app_why(RkApp *app, const GError *error);

/* Opens a screen on top; FALSE and a message when it cannot be opened. `arg` may be NULL. */
gboolean rk_app_push(RkApp *app, const RkScreenClass *screen, const RkScreenArg *arg);
/* By name; FALSE when there is no such screen (no message) or it cannot be opened. */
gboolean rk_app_open(RkApp *app, const char *name, const RkScreenArg *arg);
/* The screen that shows such a record (a part opens its meeting, with the part as arg). */
gboolean rk_app_open_record(RkApp *app, RkEntity entity, RkId id, RkId meeting);
/* Closes the screen and all above it; the first one stays. */
void rk_app_pop(RkApp *app, RkScreen *screen);
RkScreen *rk_app_top(RkApp *app);
/* The screen below an overlay: whose actions help and palette offer. */
RkScreen *rk_app_base(RkApp *app);
void rk_app_quit(RkApp *app);

/* A message in the context row until the next key. `format` is a msgid. */
void rk_app_message(RkApp *app, RkRole role, const char *format, ...);
/* Shows and frees the error; NULL is nothing. Stays until a key. */
void rk_app_error(RkApp *app, GError *error);

/* Applies the plan (taken), reads everything anew, goes to its focus, says its label and notes.
 * FALSE and a message when it was refused. */
gboolean rk_app_apply(RkApp *app, RkPlan *plan);
/* Closes a form or a prompt whose plan was applied after it had asked something: as if it had been
 * saved just now. Nothing happens when it is no longer there. */
void rk_app_settle(RkApp *app, RkScreen *asker);
/* Everything that can be seen is read from the store again; what is covered, when it is uncovered.
 */
void rk_app_reload(RkApp *app);

/* Does an action as if its key were pressed. FALSE when it is disabled. */
gboolean rk_app_do(RkApp *app, RkCommandId action, const char *arg);
/* Why an action cannot be done on this screen now; NULL when it can. A translated text. */
const char *rk_app_why_not(RkApp *app, RkScreen *screen, RkCommandId action);

/* A menu or a confirmation (taken). The callback gets the chosen value; it is not called on Esc.
 * `data` is freed with `free_data` (may be NULL) in any case. */
typedef void (*RkChosen)(RkApp *app, int value, gpointer data);
void rk_app_ask(RkApp *app, RkMenu *menu, RkChosen chosen, gpointer data, GDestroyNotify free_data);

/* One line typed in the context row. */
typedef struct RkPrompt {
	const char *label; /* translated */
	const char *text;  /* to begin with, NULL: empty */
	const char *ghost; /* muted while empty, NULL: none */
	/* Enter. TRUE closes; FALSE keeps it open (something is wrong and was said). */
	gboolean (*done)(RkApp *app, const char *text, gpointer data);
	/* After every change (live filter, echo of what is understood); may be NULL. */
	void (*changed)(RkApp *app, const char *text, gpointer data);
	void (*cancelled)(RkApp *app, gpointer data); /* Esc; may be NULL */
	/* Where its draft is kept (app/draft.h). NULL: lines that are typed from nothing, and long
	 * ones, get a place of their own, made of label, meeting and screen. */
	const char *draft;
	gboolean no_draft; /* of a password, a search: nothing is kept */
	/* Where in the list below the line is typed (called after that was drawn); FALSE or NULL:
	 * in the context row, which then holds label and echo alone. */
	gboolean (*place)(RkApp *app, RkCanvas *canvas, RkRect *rect, gpointer data);
	/* A paste of several lines. TRUE if it was taken as such; NULL: it becomes one line. */
	gboolean (*pasted)(RkApp *app, const char *text, gpointer data);
	const char *hint; /* translated: what Enter does, for the context row; NULL: nothing */
	/* What `done` refused because of a conflict was done after the user was asked; may be NULL.
	 */
	void (*settled)(RkApp *app, gpointer data);
	const RkRows *read; /* what the line is about; NULL: what the screen shows; copied */
	gpointer data;
	GDestroyNotify free_data;
} RkPrompt;
void rk_app_prompt(RkApp *app, const RkPrompt *prompt);
/* Another text in the open prompt: for one that goes on with the next line. */
void rk_app_prompt_text(RkApp *app, const char *text);
/* What a prompt's `changed` wants said beside it ("→ Wed 2 Dec, 13.00"); NULL: nothing. */
void rk_app_prompt_echo(RkApp *app, const char *text, gboolean wrong);

/* A form in a box (its content taken). `save` gets the form when all its fields are right; TRUE
 * closes it, FALSE keeps it open (rk_form_blame said why). */
typedef gboolean (*RkFormSave)(RkApp *app, RkForm *form, gpointer data);
void rk_app_form(RkApp *app, const char *title, RkForm *form, RkFormSave save, gpointer data,
	GDestroyNotify free_data);

/* A text to read in a box; title and text are copied. */
void rk_app_text(RkApp *app, const char *title, const char *text);

/* Into the clipboard of the terminal. */
void rk_app_copy(RkApp *app, const char *text);

/* Runs another program in the terminal and waits for its end. */
gboolean rk_app_child(RkApp *app, const char *const *argv, GError **error);

/* A setting of the option table ("mouse", "clock", "out-dir"); caller frees, never NULL. */
char *rk_app_option(RkApp *app, const char *name);

/* Navigation and marks of a list (up … last, mark, mark-range, mark-all) done to its table. TRUE if
 * the action was one of them. */
gboolean rk_list_act(RkTable *table, const RkTableSource *source, RkCommandId action);
/* The same navigation of a text that is read. */
gboolean rk_text_act(RkTextView *view, RkCommandId action);
/* A click on a row or the wheel over it: TRUE if the zone is a row of this table. */
gboolean rk_list_mouse(
	RkTable *table, const RkTableSource *source, const RkKey *key, const RkZone *zone);
