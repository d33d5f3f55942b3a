/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program running: one main loop over the terminal, the signals, the minute and the folder of
 * the database. Nothing wakes it but these: a key, a new size, another process's commit, the next
 * minute while the clock is shown. One picture after each batch of events.
 */
#include "app/private.h"

#include "base/error.h"
#include "service/maintenance.h"
#include "term/locale.h"

#include <glib-unix.h>
#include <signal.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <unistd.h>

typedef struct Run {
	RkApp *app;
	int watch;     /* inotify, -1: none */
	int folder;    /* the folder that it watches, -1: none */
	gboolean demo; /* that is the folder of a demo, which may be kept elsewhere */
	guint minute;
	guint later; /* timer of another look at the store; 0: none */
	guint tries;
} Run;

static void picture(Run *run)
{
	RkApp *app = run->app;
	int width, height;

	rk_term_size(app->term, &width, &height);
	if (width != app->canvas->width || height != app->canvas->height)
		rk_canvas_resize(app->canvas, width, height);
	rk_app_draw(app, app->canvas);
	if (app->recorder)
		rk_session_recorder_picture(app->recorder, app->canvas, rk_app_typing(app));
	if (app->ascii)
		rk_canvas_ascii(app->canvas);
	rk_term_show(app->term, app->canvas);
	rk_term_idle(app->term);
}

/* The folder of the database, and no longer the one before. */
static void folder_watch(Run *run)
{
	g_autofree char *folder = g_path_get_dirname(rk_store_path(run->app->store));

	if (run->folder >= 0)
		inotify_rm_watch(run->watch, run->folder);
	run->folder = inotify_add_watch(
		run->watch, folder, IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE);
	run->demo = run->app->options.demo;
}

/* A demo that was kept lives in another folder. */
static void watch_follow(Run *run)
{
	if (run->watch >= 0 && run->demo && !run->app->options.demo)
		folder_watch(run);
}

/* Shows what others have committed since the last look; TRUE when there was something. */
static gboolean follow(Run *run)
{
	if (!run->app->store || !rk_store_changed(run->app->store))
		return FALSE;
	rk_app_follow(run->app);
	picture(run);
	return TRUE;
}

static void minute_arm(Run *run);

static gboolean on_keys(gint fd, GIOCondition condition, gpointer data)
{
	Run *run = data;
	RkApp *app = run->app;
	RkKey key = { 0 };
	/* Keys act on what is so now, clicks on the picture of it, and no key takes the news away.
	 */
	g_autofree char *said = follow(run) ? g_strdup(app->message) : NULL;

	while (!app->quitting && rk_term_read(app->term, &key)) {
		if (app->recorder)
			rk_session_recorder_key(app->recorder, &key);
		rk_app_feed(app, &key);
		/* A click is judged by the picture that was clicked on. */
		if (key.kind == RK_KEY_MOUSE)
			rk_app_draw(app, app->canvas);
		rk_key_clear(&key);
	}
	if ((condition & (G_IO_HUP | G_IO_ERR)) != 0)
		rk_app_quit(app);
	if (said && !app->message)
		rk_app_message_take(app, RK_ROLE_NORMAL, g_steal_pointer(&said));
	watch_follow(run);
	if (!app->quitting) {
		minute_arm(run); /* the clock may have been switched */
		picture(run);
	}
	return G_SOURCE_CONTINUE;
}

static gboolean on_resize(gpointer data)
{
	Run *run = data;
	int width, height;

	if (!rk_term_measure(run->app->term))
		return G_SOURCE_CONTINUE;
	rk_term_size(run->app->term, &width, &height);
	if (run->app->recorder)
		rk_session_recorder_size(run->app->recorder, height, width);
	picture(run);
	return G_SOURCE_CONTINUE;
}

static gboolean on_end(gpointer data)
{
	rk_app_quit(((Run *)data)->app);
	return G_SOURCE_CONTINUE;
}

static gboolean on_minute(gpointer data);

/* The minute is waited for only while the clock is shown. */
static void minute_arm(Run *run)
{
	gint64 into = g_get_real_time() / G_USEC_PER_SEC % 60;
	g_autofree char *clock = rk_app_option(run->app, "clock");
	gboolean shown = g_strcmp0(clock, "no") != 0;

	if (shown && run->minute == 0)
		run->minute = g_timeout_add_seconds((guint)(60 - into), on_minute, run);
	else if (!shown && run->minute != 0)
		g_source_remove(run->minute);
	if (!shown)
		run->minute = 0;
}

static gboolean on_minute(gpointer data)
{
	Run *run = data;

	run->minute = 0;
	minute_arm(run);
	picture(run);
	return G_SOURCE_REMOVE;
}

static gboolean on_later(gpointer data);

