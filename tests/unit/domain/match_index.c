/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matcher asked often answers from its indexes, asked once by comparing every name: both must
 * say the same, whatever the names and whatever is asked. And numbers in names are no typos.
 */
#include "domain/names/match.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const char *const pieces[] = { "Kantor", "Imigrasi", "Kelas", "I", "II", "III", "TPI",
	"Tarakan", "Tarakam", "Takaran", "Balikpapan", "Balikpapam", "Dinas", "Kesehatan", "Kota",
	"Kab.", "SMP", "Negeri", "1", "2", "12", "Kepala", "Bupati", "Pemkab", "Kanim", "Béla",
	"Ünal", "Bapak", "a", "X" };

static char *name_make(GRand *rand)
{
	GString *name = g_string_new(NULL);

	for (int n = g_rand_int_range(rand, 1, 6); n > 0; n--)
		g_string_append_printf(name, "%s%s", name->len ? " " : "",
			pieces[g_rand_int_range(rand, 0, G_N_ELEMENTS(pieces))]);
	return g_string_free(name, FALSE);
}

/* One to three slips: a letter more, less, changed or two swapped. */
static void slip(GRand *rand, GString *text)
{
	for (int n = g_rand_int_range(rand, 0, 4); n > 0 && text->len > 1; n--) {
		gsize at = (gsize)g_rand_int_range(rand, 0, (gint32)text->len - 1);
		char *c = text->str + at;
		if ((c[0] | c[1]) & 0x80)
			continue;
		char first = c[0];
		switch (g_rand_int_range(rand, 0, 4)) {
		case 0:
			g_string_insert_c(text, (gssize)at, 'a');
			break;
		case 1:
			g_string_erase(text, (gssize)at, 1);
			break;
		case 2:
			*c = 'n';
			break;
		default:
			c[0] = c[1];
			c[1] = first;
		}
	}
}

static char *asked_make(GRand *rand, const RkDirectory *directory)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const RkInstitution *office = NULL;
	int n = g_rand_int_range(rand, 0, 60);

	RK_EACH (directory, INSTITUTION, RkInstitution, one)
		if (n-- >= 0 || !office)
			office = one;
	g_autofree char *name = name_make(rand);
	g_string_assign(text, g_rand_boolean(rand) ? name : office->name);
	if (g_rand_int_range(rand, 0, 8) == 0)
		g_string_assign(text, office->handle ? office->handle : "x");
	slip(rand, text);
	if (g_rand_int_range(rand, 0, 4) == 0 && g_utf8_validate(text->str, 4, NULL))
		g_string_truncate(text, MIN(text->len, 4));
	if (g_rand_int_range(rand, 0, 6) == 0)
		g_string_prepend(text, "Kepala ");
	if (g_rand_int_range(rand, 0, 6) == 0)
		g_string_prepend_c(text, '@');
	return g_strdup(text->str);
}

static void same(const char *text, const GPtrArray *a, const GPtrArray *b)
{
	if (a->len != b->len)
		fail_msg("\"%s\": %u by index, %u by comparing all", text, a->len, b->len);
	for (guint i = 0; i < a->len; i++) {
		const RkCandidate *x = a->pdata[i], *y = b->pdata[i];
		if (x->id != y->id || x->kind != y->kind || x->score != y->score ||
			x->by_head != y->by_head || x->by_former != y->by_former)
			fail_msg("\"%s\": number %u differs: %s, %s", text, i, x->label, y->label);
	}
}

static void office_make(GRand *rand, RkInstitution *office, guint n)
{
	g_autofree char *name = name_make(rand), *brief = name_make(rand);
	g_autofree char *former = name_make(rand);
	g_autofree char *handle = g_strdup_printf("kanim-%u", n);

	office->id = 100000 + n;
	rk_text_set(&office->name, name);
	rk_text_set(&office->handle, handle);
	if (n % 3 == 0)
		rk_text_set(&office->short_name, brief);
	if (n % 4 == 0)
		rk_text_set(&office->former_names, former);
	if (n % 5 == 0)
		rk_text_set(&office->head_title, "Kepala");
}

