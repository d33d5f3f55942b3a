/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts: keys, timers, and what was left behind. See draft.h. A row's key is
 * PLACE|AUTHOR|HOST:PID, its text a line with the label, a line with the meeting ("-": none), and
 * the body.
 */
#include "app/draft.h"

#include "app/private.h"
#include "base/text.h"
#include "service/maintenance.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#define SOON 500 /* ms */

struct RkDrafting {
	RkApp *app;
	char *place, *key, *head;
	char *body;   /* what is typed; NULL: nothing */
	guint timer;  /* 0: all is written */
	gboolean row; /* there is one */
};

static gboolean can_write(RkApp *app)
{
	return app->store && !rk_store_is_read_only(app->store);
}

/* --- keys --- */

static char *process(void)
{
	return g_strdup_printf("%s:%d", g_get_host_name(), (int)getpid());
}

static char *key_make(RkApp *app, const char *place)
{
	const char *named = rk_app_context(app)->author;
	g_autofree char *author = g_strdelimit(g_strdup(named ? named : ""), "|", '/');
	g_autofree char *who = process();

	return g_strdup_printf("%s|%s|%s", place, author, who);
}

static char *comm_of(int pid)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/comm", pid);
	char *name = NULL;

	g_file_get_contents(path, &name, NULL, NULL);
	return name;
}

/* The run that typed it may still be typing: alive, and a program of our name. On another machine
 * nobody can tell, so it is let be. */
static gboolean is_alive(const char *who)
{
	const char *colon = strrchr(who, ':');
	g_autofree char *host = colon ? g_strndup(who, (gsize)(colon - who)) : NULL;
	int pid = colon ? (int)g_ascii_strtoll(colon + 1, NULL, 10) : 0;

	if (g_strcmp0(host, g_get_host_name()) != 0)
		return TRUE;
	if (pid <= 0 || pid == getpid() || kill(pid, 0) != 0)
		return FALSE;
	g_autofree char *theirs = comm_of(pid), *ours = comm_of(getpid());
	return g_strcmp0(theirs, ours) == 0;
}

/* Place and owner of a key; FALSE when it is none of ours. */
static gboolean key_split(RkApp *app, const char *key, char **place)
{
	g_autofree char *mine = key_make(app, "");
	g_auto(GStrv) parts = g_strsplit(key, "|", -1), own = g_strsplit(mine, "|", -1);

	if (g_strv_length(parts) != 3 || strcmp(parts[1], own[1]) != 0 || is_alive(parts[2]))
		return FALSE;
	*place = g_strdup(parts[0]);
	return TRUE;
}

/* --- what was left --- */

void rk_left_free(RkLeft *left)
{
	if (!left)
		return;
	g_free(left->key);
	g_free(left->place);
	g_free(left->label);
	g_free(left->body);
	g_free(left);
}

static RkLeft *left_read(RkApp *app, const char *key)
{
	char *place = NULL;

	if (!key_split(app, key, &place))
		return NULL;
	RkLeft *left = g_new0(RkLeft, 1);
	g_autofree char *text = rk_draft_load(app->store, key);
	g_auto(GStrv) parts = g_strsplit(text ? text : "", "\n", 3);
	left->key = g_strdup(key);
	left->place = place;
	left->at = rk_draft_at(app->store, key);
	if (g_strv_length(parts) == 3) {
		left->label = g_strdup(parts[0]);
		left->body = g_strdup(parts[2]);
		if (!rk_id_parse(parts[1], &left->meeting))
			left->meeting = 0;
		return left;
	}
	rk_left_free(left);
	return NULL;
}

GPtrArray *rk_drafts_left(RkApp *app)
{
	GPtrArray *all = g_ptr_array_new_with_free_func((GDestroyNotify)rk_left_free);
	g_auto(GStrv) keys = app->store ? rk_draft_keys(app->store) : NULL;

	for (char **key = keys; key && *key; key++) {
		RkLeft *left = left_read(app, *key);
		if (left)
			g_ptr_array_add(all, left);
	}
	return all;
}

RkLeft *rk_draft_left(RkApp *app, const char *place)
{
	g_autoptr(GPtrArray) all = rk_drafts_left(app);

	for (guint i = 0; i < all->len; i++)
		if (strcmp(((RkLeft *)all->pdata[i])->place, place) == 0)
			return g_ptr_array_steal_index(all, i);
	return NULL;
}

