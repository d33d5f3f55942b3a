/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random sequences of fifty verbs by two authors. Undone newest first, each step gives back the
 * export as it was before it; redone, as it was after it. Then any step is undone as the order of
 * chance asks for it: it is undone, and doing it again gives the same bytes, or the refusal changes
 * nothing and names a step that is in force. In the end nothing is left, or only what a barrier
 * covers.
 */
#include "torture.h"

#include <glib/gstdio.h>
#include <string.h>

enum { VERBS = 50, ROUNDS = 3 };

typedef struct Done {
	RkId step;
	char *label, *before;
	gboolean barrier, undone;
} Done;

typedef struct Day {
	Torture *torture;
	Fixture *fixture;
	RkStore *authors[2];
	GPtrArray *done;   /* Done *, owned */
	GString *script;   /* what was said, for the report */
	char *file;        /* of progress lines */
	gboolean barriers; /* verbs that nothing undoes may come */
	guint serial;
} Day;

/* A barrier says why, or since which step. */
static gboolean done_is_behind_barrier(const Done *refused, const char *message)
{
	return refused->barrier || strstr(message, "can not be undone since ");
}

static void done_free(gpointer data)
{
	Done *done = data;

	g_free(done->label);
	g_free(done->before);
	g_free(done);
}

static void day_fail(Day *day, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void day_fail(Day *day, const char *format, ...)
{
	g_autofree char *what = NULL;
	va_list args;

	va_start(args, format);
	what = g_strdup_vprintf(format, args);
	va_end(args);
	g_printerr("%s\nFINDING seed %u: %s\n", day->script->str, day->torture->seed, what);
	fail_msg("seed %u: %s", day->torture->seed, what);
}

/* The first line in which two exports differ. */
static void exports_equal(Day *day, const char *now, const char *then, const char *what)
{
	if (strcmp(now, then) == 0)
		return;
	g_auto(GStrv) a = g_strsplit(then, "\n", -1);
	g_auto(GStrv) b = g_strsplit(now, "\n", -1);
	guint i = 0;
	while (a[i] && b[i] && strcmp(a[i], b[i]) == 0)
		i++;
	day_fail(day, "%s: line %u was <%s> and is <%s>", what, i + 1, a[i] ? a[i] : "",
		b[i] ? b[i] : "");
}

/* --- the verbs --- */

static const char *const meetings[] = { "AA", "BB", "CC" };
static const char *const offices[] = { "@kanim-satu", "@kanim-dua", "@pemkab-tiga" };
static const char *const words[] = { "laporan", "data orang asing", "undangan ulang",
	"UU 6/2011 pasal 3", "angka triwulan", "rapat lanjutan" };
static const char *const days[] = { "3des", "2026-12-31", "besok", "15 jan 2027" };
static const char *const states[] = { "draft", "scheduled", "in-progress", "held", "postponed" };

#define PICK(array) torture_pick(day->torture, array, G_N_ELEMENTS(array))
#define SAY(...) g_strdup_printf(__VA_ARGS__)

static guint small(Day *day)
{
	return 1 + torture_below(day->torture, 6);
}

static char *title(Day *day)
{
	return SAY("%s %u", PICK(words), ++day->serial);
}

/* One line: the arguments are divided by "|". */
static char *add_make(Day *day)
{
	g_autofree char *text = title(day);
	const char *m = PICK(meetings);

	switch (torture_below(day->torture, 8)) {
	case 0:
		return SAY("add|%s|session|%u %s %s", m, 5 * small(day), text, PICK(offices));
	case 1:
		return SAY("add|%s|session|1%u.00 %u %s", m, small(day), 5 * small(day), text);
	case 2:
		return SAY("add|%s|participant|%s", m, PICK(offices));
	case 3:
		return SAY("add|%s|participant|Orang %u <o%u@example.org>, Kantor %u", m,
			day->serial, day->serial, small(day));
	case 4:
		return SAY("add|%s|line|! %s", m, text);
	case 5:
		return SAY("add|%s|line|%s %s", m, PICK(offices), text);
	case 6:
		return SAY("add|%s|line|[] %s %s due:%s", m, text, PICK(offices), "2026-12-20");
	default:
		return SAY("add|%s|action|%s %s +%s", m, text, PICK(offices), PICK(offices) + 1);
	}
}

static char *set_make(Day *day)
{
	g_autofree char *text = title(day);
	const char *m = PICK(meetings);
	guint n = small(day);

	switch (torture_below(day->torture, 12)) {
	case 0:
		return SAY("set|%s|title=%s", m, text);
	case 1:
		return SAY("set|%s|venue=%s|city=Palu", m, text);
	case 2:
		return SAY("set|%s|status=%s", m, PICK(states));
	case 3:
		return SAY("set|%s|start=2026-12-%02uT09:00", m, n + 1);
	case 4:
		return SAY("set|%s/S-%u|title=%s|minutes=%u", m, n, text, 5 * n);
	case 5:
		return SAY("set|%s/TL-%02u|text=%s", m, n, text);
	case 6:
		return SAY("set|%s/TL-%02u|due=%s", m, n, PICK(days));
	case 7:
		return SAY("set|%s/N-%u|text=%s", m, n, text);
	case 8:
		return SAY("set|%s/K-%02u|text=%s", m, n, text);
	case 9:
		return SAY("set|%s/P-%u|remark=%s", m, n, text);
	case 10:
		return SAY("set|%s/B-%u|position=%u", m, n, small(day));
	default:
		return SAY("set|%s|name=Kantor %s", PICK(offices), text);
	}
}

static char *other_make(Day *day)
{
	g_autofree char *text = title(day);
	const char *m = PICK(meetings);
	guint n = small(day);

	switch (torture_below(day->torture, day->barriers ? 13 : 10)) {
	case 0:
		return SAY("attend|%s|%u-%u %uw", m, n, n + 1, n + 2);
	case 1:
		return SAY("attend|%s|%u %ui", m, n, n + 1);
	case 2:
	case 3:
		return SAY("progress|%s/TL-%02u %u %s", m, n, n * 15, text);
	case 4:
		return SAY("new|institution|name=Kantor %u|short_name=K%u", n, n);
	case 5:
		return SAY("new|person|name=Orang %s", text);
	case 6:
		return SAY("new|reference|title=%s|kind=letter", text);
	case 7:
		return SAY("add|%s|reference|UU %u/20%u", m, n, 10 + n);
	case 8:
		return SAY("delete|%s/N-%u", m, n);
	case 9:
		return SAY("delete|%s/S-%u", m, n);
	case 10:
		return SAY("ics|%s|--sent", m);
	case 11:
		return SAY("print|%s|invitation|--issue", m);
	default:
		return SAY("print|%s|minutes|--issue", m);
	}
}

static char *verb_make(Day *day)
{
	guint kind = torture_below(day->torture, 10);

	return kind < 5 ? add_make(day) : kind < 8 ? set_make(day) : other_make(day);
}

/* --- one verb --- */

static RkStep *newest(RkStore *store)
{
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 1, NULL);

	return steps && steps->len ? g_ptr_array_steal_index(steps, 0) : NULL;
}

