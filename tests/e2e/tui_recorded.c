/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recorded with rakor --record.
 */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

static void recorded(void **state)
{
	const char *const env[] = { "RAKOR_NOW=2024-12-02T00:00:00Z", NULL };
	Tt *t = tt_start(&(TtOptions){ .rows = 24, .cols = 80,
		.args = TT_ARGS("--lang", "id", "demo"), .env = env });

	tt_keys(t, "jj");
	tt_expect_cursor_row(t, "│▌ ◐  13 Des 2024            MKS/TL-03  Menyusun daftar usulan p…  berjalan    │");
	tt_keys(t, "<Up>");
	tt_expect_cursor_row(t, "│▌ ◆  Kam 17 Okt 09.00 WITA  MKS  Rakor Evaluasi PKS Pemda dan D…  ✓ selesai   │");
	tt_keys(t, "/makassa<BS><BS>sar<Enter>");
	tt_expect_cursor_row(t, "│▌ ◆  Kam 17 Okt 09.00 WITA  MKS  Rakor Evaluasi PKS Pemda dan Dit…  ✓ selesai │");
	tt_keys(t, "<Esc>");
	tt_expect_cursor_row(t, "│▌ ◆  Kam 17 Okt 09.00 WITA  MKS  Rakor Evaluasi PKS Pemda dan D…  ✓ selesai   │");
	tt_resize(t, 40, 140);
	tt_click(t, 3, 10);
	tt_wheel(t, 3, 10, 1);
	tt_keys(t, ":go MKS/B-6<Enter>");
	tt_expect_cursor_row(t, "│▌  09.30   60  SESI 1 Kiat dan Strategi Pemerintah Daerah dala…  Pemkab Balangan      ↳ ││ 10.00 ┃                                        │");
	tt_keys(t, "+");
	tt_expect_cursor_row(t, "│▌  09.30   65  SESI 1 Kiat dan Strategi Pemerintah Daerah dala…  Pemkab Balangan      ↳ ││ 10.00 ┃                                        │");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "│▌  09.30   60  SESI 1 Kiat dan Strategi Pemerintah Daerah dala…  Pemkab Balangan      ↳ ││ 10.00 ┃                                        │");
	tt_keys(t, "a");
	tt_paste(t, "20 \"Foto\" Bersama");
	tt_keys(t, "<Enter><Esc>");
	tt_expect_cursor_row(t, "│▌  10.30   20  SESI 2 \"Foto\" Bersama                                                    ││ 10.15 ┃                                        │");
	tt_keys(t, ":quit<Enter>b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(recorded) };

	return cmocka_run_group_tests_name("recorded", tests, NULL, NULL);
}