void rk_draft_discard(RkApp *app, const char *key)
{
	if (can_write(app))
		rk_draft_save(app->store, key, NULL, NULL);
}

char *rk_left_when(RkApp *app, const RkLeft *left)
{
	const RkContext *context = rk_app_context(app);
	RkLocalTime then = rk_zone_local_time(context->zone, left->at);
	RkLocalTime now = rk_zone_local_time(context->zone, context->now);
	char *time = rk_time_clock(rk_local_time_minutes(then), context->lang);

	if (rk_local_time_day(then) == rk_local_time_day(now))
		return time;
	g_autofree char *clock = time, *day = rk_day_brief(rk_local_time_day(then), context->lang);
	return g_strdup_printf("%s %s", day, clock);
}

/* --- typing --- */

RkDrafting *rk_drafting_new(RkApp *app, const RkDraftPlace *place)
{
	RkDrafting *drafting = g_new0(RkDrafting, 1);
	char id[RK_ID_TEXT] = "-";

	if (place->meeting)
		rk_id_text(place->meeting, id);
	g_autofree char *label = rk_text_neutral(place->label ? place->label : "", TRUE);
	drafting->app = app;
	drafting->place = g_strdelimit(g_strdup(place->place), "|", '/');
	drafting->key = key_make(app, drafting->place);
	drafting->head = g_strdup_printf("%s\n%s\n", label, id);
	return drafting;
}

static gboolean write_now(gpointer data)
{
	RkDrafting *drafting = data;
	g_autofree char *text =
		drafting->body ? g_strconcat(drafting->head, drafting->body, NULL) : NULL;

	if (!can_write(drafting->app) || (!text && !drafting->row)) {
		drafting->timer = 0;
		return G_SOURCE_REMOVE;
	}
	/* Somebody else may be writing just now: soon again. */
	if (!rk_draft_save(drafting->app->store, drafting->key, text, NULL))
		return G_SOURCE_CONTINUE;
	drafting->row = text != NULL;
	drafting->timer = 0;
	return G_SOURCE_REMOVE;
}

char *rk_drafting_begin(RkApp *app, const RkDraftPlace *place, RkDrafting **drafting, char **note)
{
	g_autoptr(RkLeft) left = rk_draft_left(app, place->place);
	g_autofree char *when = left ? rk_left_when(app, left) : NULL;

	*drafting = rk_drafting_new(app, place);
	if (!left)
		return NULL;
	*note = g_strdup_printf(rk_say(rk_app_context(app), N_("draft of %s · ^U empties")), when);
	return g_steal_pointer(&left->body);
}

RkDrafting *rk_drafting_area(RkApp *app, const RkDraftPlace *place, RkTextArea *area)
{
	g_autoptr(RkLeft) left = rk_draft_left(app, place->place);

	if (left) {
		g_autofree char *when = rk_left_when(app, left);
		rk_text_area_set(area, left->body);
		rk_app_message(app, RK_ROLE_NORMAL, N_("What was typed at %s is back"), when);
	}
	return rk_drafting_new(app, place);
}

void rk_drafting_typed(RkDrafting *drafting, const char *body)
{
	g_autofree char *now = body && *body ? g_strdup(body) : NULL;

	if (g_strcmp0(now, drafting->body) == 0)
		return;
	g_free(drafting->body);
	drafting->body = g_steal_pointer(&now);
	if (!drafting->timer && can_write(drafting->app))
		drafting->timer = g_timeout_add(SOON, write_now, drafting);
}

void rk_drafting_done(RkDrafting *drafting)
{
	RkApp *app = drafting->app;
	g_autoptr(GPtrArray) all = rk_drafts_left(app);

	g_clear_handle_id(&drafting->timer, g_source_remove);
	g_clear_pointer(&drafting->body, g_free);
	drafting->row = FALSE;
	for (guint i = 0; i < all->len; i++) {
		const RkLeft *left = all->pdata[i];
		if (strcmp(left->place, drafting->place) == 0)
			rk_draft_discard(app, left->key);
	}
}

gboolean rk_drafting_free(RkDrafting *drafting)
{
	if (!drafting)
		return FALSE;
	gboolean kept = drafting->body != NULL && can_write(drafting->app);
	if (drafting->timer) {
		g_source_remove(drafting->timer);
		write_now(drafting);
	}
	g_free(drafting->place);
	g_free(drafting->key);
	g_free(drafting->head);
	g_free(drafting->body);
	g_free(drafting);
	return kept;
}
