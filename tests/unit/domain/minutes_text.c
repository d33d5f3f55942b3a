/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes as a text and back: what stays, changes, comes, goes and moves; and by property that
 * a text nobody touched changes nothing.
 */
#include "domain/paste/minutes_text.h"

#include "base/error.h"
#include "domain/minutes/entry_rule.h"
#include "domain/paste/minutes_text_match.h"
#include "domain/model/number.h"
#include "domain/action/captured_line.h"
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
	RkPlan *plan = rk_captured_plan_add(&sample->in, &input, &error);
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
	g_autofree char *text = rk_minutes_text(&sample->in, NULL);
	char *at = strstr(text, old);

	if (!at)
		fail_msg("\"%s\" is not in\n%s", old, text);
	return g_strdup_printf("%.*s%s%s", (int)(at - text), text, fresh, at + strlen(old));
}

static void plan_of(Sample *sample, const char *text)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_minutes_text_plan(&sample->in, text, NULL, &error);

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
	g_autofree char *text = rk_minutes_text(&sample->in, NULL);
	static const char *const facts[] = { "# MKS\n<!-- ", "? tanya", " [] tindak lanjut -->\n",
		"## Sambutan dan Pembukaan\n",
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
	g_autofree char *text = rk_minutes_text(&sample->in, only);
	assert_non_null(strstr(text, "Tiga kiat"));
	assert_non_null(strstr(text, "Penataan naskah"));
	assert_null(strstr(text, "Sambutan"));
	assert_null(strstr(text, "pinjam pakai"));
	g_autoptr(RkPlan) same = rk_minutes_text_plan(&sample->in, text, only, NULL);
	assert_true(rk_plan_is_empty(same));
	/* What was not given is not deleted by what came back. */
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_minutes_text_plan(
		&sample->in, "## Sesi 1\n- Dua kiat dari pemerintah daerah\n", only, &error);
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
	g_autofree char *after = rk_minutes_text(&sample->in, NULL);
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
	g_autofree char *after = rk_minutes_text(&sample->in, NULL);
	assert_true(strstr(after, "Tiga kiat") < strstr(after, "Penataan naskah"));
	assert_true(strstr(after, "Tiga kiat") > strstr(after, "## Sesi 2"));
}