static void round_of(guint32 seed)
{
	g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkMatcher) often = rk_matcher_new(sample->directory);
	RkInstitution *offices[40];

	for (guint i = 0; i < G_N_ELEMENTS(offices); i++) {
		offices[i] = rk_institution_new();
		office_make(rand, offices[i], i);
		/* Half of them join when the indexes are made already. */
		if (i == 20)
			for (int n = 0; n < 10; n++)
				g_ptr_array_unref(rk_matcher_find(often, "kanim", RK_MATCH_ALL, 0));
		rk_matcher_add(often, RK_E_INSTITUTION, offices[i]);
	}
	for (guint n = 0; n < 150; n++) {
		g_autofree char *text = asked_make(rand, sample->directory);
		g_autoptr(RkMatcher) once = rk_matcher_new(sample->directory);
		for (guint i = 0; i < G_N_ELEMENTS(offices); i++)
			rk_matcher_add(once, RK_E_INSTITUTION, offices[i]);
		g_autoptr(GPtrArray) by_index = rk_matcher_find(often, text, RK_MATCH_ALL, 1000);
		g_autoptr(GPtrArray) by_all = rk_matcher_find(once, text, RK_MATCH_ALL, 1000);
		same(text, by_index, by_all);
	}
	for (guint i = 0; i < G_N_ELEMENTS(offices); i++)
		rk_institution_free(offices[i]);
}

static void an_index_finds_what_comparing_all_finds(void **state)
{
	for (guint32 seed = 1; seed <= 12; seed++)
		round_of(seed);
}

static void numbers_are_no_typos(void **state)
{
	static const struct {
		const char *known, *asked;
		RkMatchKind want;
	} cases[] = {
		{ "Sekolah Nomor 1", "Sekolah Nomor 2", RK_MATCH_NONE },
		{ "SMP Negeri 1", "SMP Negeri 3", RK_MATCH_NONE },
		{ "SMP Negeri 12", "SMP Negeri 1", RK_MATCH_NONE },
		{ "SMP Negeri 12", "SMP Negeri 12", RK_MATCH_EXACT },
		{ "SMP Negeri 12", "SMP Negei 12", RK_MATCH_FUZZY },
		{ "Rutan Kelas II", "Rutan Kelas I", RK_MATCH_NONE },
		{ "Rutan Kelas I", "Rutan Kelas II", RK_MATCH_NONE },
		{ "Rutan Kelas IX Palu", "Rutan Kelas XI Palu", RK_MATCH_NONE },
		{ "Rutan Kelas II Palu", "Rutan Kelas I", RK_MATCH_NONE },
		{ "Rutan Kelas II Palu", "Rutan Kelas II", RK_MATCH_PREFIX },
		{ "Rutan Kelas II Palu", "Rutan II", RK_MATCH_WORDS },
		{ "Rutan Kelas II Palu", "Rutan Kelas II Pallu", RK_MATCH_FUZZY },
		{ "Rutan Imigrasi", "Rutan I", RK_MATCH_PREFIX },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(RkRows) nobody = rk_rows_new();
		g_autoptr(RkMatcher) matcher = rk_matcher_new(nobody);
		RkInstitution office = { .id = 1, .name = (char *)cases[i].known };
		rk_matcher_add(matcher, RK_E_INSTITUTION, &office);
		/* The first by comparing, the later ones by the indexes. */
		for (int n = 0; n < 6; n++) {
			g_autoptr(GPtrArray) found =
				rk_matcher_find(matcher, cases[i].asked, RK_MATCH_ALL, 0);
			RkMatchKind got =
				found->len ? ((RkCandidate *)found->pdata[0])->kind : RK_MATCH_NONE;
			if (got != cases[i].want)
				fail_msg("\"%s\" for \"%s\": %d", cases[i].asked, cases[i].known,
					(int)got);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_index_finds_what_comparing_all_finds),
		cmocka_unit_test(numbers_are_no_typos),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
