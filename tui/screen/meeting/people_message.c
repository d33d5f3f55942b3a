/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts for a messenger from tabs 1, 3 and 4: which one the rows need, noting that it went, and
 * reminding those who have not answered.
 */
#include "domain/meeting/chat_rule.h"
#include "screen/preview/copy_text.h"
#include "screen/meeting/people.h"
#include "service/chat.h"

typedef struct Telling {
	RkWorkspace *ws; /* borrowed: it lies below */
	GArray *rows;    /* RkId; empty: the group */
} Telling;

static void telling_free(gpointer data)
{
	Telling *telling = data;

	g_array_unref(telling->rows);
	g_free(telling);
}

static char **telling_make(RkApp *app, int kind, gpointer data, GError **error)
{
	const Telling *telling = data;
	const RkChatRequest request = { .meeting = telling->ws->meeting,
		.kind = kind,
		.lang = rk_app_lang(app),
		.participants = (const RkId *)(gpointer)telling->rows->data,
		.n = telling->rows->len };

	return rk_chat_texts(rk_app_store(app), &request, NULL, error);
}

static RkPlan *telling_sent(RkApp *app, int kind, gpointer data, GError **error)
{
	const Telling *telling = data;
	RkRuleInput in = rk_workspace_rule_input(telling->ws);

	if (!telling->rows->len)
		return rk_chat_plan_sent_office(&in, kind, 0, error);
	return rk_chat_plan_sent(
		&in, kind, (const RkId *)(gpointer)telling->rows->data, telling->rows->len, error);
}

/* All that can be written to these rows: to each of them. */
static guint kinds_fill(RkWorkspace *ws, const GArray *rows, int *kinds)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	guint n = 0;

	for (int kind = 1; kind < RK_CHAT_KIND_N && n + 1 < RK_COPY_KINDS; kind++) {
		gboolean fits = rows->len > 0 || rk_chat_kind_fits(&in, kind, 0);
		for (guint i = 0; fits && i < rows->len; i++)
			fits = rk_chat_kind_fits(&in, kind, g_array_index(rows, RkId, i));
		/* Follow-up is one office's. */
		if (fits && (kind != RK_CHAT_KIND_CHASE || rows->len == 1))
			kinds[n++] = kind;
	}
	return n;
}

static gboolean tell(RkWorkspace *ws, GArray *taken, int kind)
{
	RkCopyText copy = { .kind = kind, .make = telling_make, .sent = telling_sent };
	Telling *telling = g_new0(Telling, 1);

	*telling = (Telling){ ws, taken };
	kinds_fill(ws, taken, copy.kinds);
	copy.data = telling;
	copy.free_data = telling_free;
	return rk_copy_text(ws->screen.app, &copy);
}

static int kind_of(RkWorkspace *ws, const GArray *rows)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	int kinds[RK_COPY_KINDS] = { 0 };

	if (rows->len == 1)
		return rk_chat_kind_of(&in, g_array_index(rows, RkId, 0));
	if (!kinds_fill(ws, rows, kinds))
		return 0;
	/* Of several: what the first one needs, when it fits all. */
	int wanted = rows->len ? rk_chat_kind_of(&in, g_array_index(rows, RkId, 0)) : 0;
	for (guint i = 0; kinds[i]; i++)
		if (kinds[i] == wanted || (!rows->len && kinds[i] == RK_CHAT_KIND_MINUTES_READY))
			return kinds[i];
	return kinds[0] == RK_CHAT_KIND_CHASE ? 0 : kinds[0];
}

void rk_people_copy(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	gboolean whole = rk_workspace_tab(ws) == RK_TAB_OVERVIEW;
	g_autoptr(GArray) rows =
		whole ? g_array_new(FALSE, FALSE, sizeof(RkId)) : rk_people_chosen(ws);
	int kind = ws->our_role == RK_OUR_ROLE_ORGANISER ? kind_of(ws, rows) : 0;

	if (!kind || !tell(ws, g_steal_pointer(&rows), kind))
		rk_workspace_copy(ws);
}

/* --- reminding --- */

/* Of the chosen rows those who have not answered; of all when none of them is meant. */
static GArray *open_rows(RkWorkspace *ws)
{
	g_autoptr(GArray) chosen = rk_people_chosen(ws);
	GArray *open = g_array_new(FALSE, FALSE, sizeof(RkId));

	for (guint i = 0; i < chosen->len; i++) {
		RkId id = g_array_index(chosen, RkId, i);
		const RkParticipant *one =
			RK_FIND(ws->dossier->rows, PARTICIPANT, RkParticipant, id);
		if (one && rk_participant_is_invited(one) &&
			rk_participant_is_open(ws->dossier, one))
			g_array_append_val(open, id);
	}
	if (open->len)
		return open;
	RK_EACH (ws->dossier->rows, PARTICIPANT, RkParticipant, one)
		if (rk_participant_is_invited(one) && rk_participant_is_open(ws->dossier, one))
			g_array_append_val(open, one->id);
	return open;
}

const char *rk_people_remind_why_not(RkScreen *screen)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	g_autoptr(GArray) open = open_rows(ws);

	if (ws->our_role != RK_OUR_ROLE_ORGANISER)
		return N_("the organiser reminds; s tells our answer");
	return open->len ? NULL : N_("everybody has answered; y copies a text");
}

enum { BY_MESSAGE, BY_PHONE };

static void remind_chosen(RkApp *app, int value, gpointer data)
{
	RkWorkspace *ws = data;
	g_autoptr(GArray) open = open_rows(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);
	GError *error = NULL;

	if (value == BY_MESSAGE) {
		tell(ws, g_steal_pointer(&open), RK_CHAT_KIND_CONFIRM);
		return;
	}
	RkPlan *plan =
		rk_chat_plan_phoned(&in, (const RkId *)(gpointer)open->data, open->len, &error);
	rk_workspace_apply(ws, plan, error);
}

void rk_people_remind(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	RkApp *app = screen->app;
	g_autoptr(GArray) open = open_rows(ws);
	g_autofree char *text =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%u have not answered")), open->len);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Remind")), text, FALSE);
	rk_menu_add(&menu, "1", rk_app_say(app, N_("text for WhatsApp")), NULL, BY_MESSAGE);
	rk_menu_add(
		&menu, "2", rk_app_say(app, N_("I have telephoned: only note it")), NULL, BY_PHONE);
	rk_app_ask(app, &menu, remind_chosen, ws, NULL);
}
