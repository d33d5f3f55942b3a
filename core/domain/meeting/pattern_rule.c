/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built-in days. See pattern_rule.h. Titles are data, so both languages stand here: the Indonesian
 * one is the title, the English one the English title.
 */
#include "domain/meeting/pattern_rule.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/rundown/timetable.h"

typedef struct Row {
	const char *fixed; /* "HH:MM" or NULL */
	int minutes;
	int kind;
	const char *title, *title_en;
	const char *performer; /* free text or NULL */
} Row;

#define K(word) RK_SESSION_KIND_##word

static const Row day_rows[] = {
	{ "08:30", 30, K(REGISTRATION), "Registrasi Peserta", "Registration", "Panitia" },
	{ "09:00", 5, K(ANTHEM), "Menyanyikan Lagu Kebangsaan Indonesia Raya", "National Anthem",
		"Dirigen" },
	{ NULL, 5, K(PRAYER), "Pembacaan Doa", "Prayer", "Petugas Doa" },
	{ NULL, 5, K(REPORT), "Laporan Ketua Panitia", "Report of the Committee", "Ketua Panitia" },
	{ NULL, 15, K(REMARKS), "Sambutan dan Pembukaan", "Remarks and Opening", "Pimpinan Rapat" },
	{ NULL, 60, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ NULL, 15, K(BREAK), "Rehat Kopi", "Coffee Break", "Panitia" },
	{ NULL, 60, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ "11:45", 75, K(ISHOMA), "Istirahat, Salat, dan Makan Siang", "Break, Prayer and Lunch",
		"Panitia" },
	{ "13:00", 60, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ NULL, 60, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ NULL, 15, K(BREAK), "Rehat Kopi", "Coffee Break", "Panitia" },
	{ NULL, 30, K(CONCLUSIONS), "Perumusan Kesimpulan dan Rencana Tindak Lanjut",
		"Drafting of Conclusions and Actions", "Pimpinan Rapat" },
	{ "15:45", 15, K(CLOSING), "Pembacaan Kesimpulan dan Penutupan",
		"Reading of Conclusions and Closing", "Pimpinan Rapat" },
};

static const Row half_rows[] = {
	{ "08:30", 30, K(REGISTRATION), "Registrasi Peserta", "Registration", "Panitia" },
	{ "09:00", 15, K(REMARKS), "Sambutan dan Pembukaan", "Remarks and Opening",
		"Pimpinan Rapat" },
	{ NULL, 45, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ NULL, 15, K(BREAK), "Rehat Kopi", "Coffee Break", "Panitia" },
	{ NULL, 45, K(SESSION), "Paparan dan tanya jawab", "Talk and questions", NULL },
	{ NULL, 20, K(CONCLUSIONS), "Perumusan Kesimpulan dan Rencana Tindak Lanjut",
		"Drafting of Conclusions and Actions", "Pimpinan Rapat" },
	{ NULL, 10, K(CLOSING), "Pembacaan Kesimpulan dan Penutupan",
		"Reading of Conclusions and Closing", "Pimpinan Rapat" },
};

static const struct {
	const char *names[RK_LANG_N];
	const char *label; /* msgid */
	const Row *rows;
	guint n;
} patterns[] = {
	{ { [RK_LANG_ID] = "sehari", [RK_LANG_EN] = "day" }, N_("pattern of a day"), day_rows,
		RK_LEN(day_rows) },
	{ { [RK_LANG_ID] = "setengah-hari", [RK_LANG_EN] = "half" }, N_("pattern of half a day"),
		half_rows, RK_LEN(half_rows) },
};

const char *rk_pattern_name(guint n, RkLang lang)
{
	return n < RK_LEN(patterns) ? patterns[n].names[lang] : NULL;
}

char *rk_pattern_names(const RkRuleInput *in)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(patterns); i++)
		g_string_append_printf(
			text, "%s%s", i ? " · " : "", patterns[i].names[in->context->lang]);
	return g_string_free(text, FALSE);
}

static gboolean on_friday(const RkMeeting *meeting)
{
	RkLocalTime wall;

	/* 1970-01-01 was a Thursday. */
	return meeting->start && rk_local_time_parse(meeting->start, &wall) &&
	       ((rk_local_time_day(wall) % 7) + 7) % 7 == 1;
}

static void performer_insert(RkPlan *plan, const RkRuleInput *in, RkId session, const char *label)
{
	RkSessionSpeaker *speaker = rk_rule_new(in->context, RK_E_SESSION_SPEAKER);

	speaker->session = session;
	speaker->position = RK_INT(1);
	speaker->role = RK_SPEAKER_ROLE_PERFORMER;
	rk_text_set(&speaker->label, label);
	rk_plan_insert(plan, RK_E_SESSION_SPEAKER, speaker);
}

/* The prayer of Friday begins before noon: the row before is shorter, the break longer. */
static void friday_fit(RkSession *session, const Row *row, const Row *next)
{
	if (row->kind == RK_SESSION_KIND_ISHOMA) {
		rk_text_set(&session->title, "Istirahat, Salat Jumat, dan Makan Siang");
		rk_text_set(&session->title_en, "Break, Friday Prayer and Lunch");
		rk_text_set(&session->fixed_start, "11:30");
		session->minutes = RK_INT(90);
	} else if (next && next->kind == RK_SESSION_KIND_ISHOMA) {
		session->minutes = RK_INT(45);
	}
}

static void rows_insert(RkPlan *plan, const RkRuleInput *in, const Row *rows, guint n)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(in->dossier);
	const RkSession *last = order->len ? order->pdata[order->len - 1] : NULL;
	gint64 position = last && last->position.set ? last->position.value : order->len;
	gboolean friday = on_friday(in->dossier->meeting);

	for (guint i = 0; i < n; i++) {
		RkSession *session = rk_rule_new(in->context, RK_E_SESSION);
		session->meeting = in->dossier->meeting->id;
		session->day = last && last->day.set ? last->day : RK_INT(1);
		session->position = RK_INT(++position);
		session->kind = rows[i].kind;
		session->status = RK_SESSION_STATUS_PLANNED;
		session->minutes = RK_INT(rows[i].minutes);
		rk_text_set(&session->title, rows[i].title);
		rk_text_set(&session->title_en, rows[i].title_en);
		rk_text_set(&session->fixed_start, rows[i].fixed);
		if (friday)
			friday_fit(session, &rows[i], i + 1 < n ? &rows[i + 1] : NULL);
		RkId id = session->id;
		if (i == 0)
			plan->focus = id;
		rk_plan_insert(plan, RK_E_SESSION, session);
		if (rows[i].performer)
			performer_insert(plan, in, id, rows[i].performer);
	}
}

RkPlan *rk_pattern_plan(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *name = value->text;
	for (guint i = 0; i < RK_LEN(patterns); i++)
		for (int lang = 0; lang < RK_LANG_N; lang++) {
			if (g_ascii_strcasecmp(patterns[i].names[lang], name ? name : "") != 0)
				continue;
			RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %u %s",
				rk_say(in->context, patterns[i].label), patterns[i].n,
				rk_say(in->context, N_("rows")));
			plan->focus_entity = RK_E_SESSION;
			rows_insert(plan, in, patterns[i].rows, patterns[i].n);
			return plan;
		}
	g_autofree char *names = rk_pattern_names(in);
	rk_error_set(error, RK_ERROR_INVALID, "pattern", NULL, N_("which pattern? %s"), names);
	return NULL;
}
