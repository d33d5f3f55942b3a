/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes as a text and back: what stays, changes, comes, goes and moves; and by property that
 * a text nobody touched changes nothing.
 */
#include "domain/minutes_text.h"

#include "base/error.h"
#include "domain/entry_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId add(Sample *sample, const char *line, RkId session)
{
	RkEntryInput input = { .line = line, .session = session };
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_entry_plan_add(&sample->rule, &input, &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	return id;
}

static const RkEntry *entry_of(Sample *sample, RkId id)
{
	return RK_FIND(sample->dossier->rows, ENTRY, RkEntry, id);
}

static Sample *with_lines(RkId *ids)
{
	static const struct {
		const char *line;
		RkId session;
	} lines[] = {
		{ "Tiga kiat dari pemerintah daerah", SESSION_ONE },
		{ "? @kanim-tarakan bagaimana menyatukan kebutuhan kabupaten", SESSION_ONE },
		{ "? @kanim-palopo apakah pinjam pakai cukup", SESSION_ONE },
		{ ">2 cukup untuk tahap awal", SESSION_ONE },
		{ "! membentuk tim kecil", SESSION_ONE },
		{ "Penataan naskah kerja sama", SESSION_TWO },
		{ "% asisten minta salinan", SESSION_TWO },
	};
	Sample *sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		ids[i] = add(sample, lines[i].line, lines[i].session);
	return sample;
}

/* The text with the first `old` replaced. */
static char *edited(Sample *sample, const char *old, const char *fresh)
{
	g_autofree char *text = rk_minutes_text(&sample->rule, NULL);
	char *at = strstr(text, old);

	if (!at)
		fail_msg("\"%s\" is not in\n%s", old, text);
	return g_strdup_printf("%.*s%s%s", (int)(at - text), text, fresh, at + strlen(old));
}

static void plan_of(Sample *sample, const char *text)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_minutes_text_plan(&sample->rule, text, NULL, &error);

	sample_apply(sample, plan, error);
}

static guint entries(Sample *sample)
{
	return rk_rows_count(sample->dossier->rows, RK_E_ENTRY);
}

static void the_text_is_readable(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *text = rk_minutes_text(&sample->rule, NULL);
	static const char *const facts[] = { "# MKS\n", "? tanya", "## Sambutan dan Pembukaan\n",
		"## Sesi 1 · Kiat dan Strategi Pemerintah Daerah\n- @pemkab-balangan Tiga kiat",
		"\n- ? @kanim-tarakan bagaimana", "\n- >2 @pemkab-balangan cukup",
		"## Keputusan\n- ! membentuk tim kecil\n", "\n- % asisten minta salinan" };

	for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
		if (!strstr(text, facts[i]))
			fail_msg("\"%s\" is not in\n%s", facts[i], text);
	assert_null(strstr(text, "Rehat Kopi"));
}

static void only_the_chosen_lines(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autoptr(GArray) only = g_array_new(FALSE, FALSE, sizeof(RkId));

	g_array_append_val(only, ids[0]);
	g_array_append_val(only, ids[5]);
	g_autofree char *text = rk_minutes_text(&sample->rule, only);
	assert_non_null(strstr(text, "Tiga kiat"));
	assert_non_null(strstr(text, "Penataan naskah"));
	assert_null(strstr(text, "Sambutan"));
	assert_null(strstr(text, "pinjam pakai"));
	g_autoptr(RkPlan) same = rk_minutes_text_plan(&sample->rule, text, only, NULL);
	assert_true(rk_plan_is_empty(same));
	/* What was not given is not deleted by what came back. */
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_minutes_text_plan(
		&sample->rule, "## Sesi 1\n- Dua kiat dari pemerintah daerah\n", only, &error);
	sample_apply(sample, plan, error);
	assert_int_equal(entries(sample), 6);
	assert_string_equal(entry_of(sample, ids[0])->text, "Dua kiat dari pemerintah daerah");
	assert_null(entry_of(sample, ids[5]));
}

static void an_edited_line_keeps_its_record(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *text = edited(
		sample, "Tiga kiat dari pemerintah daerah", "Empat kiat dari pemerintah daerah");

	plan_of(sample, text);
	assert_int_equal(entries(sample), 7);
	assert_string_equal(entry_of(sample, ids[0])->text, "Empat kiat dari pemerintah daerah");
	assert_string_equal(entry_of(sample, ids[0])->raw, "Tiga kiat dari pemerintah daerah");
	assert_int_equal(entry_of(sample, ids[3])->answers, ids[2]);
}

static void lines_come_and_go(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *text = edited(sample,
		"- ? @kanim-tarakan bagaimana menyatukan kebutuhan "
		"kabupaten\n",
		"- ~ listrik padam sebentar\n- + usul baru sama sekali\n");

	plan_of(sample, text);
	assert_int_equal(entries(sample), 8);
	assert_null(entry_of(sample, ids[1]));
	/* The answer keeps its question, which is number 1 now. */
	assert_int_equal(entry_of(sample, ids[3])->answers, ids[2]);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, ids[2])), 1);
	g_autofree char *after = rk_minutes_text(&sample->rule, NULL);
	const char *kiat = strstr(after, "Tiga kiat"), *padam = strstr(after, "~ listrik padam");
	const char *usul = strstr(after, "+ usul baru"), *pakai = strstr(after, "pinjam pakai");
	assert_true(kiat && padam && usul && pakai);
	assert_true(kiat < padam && padam < usul && usul < pakai);
}