static void progress_prepare(Day *day, char **args)
{
	g_autoptr(GError) error = NULL;

	if (strcmp(args[0], "progress") != 0)
		return;
	if (!g_file_set_contents(day->file, args[1], -1, &error))
		fail_msg("%s", error->message);
	g_free(args[1]);
	args[1] = g_strdup(day->file);
}

static void verb_do(Day *day)
{
	guint who = torture_below(day->torture, 2);
	RkStore *store = day->authors[who];
	g_autofree char *line = verb_make(day);
	g_auto(GStrv) args = g_strsplit(line, "|", -1);
	g_autofree char *before = torture_export(store);
	g_autoptr(RkStep) was = newest(store);

	progress_prepare(day, args);
	g_autoptr(Said) said = said_by(store, (const char *const *)args);
	g_string_append_printf(day->script, "%u %s → %d %s\n", who, line, said->status,
		said->error ? said->error->message : "");
	g_autoptr(RkStep) is = newest(store);
	if (said->status != 0 || (was && is && is->id == was->id)) {
		g_autofree char *after = torture_export(store);
		gboolean told = said->status == 0 || said->error || said->err->len > 0;
		if (said->status != 0)
			exports_equal(day, after, before, "a refused verb wrote");
		if (!told)
			day_fail(day, "%s: refused without a word", line);
		return;
	}
	Done *done = g_new0(Done, 1);
	done->step = is->id;
	done->label = g_strdup(is->label);
	done->before = g_steal_pointer(&before);
	done->barrier = is->barrier != RK_BARRIER_NONE;
	g_ptr_array_add(day->done, done);
}