/* A commit is seen only after its log was flushed, and that makes no event of its own: what is not
 * there yet is looked for twice more. */
static void later_arm(Run *run)
{
	static const guint waits[] = { 100, 700 }; /* ms */

	if (run->tries < RK_LEN(waits))
		run->later = g_timeout_add(waits[run->tries++], on_later, run);
}

static gboolean on_later(gpointer data)
{
	Run *run = data;

	run->later = 0;
	if (!follow(run))
		later_arm(run);
	return G_SOURCE_REMOVE;
}

/* Somebody wrote into the folder; whether it was another process's commit the store knows. */
static gboolean on_folder(gint fd, GIOCondition condition, gpointer data)
{
	Run *run = data;
	char events[4096];

	while (read(fd, events, sizeof(events)) > 0)
		;
	follow(run);
	run->tries = 0;
	if (!run->later)
		later_arm(run);
	return G_SOURCE_CONTINUE;
}

static void watch_start(Run *run)
{
	gboolean any = run->app->store && rk_store_path(run->app->store);

	run->watch = any ? inotify_init1(IN_NONBLOCK | IN_CLOEXEC) : -1;
	if (run->watch < 0)
		return;
	folder_watch(run);
	g_unix_fd_add(run->watch, G_IO_IN, on_folder, run);
}

static void sources_start(Run *run)
{
	g_unix_fd_add(rk_term_fd(run->app->term), G_IO_IN | G_IO_HUP | G_IO_ERR, on_keys, run);
	g_unix_signal_add(SIGWINCH, on_resize, run);
	g_unix_signal_add(SIGTERM, on_end, run);
	g_unix_signal_add(SIGHUP, on_end, run);
	g_unix_signal_add(SIGINT, on_end, run);
	watch_start(run);
	minute_arm(run);
}

/* Everything that this run added to the default context. */
static void sources_stop(Run *run)
{
	GSource *source;

	while ((source = g_main_context_find_source_by_user_data(NULL, run)))
		g_source_destroy(source);
	if (run->watch >= 0)
		close(run->watch);
}

/* --record; TRUE too when nothing is to be recorded. */
static gboolean recorder_start(RkApp *app, GError **error)
{
	const RkContext *context = rk_app_context(app);
	g_autofree char *now = rk_instant_text(context->now);
	RkSessionRecorderStart start = { .lang = context->lang == RK_LANG_EN ? "en" : "id",
		.now = now,
		.demo = app->options.demo };

	if (!app->options.record)
		return TRUE;
	rk_term_size(app->term, &start.cols, &start.rows);
	app->recorder = rk_session_recorder_open(app->options.record, &start, error);
	return app->recorder != NULL;
}

/* Once a day, behind the first picture so that nobody waits for it; a failure is said. */
static void backup_daily(Run *run)
{
	RkApp *app = run->app;
	g_autoptr(GError) error = NULL;

	if (app->options.demo || rk_store_is_read_only(app->store) ||
		rk_backup_daily(app->store, &error))
		return;
	rk_app_error(app, g_steal_pointer(&error));
	picture(run);
}

int rk_app_run(const RkScreenClass *const *screens, RkStore *store, const RkAppOptions *options)
{
	gboolean other_charset = rk_locale_start();
	g_autoptr(GError) error = NULL;
	g_autoptr(RkApp) app = rk_app_new(screens, store, options, NULL);
	Run run = { .app = app, .watch = -1, .folder = -1 };

	app->other_charset = other_charset;
	rk_app_configure(app);
	RkTermOptions wanted = rk_app_appearance(app);
	g_autoptr(RkTerm) term = rk_term_open(&wanted, &error);
	if (!term) {
		fprintf(stderr, "rakor: %s\n", rk_app_why(app, error));
		return 3;
	}
	app->term = term;
	rk_app_start(app);
	if (app->stack->len == 0) {
		/* No first screen: nothing could ever be closed. */
		g_clear_pointer(&term, rk_term_close);
		app->term = NULL;
		fprintf(stderr, "rakor: %s\n", app->message ? app->message : "no first screen");
		return 3;
	}
	if (!recorder_start(app, &error)) {
		g_clear_pointer(&term, rk_term_close);
		app->term = NULL;
		fprintf(stderr, "rakor: %s: %s\n", options->record, rk_app_why(app, error));
		return 3;
	}
	app->loop = g_main_loop_new(NULL, FALSE);
	sources_start(&run);
	picture(&run);
	backup_daily(&run);
	if (!app->quitting)
		g_main_loop_run(app->loop);
	sources_stop(&run);
	rk_session_recorder_close(g_steal_pointer(&app->recorder), app->quitting);
	g_clear_pointer(&app->loop, g_main_loop_unref);
	app->term = NULL;
	return 0;
}