/* Also in the first place of the text. */
static void lines_change_places_within_a_session(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *two = edited(sample, "## Sambutan dan Pembukaan\n",
		"## Sambutan dan Pembukaan\n- salam pertama\n- salam kedua\n");

	plan_of(sample, two);
	g_autofree char *turned = edited(
		sample, "- salam pertama\n- salam kedua\n", "- salam kedua\n- salam pertama\n");
	plan_of(sample, turned);
	assert_int_equal(entries(sample), 9);
	g_autofree char *after = rk_minutes_text(&sample->in, NULL);
	assert_true(strstr(after, "salam kedua") < strstr(after, "salam pertama"));
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
		assert_null(rk_minutes_text_plan(&sample->in, cases[i].text, NULL, &error));
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

/* --- which line is which --- */

static void match_check(const char *old, const char *fresh, const char *want)
{
	g_auto(GStrv) before = g_strsplit(old, "|", -1), after = g_strsplit(fresh, "|", -1);
	guint n = g_strv_length(after);
	g_autofree int *match = rk_lines_match(
		(const char *const *)before, g_strv_length(before), (const char *const *)after, n);
	g_autoptr(GString) got = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(got, "%s%d", i ? " " : "", match[i]);
	if (strcmp(got->str, want) != 0)
		fail_msg("%s → %s: %s, not %s", old, fresh, got->str, want);
}

static void lines_are_found_again(void **state)
{
	static const struct {
		const char *old, *fresh, *want;
	} cases[] = {
		{ "satu|dua|tiga", "satu|dua|tiga", "0 1 2" },
		{ "satu|dua|tiga", "satu|tiga", "0 2" },
		{ "satu|tiga", "nol|satu|dua|tiga|empat", "-1 0 -1 1 -1" },
		{ "", "satu", "-1" },
		{ "satu", "", "" },
		{ "…", "!!", "-1" },
		/* a third of the words is another line, a little more is the same */
		{ "a b c", "a x y", "-1" },
		{ "a b c", "a x", "0" },
		{ "a b c d e f g h i j k l m n o p q", "a b c d e f 1 2 3 4 5 6 7 8 9 10 11 12",
			"0" },
		/* each word as often as it is there */
		{ "a a a b", "a c d e f", "-1" },
		{ "a a b b", "b b x y z", "0" },
		/* equal ones come before similar ones */
		{ "a b c|a b d", "a b d", "1" },
		{ "a b d|a b c", "a b d|a b c x", "0 1" },
		{ "a b c d|e|f", "e|f|a b c x", "1 2 -1" },
		/* what stands elsewhere unchanged has moved there, one for one */
		{ "satu|dua", "dua|satu", "1 0" },
		{ "a b|c d|e f", "e f|a b|c d", "2 0 1" },
		{ "s|s|t", "s|t", "0 2" },
		{ "t|s", "s|t|t", "1 0 -1" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		match_check(cases[i].old, cases[i].fresh, cases[i].want);
}

/* Then similar ones are not looked for. */
static void a_book_is_compared_by_equal_lines(void **state)
{
	g_autoptr(GPtrArray) old = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < 2001; i++) {
		g_ptr_array_add(old, g_strdup_printf("%u %u %u", i, i + 10000, i + 20000));
		g_ptr_array_add(fresh,
			g_strdup_printf(i == 7 ? "%u %u" : "%u %u %u", i, i + 10000, i + 20000));
	}
	const char *const *was = (const char *const *)old->pdata;
	const char *const *now = (const char *const *)fresh->pdata;
	g_autofree int *many = rk_lines_match(was, 2001, now, 2001);
	g_autofree int *few = rk_lines_match(was, 20, now, 20);
	assert_int_equal(many[6], 6);
	assert_int_equal(many[7], -1);
	assert_int_equal(many[2000], 2000);
	assert_int_equal(few[7], 7);
}

/* --- what is written --- */

static RkPlan *plan_new(Sample *sample, const char *text)
{
	return rk_minutes_text_plan(&sample->in, text, NULL, NULL);
}

/* Only what stands elsewhere gets another place; the label counts it. */
static void places_are_written_only_where_they_change(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *same = edited(sample, "", "");
	g_autofree char *turned = edited(sample,
		"- ? @kanim-tarakan bagaimana menyatukan kebutuhan kabupaten\n"
		"- ? @kanim-palopo apakah pinjam pakai cukup\n",
		"- ? @kanim-palopo apakah pinjam pakai cukup\n"
		"- ? @kanim-tarakan bagaimana menyatukan kebutuhan kabupaten\n");
	RkPlan *plan = plan_new(sample, turned);

	for (guint i = 0; i < 7; i++)
		for (guint f = 0; f < RK_F_ENTRY__N; f++)
			if (f != RK_F(ENTRY, position))
				assert_false(sample_set(plan, RK_E_ENTRY, ids[i], f).set);
	assert_int_equal(plan->changes->len, 2);
	assert_int_equal(sample_set(plan, RK_E_ENTRY, ids[1], RK_F(ENTRY, position)).number, 4);
	assert_int_equal(sample_set(plan, RK_E_ENTRY, ids[3], RK_F(ENTRY, position)).number, 5);
	rk_plan_free(plan);
	g_autoptr(RkPlan) none = plan_new(sample, same);
	assert_string_equal(none->label, "notula diubah: 0 baru, 0 berubah, 0 pindah, 0 dihapus");
}

static void an_answer_gets_the_question_that_is_typed(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	g_autofree char *other = edited(sample, ">2 @pemkab", ">1 @pemkab");
	g_autofree char *words = edited(sample, "cukup untuk tahap awal", "cukup untuk tahap ini");
	g_autofree char *point = edited(sample, ">2 @pemkab", "@pemkab");
	g_autofree char *answer =
		edited(sample, "- % asisten minta salinan", "- > asisten minta salinan");
	g_autoptr(RkPlan) first = plan_new(sample, other);
	g_autoptr(RkPlan) same = plan_new(sample, words);
	g_autoptr(RkPlan) none = plan_new(sample, point);
	guint field = RK_F(ENTRY, answers);

	assert_int_equal(sample_set(first, RK_E_ENTRY, ids[3], field).number, ids[1]);
	assert_false(sample_set(same, RK_E_ENTRY, ids[3], field).set);
	assert_string_equal(sample_set(same, RK_E_ENTRY, ids[3], RK_F(ENTRY, text)).text,
		"cukup untuk tahap ini");
	assert_int_equal(none->changes->len, 2);
	plan_of(sample, answer);
	assert_int_equal(entry_of(sample, ids[6])->kind, RK_ENTRY_KIND_ANSWER);
}

/* Struck lines stay, though no text has them. */
static void struck_lines_are_not_deleted(void **state)
{
	RkId ids[7];
	g_autoptr(Sample) sample = with_lines(ids);
	RkEntry *struck = rk_rows_find(sample->dossier->rows, RK_E_ENTRY, ids[4]);

	struck->struck = TRUE;
	g_autoptr(RkPlan) plan = plan_new(sample, "## Sesi 1\n");
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_ENTRY), 6);
	assert_string_equal(plan->label, "notula diubah: 0 baru, 0 berubah, 0 pindah, 6 dihapus");
}

