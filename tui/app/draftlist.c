/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All drafts that were left: what the program offers when it starts, and `:drafts`. A form opens
 * again where it was; a line is typed again where it belongs, with its text.
 */
#include "app/draft.h"
#include "app/private.h"
#include "app/recordform.h"
#include "base/text.h"

#include <string.h>

#define SHOWN 9
#define PREVIEW 40

/* One line of what was typed. */
static char *preview(const RkLeft *left)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autofree char *text = NULL;

	if (strstr(left->body, "[text]") && g_key_file_load_from_data(file, left->body,
						    strlen(left->body), G_KEY_FILE_NONE, NULL)) {
		g_auto(GStrv) names = g_key_file_get_keys(file, "text", NULL, NULL);
		if (names && *names)
			text = g_key_file_get_string(file, "text", *names, NULL);
	}
	g_autofree char *line = rk_text_neutral(text ? text : left->body, TRUE);
	g_autofree char *cut = rk_text_cut(line, PREVIEW);
	return g_strdup_printf("“%s”", cut);
}

/* To the record on whose screen it was typed. */
static gboolean record_open(RkApp *app, const RkLeft *left)
{
	g_auto(GStrv) parts = g_strsplit(left->place, "/", 3);
	RkId id;

	if (!g_str_has_prefix(left->place, RK_DRAFT_OF_RECORD) || g_strv_length(parts) != 3 ||
		!rk_id_parse(parts[2], &id))
		return FALSE;
	RkEntity entity = rk_entity_find(parts[1]);
	if (entity == RK_E_NONE)
		return FALSE;
	rk_app_open_record(app, entity, id, left->meeting);
	return TRUE;
}

static void resume(RkApp *app, const RkLeft *left)
{
	if (rk_app_record_form_resume(app, left))
		return;
	if (!record_open(app, left) && left->meeting)
		rk_app_open_record(app, RK_E_MEETING, left->meeting, left->meeting);
	rk_app_message(app, RK_ROLE_NORMAL, N_("“%s”: do it again here, the text comes back"),
		left->label);
}

static void answered(RkApp *app, int value, gpointer data)
{
	const RkLeft *left = data;

	if (value == 0) {
		resume(app, left);
		return;
	}
	rk_draft_discard(app, left->key);
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_NORMAL, N_("Draft discarded: %s"), left->label);
}

/* One draft: continue or discard. Takes it. */
static void ask(RkApp *app, RkLeft *left)
{
	g_autofree char *when = rk_left_when(app, left), *shown = preview(left);
	g_autofree char *text =
		g_strdup_printf("%s %s: %s", rk_app_say(app, N_("Not saved, from")), when, shown);
	RkMenu menu;

	rk_menu_init(&menu, left->label, text, FALSE);
	rk_menu_add(
		&menu, rk_app_say(app, N_("c")), rk_app_say(app, N_("continue with it")), NULL, 0);
	rk_menu_add(&menu, "D", rk_app_say(app, N_("discard the draft")), NULL, 1);
	rk_app_ask(app, &menu, answered, left, (GDestroyNotify)rk_left_free);
}

static void picked(RkApp *app, int value, gpointer data)
{
	ask(app, g_ptr_array_steal_index(data, (guint)value));
}

static void add(RkApp *app, RkMenu *menu, const GPtrArray *all, guint i)
{
	const RkLeft *left = all->pdata[i];
	char key[2] = { (char)('1' + i), '\0' };
	g_autofree char *when = rk_left_when(app, left), *text = preview(left);
	g_autofree char *detail = g_strdup_printf("%s · %s", when, text);

	rk_menu_add(menu, key, left->label, detail, (int)i);
}

void rk_drafts_open(RkApp *app)
{
	g_autoptr(GPtrArray) all = rk_drafts_left(app);
	RkMenu menu;

	if (all->len == 0) {
		rk_app_message(app, RK_ROLE_NORMAL, N_("No draft is waiting"));
		return;
	}
	if (all->len == 1) {
		ask(app, g_ptr_array_steal_index(all, 0));
		return;
	}
	rk_menu_init(&menu, rk_app_say(app, N_("Not saved the last time")),
		rk_app_say(app, N_("Enter takes one up; Esc leaves them for later (:drafts).")),
		FALSE);
	for (guint i = 0; i < MIN(all->len, SHOWN); i++)
		add(app, &menu, all, i);
	rk_app_ask(app, &menu, picked, g_ptr_array_ref(all), (GDestroyNotify)g_ptr_array_unref);
}
