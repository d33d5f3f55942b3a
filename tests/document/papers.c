/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossiers for the tests of the papers: read by the bundle reader, or made by hand.
 */
#include "papers.h"

#include "base/text.h"
#include "exchange/bundle.h"

#include <string.h>

char *file_text(const char *path)
{
	g_autofree char *full = g_build_filename(g_getenv("RAKOR_SOURCE"), "tests", path, NULL);
	g_autoptr(GError) error = NULL;
	char *text = NULL;

	if (!g_file_get_contents(full, &text, NULL, &error))
		fail_msg("%s: %s", full, error->message);
	return text;
}

static void rows_read(RkRows *rows, const char *name)
{
	g_autofree char *path = g_strdup_printf("fixtures/%s.json", name);
	g_autofree char *text = file_text(path);
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);
	g_autoptr(RkBundle) bundle = rk_bundle_read(path, bytes, problems);

	assert_non_null(bundle);
	for (int entity = 0; entity < RK_E_N; entity++)
		for (guint i = 0; i < bundle->rows->rows[entity]->len; i++)
			rk_rows_add(rows, entity,
				rk_record_copy(entity, bundle->rows->rows[entity]->pdata[i]));
}

static Papers *papers_of(RkRows *rows, RkId meeting)
{
	Papers *papers = g_new0(Papers, 1);

	rk_rows_sort(rows);
	papers->ids = (RkIdSource){ .now_ms = G_GINT64_CONSTANT(1733000000000), .seed = 7 };
	papers->context = (RkContext){
		.now = G_GINT64_CONSTANT(1733130000000), /* 2 December 2024 */
		.zone = "Asia/Jakarta",
		.lang = RK_LANG_ID,
		.author = "test",
		.ids = &papers->ids,
	};
	papers->dossier = rk_dossier_new(rows, meeting);
	return papers;
}

Papers *papers_load(const char *name)
{
	RkRows *rows = rk_rows_new();

	rows_read(rows, "register");
	rows_read(rows, name);
	const RkMeeting *meeting = rows->rows[RK_E_MEETING]->pdata[0];
	Papers *papers = papers_of(rows, meeting->id);
	papers->profile = rk_document_profile(
		&papers->context, papers->dossier, RK_PAPER_KIND_INVITATION, rows, rows);
	return papers;
}

Papers *papers_new(const char *title)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = 1000;
	meeting->status = RK_MEETING_STATUS_DRAFT;
	rk_text_set(&meeting->uid, "4f9a5c1e-0000-4000-8000-000000000000");
	rk_text_set(&meeting->code, "konsep-uji");
	rk_text_set(&meeting->title, title);
	rk_rows_add(rows, RK_E_MEETING, meeting);
	return papers_of(rows, meeting->id);
}

void papers_free(Papers *papers)
{
	if (!papers)
		return;
	rk_dossier_free(papers->dossier);
	g_free(papers);
}

RkMeeting *papers_meeting(Papers *papers)
{
	return rk_rows_find(papers->dossier->rows, RK_E_MEETING, papers->dossier->meeting->id);
}

gpointer papers_add(Papers *papers, RkEntity entity)
{
	gpointer record = rk_record_new(entity);
	int owner = rk_field_find(entity, "meeting");

	*(RkId *)record = rk_id_next(&papers->ids);
	if (owner >= 0)
		rk_record_set(
			entity, record, (guint)owner, RK_VALUE_ID(papers->dossier->meeting->id));
	rk_rows_add(papers->dossier->rows, entity, record);
	return record;
}

RkDocument *papers_build(Papers *papers, int kind, RkLang lang)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&papers->context, papers->dossier);
	g_autoptr(GError) error = NULL;
	RkDocument *document = rk_document_build(
		&(RkPaperInput){
			.kind = kind,
			.lang = lang,
			.context = &papers->context,
			.dossier = papers->dossier,
			.timetable = timetable,
			.profile = papers->profile,
			.office = papers->office,
			.as_of = papers->as_of,
			.times = papers->times,
		},
		&error);

	if (!document)
		fail_msg("%s", error->message);
	return document;
}

char *papers_text(Papers *papers, int kind, RkLang lang, int width)
{
	g_autoptr(RkDocument) document = papers_build(papers, kind, lang);
	char *text = rk_document_text(document, &(RkTextOptions){ .width = width });

	lines_check(text, width);
	assert_hasnt(text, "null");
	assert_hasnt(text, "NULL");
	return text;
}

void golden_check(const char *name, const char *text)
{
	g_autofree char *path =
		g_build_filename(g_getenv("RAKOR_SOURCE"), "tests/golden", name, NULL);
	g_autofree char *wanted = NULL;

	if (g_getenv("RAKOR_UPDATE_GOLDEN")) {
		assert_true(g_file_set_contents(path, text, -1, NULL));
		return;
	}
	if (!g_file_get_contents(path, &wanted, NULL, NULL))
		fail_msg("%s is missing; RAKOR_UPDATE_GOLDEN=1 writes it", name);
	if (strcmp(wanted, text) == 0)
		return;
	g_auto(GStrv) a = g_strsplit(wanted, "\n", -1);
	g_auto(GStrv) b = g_strsplit(text, "\n", -1);
	guint i = 0;
	while (a[i] && b[i] && strcmp(a[i], b[i]) == 0)
		i++;
	fail_msg("%s:%u\n  golden: %s\n  now:    %s", name, i + 1, a[i] ? a[i] : "(end)",
		b[i] ? b[i] : "(end)");
}

void lines_check(const char *text, int width)
{
	g_auto(GStrv) lines = g_strsplit_set(text, "\n\f", -1);

	assert_true(g_str_has_suffix(text, "\n"));
	for (char **line = lines; *line; line++) {
		if (rk_text_width(*line, -1) > width)
			fail_msg("%d cells, not %d: %s", rk_text_width(*line, -1), width, *line);
		if (g_str_has_suffix(*line, " ") || strstr(*line, "\u00a0"))
			fail_msg("trailing blank: \"%s\"", *line);
	}
}

void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("missing \"%s\" in:\n%s", part, text);
}

void assert_hasnt(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("there is \"%s\" in:\n%s", part, text);
}

void papers_goldens(int kind, const PapersGolden *cases, guint n)
{
	for (guint i = 0; i < n; i++) {
		g_autoptr(Papers) papers = papers_load(cases[i].fixture);
		g_autofree char *text = papers_text(papers, kind, cases[i].lang, cases[i].width);
		golden_check(cases[i].golden, text);
	}
}
