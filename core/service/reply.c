/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files in, plans applied. Which answer counts is a rule (calendar_answer.h).
 */
#include "service/reply.h"

#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "calendar/answer.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/store_private.h"
#include "store/taken.h"

#include <string.h>

#define MAIL_MAX (64u * 1024 * 1024)

void rk_reply_line_free(RkReplyLine *line)
{
	if (!line)
		return;
	g_free(line->file);
	g_free(line->text);
	g_free(line->meeting);
	g_free(line);
}

typedef struct Reading {
	RkStore *store;
	const RkContext *context;
	GPtrArray *lines;
	const char *file;
	gboolean dry;
} Reading;

static RkReplyLine *line_add(Reading *reading, char *text)
{
	RkReplyLine *line = g_new0(RkReplyLine, 1);

	line->file = g_strdup(reading->file);
	line->text = text;
	g_ptr_array_add(reading->lines, line);
	return line;
}

static void bad_add(Reading *reading, const GError *error)
{
	const char *where = rk_error_where(error),
		   *why = rk_error_text(error, reading->context->lang);

	line_add(reading, where && g_strcmp0(where, reading->file) != 0
				  ? g_strdup_printf("%s: %s", where, why)
				  : g_strdup(why))
		->bad = TRUE;
}

/* The meeting, and the session when it is one's of the speakers; 0: none of ours. */
static RkId meeting_of(Reading *reading, const char *uid, RkId *session)
{
	RkDb *db = rk_store_db(reading->store);
	RkId meeting = rk_taken_find(db, RK_E_MEETING, RK_F(MEETING, uid), uid);

	*session = meeting ? 0 : rk_taken_find(db, RK_E_SESSION, RK_F(SESSION, uid), uid);
	if (meeting || !*session)
		return meeting;
	g_autoptr(RkRows) rows = rk_rows_load(reading->store, RK_E_SESSION, session, 1, NULL);
	const RkSession *one = rows ? RK_FIND(rows, SESSION, RkSession, *session) : NULL;
	return one ? one->meeting : 0;
}

/* "Budi <budi@…>: accepted – after all"; what a counter-proposal proposes. */
static char *said(const Reading *reading, const RkCalendarAnswer *answer, const char *verdict)
{
	RkLang lang = reading->context->lang;
	GString *text = g_string_new(answer->name ? answer->name : "");

	g_string_append_printf(
		text, "%s<%s>: ", text->len ? " " : "", answer->address ? answer->address : "?");
	if (answer->kind == RK_CALENDAR_ANSWER_COUNTER)
		g_string_append_printf(text, "%s %s", rk_tr(lang, N_("proposes another time:")),
			answer->start ? answer->start : "?");
	else if (answer->kind == RK_CALENDAR_ANSWER_REFRESH)
		g_string_append(text, rk_tr(lang, N_("asks for the invitation again")));
	else
		g_string_append(text, rk_enum_label(&rk_rsvp_words, answer->rsvp, lang));
	if (answer->delegate)
		g_string_append_printf(text, " → %s", answer->delegate);
	if (answer->comment)
		g_string_append_printf(text, " – %s", answer->comment);
	if (verdict)
		g_string_append_printf(text, " · %s", rk_tr(lang, verdict));
	return g_string_free(text, FALSE);
}

static void answer_take(Reading *reading, const RkCalendarAnswer *answer)
{
	static const char *const verdicts[] = {
		[RK_ANSWER_VERDICT_KNOWN] = N_("known already"),
		[RK_ANSWER_VERDICT_UNKNOWN] = N_("nobody invited has this address: held"),
		[RK_ANSWER_VERDICT_SHOWN] = N_("for you to decide"),
	};
	RkId session = 0, meeting = meeting_of(reading, answer->uid, &session);
	g_autoptr(GError) error = NULL;
	RkAnswerVerdict verdict;

	if (!meeting) {
		line_add(reading, said(reading, answer, N_("of no meeting here")))->held = TRUE;
		return;
	}
	g_autoptr(RkDossier) dossier = rk_dossier_load(reading->store, meeting, &error);
	if (!dossier) {
		bad_add(reading, error);
		return;
	}
	RkRuleInput in = rk_rule_input_load(reading->store, dossier, NULL);
	g_autoptr(RkPlan) plan = rk_calendar_answer_plan(&in, session, answer, &verdict);
	if (plan && !reading->dry && !rk_apply(reading->store, plan, NULL, &error)) {
		bad_add(reading, error);
		return;
	}
	RkReplyLine *line = line_add(
		reading, said(reading, answer,
				 verdict == RK_ANSWER_VERDICT_TAKEN ? NULL : verdicts[verdict]));
	line->meeting =
		g_strdup(dossier->meeting->tag ? dossier->meeting->tag : dossier->meeting->code);
	line->held = verdict == RK_ANSWER_VERDICT_UNKNOWN || verdict == RK_ANSWER_VERDICT_SHOWN;
}

static void file_read(Reading *reading, const char *path)
{
	g_autoptr(GPtrArray) answers =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_calendar_answer_free);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = rk_file_read(path, MAIL_MAX, &error);

	reading->file = path;
	if (!bytes) {
		bad_add(reading, error);
		return;
	}
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	gboolean whole = rk_answers_read(data, size, answers, &error);
	for (guint i = 0; i < answers->len; i++)
		answer_take(reading, answers->pdata[i]);
	if (!whole)
		bad_add(reading, error);
	else if (!answers->len)
		line_add(reading, g_strdup(rk_tr(reading->context->lang, N_("no answer in it"))));
}

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The files of a folder in the order of their names; of a Maildir those of "new" and "cur". */
static void folder_read(Reading *reading, const char *path, gboolean top)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	const char *name;

	while (folder && (name = g_dir_read_name(folder)) != NULL)
		if (*name != '.')
			g_ptr_array_add(names, g_build_filename(path, name, NULL));
	g_ptr_array_sort(names, by_name);
	for (guint i = 0; i < names->len; i++) {
		const char *one = names->pdata[i];
		if (!g_file_test(one, G_FILE_TEST_IS_DIR))
			file_read(reading, one);
		else if (top && (g_str_has_suffix(one, "/new") || g_str_has_suffix(one, "/cur")))
			folder_read(reading, one, FALSE);
	}
}

GPtrArray *rk_reply_read(RkStore *store, const char *const *files, gboolean dry)
{
	Reading reading = { .store = store,
		.context = rk_store_context(store),
		.lines = g_ptr_array_new_with_free_func((GDestroyNotify)rk_reply_line_free),
		.dry = dry };

	for (guint i = 0; files[i]; i++) {
		if (g_file_test(files[i], G_FILE_TEST_IS_DIR))
			folder_read(&reading, files[i], TRUE);
		else
			file_read(&reading, files[i]);
	}
	return reading.lines;
}