static void lines_move_with_their_record(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *without =
		edited(sample, "- @pemkab-balangan Tiga kiat dari pemerintah daerah\n", "");
	char *at = strstr(without, "- Penataan naskah");
	assert_non_null(at);
	g_autofree char *text = g_strdup_printf("%.*s- @pemkab-balangan Tiga kiat dari pemerintah "
						"daerah\n%s",
		(int)(at - without), without, at);

	plan_of(sample, text);
	assert_int_equal(entries(sample), 7);
	assert_int_equal(entry_of(sample, ids[0])->session, SESSION_TWO);
	g_autofree char *after = rk_minutes_text(&sample->rule, NULL);
	assert_true(strstr(after, "Tiga kiat") < strstr(after, "Penataan naskah"));
	assert_true(strstr(after, "Tiga kiat") > strstr(after, "## Sesi 2"));
}

static void decisions_and_actions(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *text = edited(sample, "- ! membentuk tim kecil\n",
		"- rapat pemantauan tiap bulan\n- ! membentuk tim kecil\n"
		"- [] mengirim laporan @kanim-tarakan due:29nov\n");

	plan_of(sample, text);
	assert_int_equal(entries(sample), 8);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_ACTION), 1);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, ids[4])), 2);
	assert_int_equal(entry_of(sample, ids[4])->session, SESSION_ONE);
}

static void mistakes_name_their_line(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	static const struct {
		const char *text, *where, *field;
	} cases[] = {
		{ "\n## Sesi 9 · Tidak Ada\n- a\n", "2", "session" },
		{ "## Sesi 1\n- a\n\n- ? @nobody-knows b\n", "4", "speaker" },
		{ "## Sesi 1\n- >7 c\n", "2", "answers" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_minutes_text_plan(&sample->rule, cases[i].text, NULL, &error));
		assert_string_equal(rk_error_where(error), cases[i].where);
		assert_string_equal(rk_error_field(error), cases[i].field);
	}
}

/* Headings are read as people write them, a row that is indented goes on. */
static void headings_and_long_rows(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	plan_of(sample, "## kiat dan strategi pemerintah daerah\n* satu yang\n  panjang sekali\n"
			"## SESI 2\ndua\n");
	assert_int_equal(entries(sample), 2);
	RK_EACH (sample->dossier->rows, ENTRY, RkEntry, entry) {
		gboolean one = entry->session == SESSION_ONE;
		assert_string_equal(entry->text, one ? "satu yang panjang sekali" : "dua");
		assert_int_equal(entry->session, one ? SESSION_ONE : SESSION_TWO);
	}
}

/* --- by property --- */

static const char *const marks[] = { "", "? ", "> ", "+ ", "! ", "= ", "~ ", "% " };
static const char *const words[] = { "kiat", "@", "#", "-", "UU 6/2011", "a\\b", "\"", "!",
	"data:", "Pemda", "+1", "  ", "29nov", "wilayah", "é", "漢字", "[]", "=>", "kiat", "x@y" };

static void random_line(GRand *random, GString *line)
{
	guint n = (guint)g_rand_int_range(random, 1, 7);

	g_string_assign(line, marks[g_rand_int_range(random, 0, G_N_ELEMENTS(marks))]);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(line, "%s%s",
			words[g_rand_int_range(random, 0, G_N_ELEMENTS(words))],
			i + 1 < n ? " " : "");
}

static void untouched_text_changes_nothing(void **state)
{
	static const RkId sessions[] = { 0, SESSION_OPENING, SESSION_ONE, SESSION_BREAK,
		SESSION_TWO };

	for (guint seed = 0; seed < 60; seed++) {
		g_autoptr(Sample) sample = sample_new();
		GRand *random = g_rand_new_with_seed(seed);
		g_autoptr(GString) line = g_string_new(NULL);
		for (guint i = 0; i < 25; i++) {
			random_line(random, line);
			RkEntryInput input = { .line = line->str,
				.session = sessions[g_rand_int_range(random, 0, 5)] };
			RkPlan *plan = rk_entry_plan_add(&sample->rule, &input, NULL);
			if (plan)
				sample_apply(sample, plan, NULL);
		}
		g_rand_free(random);
		assert_true(entries(sample) > 3);
		g_autofree char *text = rk_minutes_text(&sample->rule, NULL);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_minutes_text_plan(&sample->rule, text, NULL, &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("seed %u: %s\n%s", seed, error ? error->message : plan->label,
				text);
	}
}

/* Deleting any one line of the text deletes that record and touches no other text. */
static void one_line_less_is_one_record_less(void **state)
{
	RkId ids[7];

	for (guint i = 0; i < 7; i++) {
		g_autoptr(Sample) sample = with_lines(ids);
		g_autofree char *line = rk_entry_line(&sample->rule, ids[i]);
		g_autofree char *row = g_strdup_printf("- %s\n", line);
		g_autofree char *text = edited(sample, row, "");
		plan_of(sample, text);
		assert_int_equal(entries(sample), 6);
		for (guint j = 0; j < 7; j++)
			assert_true((entry_of(sample, ids[j]) != NULL) == (i != j));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_is_readable),
		cmocka_unit_test(only_the_chosen_lines),
		cmocka_unit_test(an_edited_line_keeps_its_record),
		cmocka_unit_test(lines_come_and_go),
		cmocka_unit_test(lines_move_with_their_record),
		cmocka_unit_test(decisions_and_actions),
		cmocka_unit_test(mistakes_name_their_line),
		cmocka_unit_test(headings_and_long_rows),
		cmocka_unit_test(untouched_text_changes_nothing),
		cmocka_unit_test(one_line_less_is_one_record_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
