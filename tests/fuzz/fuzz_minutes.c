/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as the edited text of minutes: a plan, or an error that names a line. The text as it
 * was given is no change.
 */
#include "base/error.h"
#include "domain/paste/minutes_text.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void entry_add(RkRows *rows, RkId id, RkId session, int position, const char *text)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = 10;
	entry->session = session;
	entry->position = RK_INT(position);
	entry->kind = RK_ENTRY_KIND_NOTE;
	rk_text_set(&entry->raw, text);
	rk_text_set(&entry->text, text);
	rk_rows_add(rows, RK_E_ENTRY, entry);
}

static RkDossier *dossier_make(void)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();
	RkSession *session = rk_session_new();

	meeting->id = 10;
	rk_text_set(&meeting->title, "Rakor");
	rk_text_set(&meeting->tag, "MKS");
	rk_text_set(&meeting->zone, "Asia/Makassar");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	session->id = 20;
	session->meeting = 10;
	session->position = RK_INT(1);
	rk_text_set(&session->title, "Paparan");
	rk_rows_add(rows, RK_E_SESSION, session);
	entry_add(rows, 31, 20, 1, "satu");
	entry_add(rows, 32, 20, 2, "dua");
	entry_add(rows, 33, 0, 3, "di luar sesi");
	return rk_dossier_new(rows, 10);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RkIdSource ids = { .now_ms = 1729127520000, .seed = 7 };
	const RkContext context = { .now = 1729127520000,
		.zone = "Asia/Makassar",
		.lang = RK_LANG_ID,
		.author = "x",
		.ids = &ids };
	g_autoptr(RkRows) directory = rk_rows_new();
	g_autoptr(RkDossier) dossier = dossier_make();
	const RkRuleInput in = { &context, dossier, directory, NULL };
	g_autofree char *given = rk_minutes_text(&in, NULL);
	g_autoptr(RkPlan) same = rk_minutes_text_plan(&in, given, NULL, NULL);
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autoptr(GError) error = NULL;

	if (!same || !rk_plan_is_empty(same))
		abort();
	g_autoptr(RkPlan) plan = rk_minutes_text_plan(&in, text, NULL, &error);
	if (!plan && (!error || !rk_error_where(error)))
		abort();
	return 0;
}
