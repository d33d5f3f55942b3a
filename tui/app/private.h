/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's state, for the files of tui/app and for tests that drive it without a terminal.
 */
#pragma once

#include "app/app.h"
#include "app/keymap.h"
#include "app/option.h"
#include "app/screen.h"
#include "app/session_recorder.h"
#include "term/term.h"

#define RK_MESSAGES_KEPT 200

struct RkApp {
	RkStore *store; /* borrowed; NULL only in tests of the frame */
	RkAppOptions options;
	RkTerm *term; /* NULL: nothing to show on */
	RkCanvas *canvas;
	/* All screens that can be opened by name, NULL-terminated; the first is home. */
	const RkScreenClass *const *screens;
	const struct RkBinding *globals; /* what every screen has unless it does it itself */
	/* Asks about a plan (taken) that was refused because rows have changed; FALSE when nothing
	 * can be asked. */
	gboolean (*conflict)(RkApp *app, RkPlan *plan);
	GPtrArray *stack; /* RkScreen *, the last one on top */
	RkKeymap *keymap;
	RkOptions *settings;
	char *message;
	RkRole message_role;
	GPtrArray *messages; /* char *, the newest last */
	char *undo_offer;    /* label of what `u` would undo, NULL: nothing */
	guint made;          /* steps of this run in force; of a demo */
	RkId offer_scope;
	gboolean offer_known;
	gboolean ascii;         /* the picture is turned into ASCII before it is shown */
	gboolean other_charset; /* the locale is not UTF-8 */
	RkId seen;              /* newest step that was shown or made */
	GArray *lately;         /* RkId: what was chosen in choosers, the newest last */
	gboolean quitting;
	RkSessionRecorder *recorder; /* --record; NULL: nothing is recorded */
	GMainLoop *loop;
	const RkRows *expected; /* while what was typed is done: what it was typed over */
};

/* A program without a loop: `store` and `options` may be NULL, `term` too (then taken if not). */
RkApp *rk_app_new(const RkScreenClass *const *screens, RkStore *store, const RkAppOptions *options,
	RkTerm *term);
void rk_app_free(RkApp *app);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkApp, rk_app_free)

/* Reads rakor.conf and keys.conf; what is wrong becomes a message. */
void rk_app_configure(RkApp *app);
/* Looks as the settings say from the next picture on; what the terminal is opened with. */
RkTermOptions rk_app_appearance(RkApp *app);
/* Opens the first screen, and what the options say on top of it. */
void rk_app_start(RkApp *app);

/* Whether letters are text now. */
gboolean rk_app_typing(RkApp *app);
/* One event (borrowed). */
void rk_app_feed(RkApp *app, const RkKey *key);

/* Reads what a picture needs besides what the screens have loaded; nothing is read when it is drawn
 * (tests/screen/draw_reads). */
void rk_app_prepare(RkApp *app);
/* Prepares and draws the whole picture, at the size of the canvas. */
void rk_app_draw(RkApp *app, RkCanvas *canvas);

/* --- between the files --- */

guint rk_app_contexts(RkApp *app, RkScreen *screen); /* TEXT while typing */
void rk_app_message_take(RkApp *app, RkRole role, char *text);
/* Another process has committed: everything is read anew, and what was done is said. */
void rk_app_follow(RkApp *app);
void rk_app_offer(RkApp *app); /* refreshes undo_offer when it is not known */
gboolean rk_app_undo(RkApp *app, gboolean redo);
gboolean rk_app_changed(RkApp *app); /* this run has made a step */
gboolean rk_app_cmdline_run(
	RkApp *app, const char *line); /* of `:`; FALSE: not understood, was said */

/* Row 1. */
void rk_headrow_draw(RkApp *app, RkCanvas *canvas, RkRect row);

void rk_cmdline_open(RkApp *app, const char *text);
/* `glossary`: its page instead of the keys. */
void rk_help_open(RkApp *app, gboolean glossary);
void rk_palette_open(RkApp *app);
void rk_filter_open(RkApp *app);
void rk_settings_open(RkApp *app);
/* `path` NULL: the usual place. */
void rk_demo_save_open(RkApp *app, gboolean leaving, const char *path);

/* Closes this one alone: what it asked something with stands on it and stays. Nothing happens when
 * it is closed already. */
void rk_app_drop(RkApp *app, RkScreen *screen);
/* All screens go to that record where they have it. */
void rk_app_focus(RkApp *app, RkEntity entity, RkId id);

/* One answer that is waited for: given once, or never; `data` is freed in any case. */
typedef struct RkAnswer {
	RkChosen chosen; /* may be NULL */
	gpointer data;
	GDestroyNotify free_data; /* may be NULL */
} RkAnswer;
/* Closes the screen that waited (the callback may open something of its own) and gives it. */
void rk_answer_give(RkScreen *screen, RkAnswer *answer, int value);
void rk_answer_clear(RkAnswer *answer);

/* What is typed from now on believes these rows (NULL: what the screen shows); NULL: nothing is
 * shown. Caller frees. */
RkRows *rk_expected_take(RkApp *app, const RkRows *read);
/* One call of a `done` with what was expected when the typing began (may be NULL). */
#define RK_EXPECTING(app, rows, call) \
	({ \
		RkApp *believing_ = (app); \
		const RkRows *before_ = believing_->expected; \
		believing_->expected = (rows); \
		gboolean good_ = (call); \
		believing_->expected = before_; \
		good_; \
	})

/* Said beside the line until the next key; taken. */
void rk_prompt_note(RkScreen *prompt, char *text);
/* What the line would have done was done by another way: closes it, and its draft goes. */
void rk_prompt_settle(RkScreen *prompt);

extern const RkScreenClass rk_menu_class, rk_prompt_class, rk_form_class, rk_text_class;

/* --- for tests and tools --- */

/* A script of keys (rk_key_script), for tests. */
void rk_app_type(RkApp *app, const char *script);