/* --- undoing --- */

static RkStore *anyone(Day *day)
{
	RkStore *store = day->authors[torture_below(day->torture, 2)];

	rk_store_changed(store);
	return store;
}

/* Undoes one, then does it again by undoing the undo: newest first all of them, then back. */
static void back_and_forth(Day *day)
{
	g_autoptr(GPtrArray) undos = g_ptr_array_new_with_free_func((GDestroyNotify)rk_step_free);
	g_autofree char *end = torture_export(day->authors[0]);

	for (guint i = day->done->len; i-- > 0;) {
		Done *done = day->done->pdata[i];
		RkStore *store = anyone(day);
		g_autoptr(GError) error = NULL;
		if (!rk_undo_step(store, done->step, NULL, &error))
			day_fail(day, "the newest, \"%s\", is refused: %s", done->label,
				error->message);
		g_ptr_array_add(undos, newest(store));
		g_autofree char *now = torture_export(store);
		exports_equal(day, now, done->before, done->label);
	}
	for (guint i = undos->len; i-- > 0;) {
		RkStore *store = anyone(day);
		const RkStep *undo = undos->pdata[i];
		g_autoptr(GError) error = NULL;
		if (!rk_undo_step(store, undo->id, NULL, &error))
			day_fail(day, "\"%s\" is not done again: %s", undo->label, error->message);
		guint at = day->done->len - i;
		g_autofree char *now = torture_export(store);
		exports_equal(day, now,
			at < day->done->len ? ((Done *)day->done->pdata[at])->before : end,
			undo->label);
	}
}

/* Every step that the refusal tells to undo first is in force and later, and there is one. */
static gboolean names_one(RkStore *store, const Done *refused, const char *message)
{
	const char *named = strstr(message, "undo first: ");
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 0, NULL);

	if (done_is_behind_barrier(refused, message))
		return TRUE;
	if (!named)
		return FALSE;
	g_auto(GStrv) labels = g_strsplit(strchr(named, '"') + 1, "\", \"", -1);
	for (guint i = 0; labels[i]; i++) {
		gboolean found = FALSE;
		if (strrchr(labels[i], '"'))
			*strrchr(labels[i], '"') = '\0';
		for (guint k = 0; k < steps->len; k++) {
			const RkStep *step = steps->pdata[k];
			found |= strcmp(step->label, labels[i]) == 0 && !step->undone_by &&
				 step->id > refused->step;
		}
		if (!found)
			return FALSE;
	}
	return TRUE;
}

/* TRUE when it is undone now. */
static gboolean undo_try(Day *day, Done *done)
{
	RkStore *store = anyone(day);
	g_autofree char *before = torture_export(store);
	g_autoptr(GError) error = NULL;

	if (!rk_undo_step(store, done->step, NULL, &error)) {
		g_autofree char *after = torture_export(store);
		exports_equal(day, after, before, "a refused undo wrote");
		g_string_append_printf(day->script, "refused: %s\n", error->message);
		if (!names_one(store, done, error->message))
			day_fail(day, "\"%s\": names no step in force: %s", done->label,
				error->message);
		return FALSE;
	}
	g_string_append_printf(day->script, "undone: %s\n", done->label);
	if (torture_one_in(day->torture, 3)) {
		g_autoptr(RkStep) undo = newest(store);
		if (!rk_undo_step(anyone(day), undo->id, NULL, &error))
			day_fail(day, "\"%s\" is not done again: %s", undo->label, error->message);
		g_autofree char *again = torture_export(store);
		exports_equal(day, again, before, done->label);
		if (!rk_undo_step(anyone(day), done->step, NULL, &error))
			day_fail(
				day, "\"%s\" is not undone again: %s", done->label, error->message);
	}
	done->undone = TRUE;
	return TRUE;
}