/* Rows of the text as people write them. */
static void rows_are_read_as_people_write(void **state)
{
	static const struct {
		const char *text, *want; /* the lines joined by | */
	} cases[] = {
		{ "satu\ndua", "satu|dua" },
		{ "* satu\n-  dua\n-tiga\n*empat", "satu|dua|-tiga|*empat" },
		{ "  satu\n  dua\n\ttiga", "satu dua tiga" },
		{ "satu\n  - dua\n  * tiga", "satu|dua|tiga" },
		{ "satu\n  # dua", "satu # dua" },
		{ "# judul\nsatu\n<!-- diam -->\n   <!-- diam -->\n\n   \ndua", "satu|dua" },
		{ "satu\n## Keputusan\nsepakat\n! bulat\n? lalu", "satu|sepakat|bulat|lalu" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GString) got = g_string_new(NULL);
		plan_of(sample, cases[i].text);
		RK_EACH (sample->dossier->rows, ENTRY, RkEntry, entry) {
			g_string_append_printf(got, "%s%s", got->len ? "|" : "", entry->text);
			assert_int_equal(entry->kind,
				strcmp(entry->text, "sepakat") == 0 ||
						strcmp(entry->text, "bulat") == 0
					? RK_ENTRY_KIND_DECISION
				: strcmp(entry->text, "lalu") == 0 ? RK_ENTRY_KIND_QUESTION
								   : RK_ENTRY_KIND_NOTE);
		}
		assert_string_equal(got->str, cases[i].want);
	}
}

/* Blanks of any kind are one; points have headings of their own. */
static void points_and_blanks_are_written(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkAgendaPoint *point = rk_agenda_point_new();

	point->id = 901;
	point->meeting = MEETING;
	point->session = SESSION_ONE;
	point->title = g_strdup("Naskah");
	rk_rows_add(sample->dossier->rows, RK_E_AGENDA_POINT, point);
	RkEntry *entry = rk_entry_new();
	entry->id = 902;
	entry->meeting = MEETING;
	entry->point = 901;
	entry->session = SESSION_ONE;
	entry->kind = RK_ENTRY_KIND_NOTE;
	entry->text = g_strdup(" dua\n\n baris \t ");
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	RkEntry *foreign = rk_record_copy(RK_E_ENTRY, entry);
	foreign->id = 903;
	foreign->meeting = 999;
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, foreign);
	g_autofree char *text = rk_minutes_text(&sample->in, NULL);
	const char *heading = strstr(text, "### ");
	assert_non_null(heading);
	assert_non_null(strstr(heading, "Naskah\n- dua baris\n"));
	assert_null(strstr(strstr(text, "dua baris") + 1, "dua baris"));
	/* Back and forth: into the point, and out of it. */
	plan_of(sample, "## Sesi 1\n- dua baris\n");
	assert_int_equal(entry_of(sample, 902)->point, 0);
	assert_int_equal(entry_of(sample, 902)->session, SESSION_ONE);
	plan_of(sample, "## Sesi 2\n- dua baris\n");
	assert_int_equal(entry_of(sample, 902)->session, SESSION_TWO);
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
			RkPlan *plan = rk_captured_plan_add(&sample->in, &input, NULL);
			if (plan)
				sample_apply(sample, plan, NULL);
		}
		g_rand_free(random);
		assert_true(entries(sample) > 3);
		g_autofree char *text = rk_minutes_text(&sample->in, NULL);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_minutes_text_plan(&sample->in, text, NULL, &error);
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
		g_autofree char *line = rk_entry_line(&sample->in, ids[i]);
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
		cmocka_unit_test(lines_change_places_within_a_session),
		cmocka_unit_test(decisions_and_actions),
		cmocka_unit_test(mistakes_name_their_line),
		cmocka_unit_test(headings_and_long_rows),
		cmocka_unit_test(lines_are_found_again),
		cmocka_unit_test(a_book_is_compared_by_equal_lines),
		cmocka_unit_test(places_are_written_only_where_they_change),
		cmocka_unit_test(an_answer_gets_the_question_that_is_typed),
		cmocka_unit_test(struck_lines_are_not_deleted),
		cmocka_unit_test(rows_are_read_as_people_write),
		cmocka_unit_test(points_and_blanks_are_written),
		cmocka_unit_test(untouched_text_changes_nothing),
		cmocka_unit_test(one_line_less_is_one_record_less),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
