/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A monkey at the keyboard: keys, clicks, pastes and resizes from a seed, on the sample. Whatever
 * it does, the program answers, ends with status 0 and leaves a sound database and terminal.
 * RAKOR_MONKEY sets the number of rounds (of ten inputs each), RAKOR_SEED the seed.
 */
#include "support/scene.h"

#include <stdlib.h>

enum { ROUNDS = 150, KEYS = 10, CHECKED = 25 };

/* No <C-z>: a stopped program answers nobody. */
static const char *const keys[] = { "<Down>", "<Up>", "<Left>", "<Right>", "<CR>", "<CR>", "<Esc>",
	"<Esc>", "<Tab>", "<S-Tab>", "<PgUp>", "<PgDn>", "<Home>", "<End>", "<BS>", "<Del>",
	"<Space>", "<F1>", "<C-s>", "<C-p>", "<C-u>", "<C-d>", "<C-w>", "<C-a>", "<C-l>", "<lt>",
	"é", "作", "\xe2\x80\xae", "j", "k", "h", "l", "g", "G", "1", "2", "3", "4", "5", "6", "7",
	"8", "9", "0" };

static const int sizes[][2] = { { 24, 80 }, { 40, 140 }, { 15, 50 }, { 1, 1 }, { 3, 7 },
	{ 60, 200 }, { 24, 2 }, { 2, 80 } };

static void round_play(Tt *t, GRand *random)
{
	g_autoptr(GString) batch = g_string_new(NULL);
	for (int i = 0; i < KEYS; i++) {
		if (g_rand_boolean(random))
			g_string_append(
				batch, keys[g_rand_int_range(random, 0, G_N_ELEMENTS(keys))]);
		else if (g_rand_int_range(random, 0, 40) != 0) /* "<" would begin a name */
			g_string_append_c(batch, (char)g_rand_int_range(random, '=', '~' + 1));
	}
	tt_keys(t, batch->str);
}

static void disturb(Tt *t, GRand *random)
{
	int size = g_rand_int_range(random, 0, G_N_ELEMENTS(sizes));
	switch (g_rand_int_range(random, 0, 8)) {
	case 0:
		tt_resize(t, sizes[size][0], sizes[size][1]);
		break;
	case 1:
		tt_click(t, g_rand_int_range(random, 0, tt_rows(t)),
			g_rand_int_range(random, 0, tt_cols(t)));
		break;
	case 2:
		tt_wheel(t, 0, 0, g_rand_int_range(random, -3, 4));
		break;
	case 3:
		tt_paste(t, "1. Kantor Imigrasi\n\t2. <Budi>\x1b[31m q\n\n");
		break;
	default:
		break;
	}
}

static void database_check(Sandbox *box)
{
	g_autofree char *database = sandbox_database(box);
	g_autofree char *integrity =
		database ? sandbox_sql(database, "PRAGMA integrity_check") : NULL;
	g_autofree char *references =
		database ? sandbox_sql(database, "PRAGMA foreign_key_check") : NULL;
	if (!database)
		return; /* the demo has been left and its copy removed */
	assert_string_equal(integrity, "ok");
	assert_string_equal(references, "");
}

static Tt *program_start(Sandbox *box)
{
	return tt_start(&(TtOptions){ .box = box,
		.args = TT_ARGS("demo"),
		.env = TT_ARGS("EDITOR=true", "VISUAL=true") });
}

SCENARIO(whatever_is_typed_the_program_stands)
{
	const char *rounds = g_getenv("RAKOR_MONKEY"), *seed = g_getenv("RAKOR_SEED");
	int n = rounds ? atoi(rounds) : ROUNDS;
	g_autoptr(GRand) random = g_rand_new_with_seed(seed ? (guint32)atoi(seed) : 20261124);
	g_autoptr(Sandbox) box = sandbox_new();
	print_message("# %d keys, seed %s\n", n * KEYS, seed ? seed : "20261124");
	Tt *t = program_start(box);
	for (int i = 0; i < n; i++) {
		disturb(t, random);
		if (tt_running(t))
			round_play(t, random);
		if (!tt_running(t)) {
			tt_stop(t, 0);
			t = program_start(box);
		}
		if (i % CHECKED == 0)
			database_check(box);
	}
	tt_stop(t, 0);
}