/* A pass through all that are in force, in an order of chance; number that went. */
static guint pass(Day *day)
{
	g_autoptr(GPtrArray) left = g_ptr_array_new();
	guint went = 0;

	for (guint i = 0; i < day->done->len; i++)
		if (!((Done *)day->done->pdata[i])->undone)
			g_ptr_array_add(left, day->done->pdata[i]);
	while (left->len > 0) {
		guint i = torture_below(day->torture, left->len);
		went += undo_try(day, left->pdata[i]) ? 1 : 0;
		g_ptr_array_remove_index_fast(left, i);
	}
	return went;
}

static guint left_over(const Day *day)
{
	guint left = 0;

	for (guint i = 0; i < day->done->len; i++)
		left += ((const Done *)day->done->pdata[i])->undone ? 0 : 1;
	return left;
}

/* What is needed by a step went before it, so nothing goes any more: one that went is done again,
 * as the refusal said. */
static void step_back(Day *day)
{
	Done *done = day->done->pdata[torture_below(day->torture, day->done->len)];
	RkStore *store = anyone(day);
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 0, NULL);

	for (guint i = 0; i < steps->len && done->undone; i++) {
		const RkStep *step = steps->pdata[i];
		if (step->undoes == done->step && !step->undone_by)
			done->undone = !rk_undo_step(store, step->id, NULL, NULL);
	}
}

static void any_order(Day *day, const char *start)
{
	guint left = 0;

	for (int tries = 0; tries < 500 && (left = left_over(day)) > 0; tries++)
		if (pass(day) == 0 && day->barriers)
			break;
		else if (left_over(day) == left)
			step_back(day);
	if (left > 0 && !day->barriers)
		day_fail(day, "%u steps can be undone in no order", left);
	if (left > 0)
		return;
	g_autofree char *now = torture_export(day->authors[0]);
	exports_equal(day, now, start, "all undone");
}

/* --- a day --- */

static void day_begin(Day *day)
{
	static const char *const made[][6] = {
		{ "new", "institution", "name=Kantor Imigrasi Satu", "short_name=Kanim Satu",
			NULL },
		{ "new", "institution", "name=Kantor Imigrasi Dua", "short_name=Kanim Dua", NULL },
		{ "new", "institution", "name=Pemkab Tiga", "short_name=Pemkab Tiga", NULL },
		{ "new", "Antar Aula, 1 des 2026 9.00-12.00, Palu", NULL },
		{ "new", "Bahas Bersama, 2 des 2026 9.00-12.00, Palu", NULL },
		{ "new", "Cara Cepat, 3 des 2026, Palu", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(made); i++) {
		g_autoptr(Said) said = said_by(day->authors[0], made[i]);
		if (said->status != 0)
			fail_msg("%s: %s", made[i][2] ? made[i][2] : made[i][1],
				said->error ? said->error->message : said->err->str);
	}
}

static void day_play(Torture *torture)
{
	void *own = NULL;

	fixture_setup(&own);
	Fixture *fixture = own;
	Day day = { .torture = torture, .fixture = fixture };
	day.authors[0] = fixture->store;
	day.authors[1] = fixture_open(fixture, "Budi", "two");
	day.done = g_ptr_array_new_with_free_func(done_free);
	day.script = g_string_new(NULL);
	day.file = g_build_filename(fixture->folder, "progress.txt", NULL);
	day.barriers = torture->seed % 3 == 0;
	day_begin(&day);
	g_autofree char *start = torture_export(day.authors[0]);
	for (int i = 0; i < VERBS; i++)
		verb_do(&day);
	if (!day.barriers)
		back_and_forth(&day);
	any_order(&day, start);
	rk_store_changed(fixture->store);
	assert_healthy(fixture->store);
	g_ptr_array_unref(day.done);
	g_string_free(day.script, TRUE);
	rk_store_close(day.authors[1]);
	g_remove(day.file);
	g_free(day.file);
	fixture_teardown(&own);
}

static void whatever_is_done_is_undone_or_says_why(void **state)
{
	g_autoptr(Torture) torture = torture_new(ROUNDS);

	while (torture_next(torture))
		day_play(torture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whatever_is_done_is_undone_or_says_why),
	};

	return cmocka_run_group_tests_name("torture undo", tests, NULL, NULL);
}
