/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted lists of every kind: whatever is pasted is read, corrected and planned without harm, and
 * what goes into the plan is what the verdicts say. The first byte chooses the kind.
 */
#include "domain/paste/paste.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void office_add(RkRows *rows, RkId id, const char *handle, const char *name)
{
	RkInstitution *office = rk_institution_new();

	office->id = id;
	rk_text_set(&office->handle, handle);
	rk_text_set(&office->name, name);
	rk_rows_add(rows, RK_E_INSTITUTION, office);
}

static void offices_add(RkRows *rows)
{
	office_add(rows, 1, "kanim-tarakan", "Kantor Imigrasi Tarakan");
	office_add(rows, 2, "kanim-palopo", "Kantor Imigrasi Palopo");
	office_add(rows, 3, "pemkab-bone", "Pemerintah Kabupaten Bone");
}

static RkDossier *dossier_make(void)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();
	RkParticipant *participant = rk_participant_new();

	offices_add(rows);
	meeting->id = 10;
	rk_text_set(&meeting->title, "Rakor");
	rk_text_set(&meeting->tag, "MKS");
	rk_text_set(&meeting->start, "2024-10-17T09:00");
	rk_text_set(&meeting->zone, "Asia/Makassar");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	participant->id = 11;
	participant->meeting = 10;
	participant->institution = 1;
	participant->position = RK_INT(1);
	rk_rows_add(rows, RK_E_PARTICIPANT, participant);
	return rk_dossier_new(rows, 10);
}

static void play(RkPaste *paste)
{
	for (guint i = 0; i < rk_paste_len(paste) && i < 8; i++) {
		g_autofree char *text = g_strdup(rk_paste_line(paste, i)->text);
		rk_paste_choose(paste, i, 0);
		rk_paste_as_new(paste, i);
		rk_paste_leave(paste, i, TRUE);
		rk_paste_edit(paste, i, text);
	}
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	if (rk_paste_going(paste) == 0 && !rk_plan_is_empty(plan))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 1)
		return 0;
	RkIdSource ids = { .now_ms = 1729127520000, .seed = 7 };
	const RkContext context = { .now = 1729127520000,
		.zone = "Asia/Makassar",
		.lang = RK_LANG_ID,
		.author = "x",
		.ids = &ids };
	g_autoptr(RkRows) directory = rk_rows_new();
	g_autoptr(RkDossier) dossier = dossier_make();
	g_autofree char *text = g_strndup((const char *)data + 1, size - 1);

	offices_add(directory);
	const RkPasteSource source = { .in = { &context, dossier, directory, NULL } };
	g_autoptr(RkPaste) paste =
		rk_paste_new(&source, (RkPasteKind)(data[0] % RK_PASTE_KIND_N), text, NULL);
	if (paste)
		play(paste);
	return 0;
}
