/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those invited in one line: what pasted lists bring along is left out, addresses are checked.
 */
#include "base/contact.h"
#include "domain/grammar/line_participant.h"

#include "base/error.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *text, *want, *name, *mail, *office, *handle;
} cases[] = {
	{ "Budi Santoso <budi@example.org>, Port Office", "Budi Santoso", "Budi Santoso",
		"budi@example.org", "Port Office", NULL },
	{ "Budi <budi@example.org>", "Budi", "Budi", "budi@example.org", NULL, NULL },
	{ "<budi@example.org>", "budi@example.org", "budi@example.org", "budi@example.org", NULL,
		NULL },
	{ "budi@example.org", "budi@example.org", "budi@example.org", "budi@example.org", NULL,
		NULL },
	{ "1. Kepala Kanim Tarakan", "Kepala Kanim Tarakan", NULL, NULL, NULL, NULL },
	{ "12) Yth. Bupati Bulungan;", "Bupati Bulungan", NULL, NULL, NULL, NULL },
	{ "(3) Kepada Yth. Wali Kota Tarakan.", "Wali Kota Tarakan", NULL, NULL, NULL, NULL },
	{ "- Kanim Palopo ...", "Kanim Palopo", NULL, NULL, NULL, NULL },
	{ "• Kanim Palopo", "Kanim Palopo", NULL, NULL, NULL, NULL },
	{ "a. Kanim Palopo", "Kanim Palopo", NULL, NULL, NULL, NULL },
	{ "Kakanim Palopo / yg mewakili", "Kakanim Palopo", NULL, NULL, NULL, NULL },
	{ "Kakanim Palopo atau yang mewakili.", "Kakanim Palopo", NULL, NULL, NULL, NULL },
	{ "M. Abdul Aziz Nur Rahman Al Bantani", "M. Abdul Aziz Nur Rahman Al Bantani", NULL, NULL,
		NULL, NULL },
	{ "B. Rapat Koordinasi Tim Pengawasan Orang Asing Daerah",
		"Rapat Koordinasi Tim "
		"Pengawasan Orang Asing Daerah",
		NULL, NULL, NULL, NULL },
	{ "Adi Nugraha, S.H., M.H.", "Adi Nugraha, S.H., M.H.", NULL, NULL, NULL, NULL },
	{ "Biro Humas, Hukum, dan Kerja Sama", "Biro Humas, Hukum, dan Kerja Sama", NULL, NULL,
		NULL, NULL },
	{ "@seluruh-upt", "@seluruh-upt", NULL, NULL, NULL, "seluruh-upt" },
	{ "5. @\"Seluruh UPT\"", "@\"Seluruh UPT\"", NULL, NULL, NULL, "Seluruh UPT" },
	{ "Dupont À", "Dupont À", NULL, NULL, NULL, NULL }, /* ends in a byte of the ellipsis */
	{ "Kanim Palopo….", "Kanim Palopo", NULL, NULL, NULL, NULL },
	{ "Budi Santoso, M.Si.", "Budi Santoso, M.Si.", NULL, NULL, NULL, NULL },
	{ "Kanim Palopo..", "Kanim Palopo", NULL, NULL, NULL, NULL },
	{ "Lokasi 1.2.", "Lokasi 1.2", NULL, NULL, NULL, NULL },
	{ "1.500 orang", "1.500 orang", NULL, NULL, NULL, NULL },
	{ "a.n. Bupati", "a.n. Bupati", NULL, NULL, NULL, NULL },
	{ "12345. Kanim", "12345. Kanim", NULL, NULL, NULL, NULL },
	{ "1234. Kanim", "Kanim", NULL, NULL, NULL, NULL },
	{ "(a) Kanim", "Kanim", NULL, NULL, NULL, NULL },
	{ "ab. Kanim", "ab. Kanim", NULL, NULL, NULL, NULL },
	{ "Yth : Kanim", "Kanim", NULL, NULL, NULL, NULL },
	{ "yth.Kanim", "Kanim", NULL, NULL, NULL, NULL },
	{ "Ythx Kanim", "Ythx Kanim", NULL, NULL, NULL, NULL },
	{ "Kepada: Yth. 1. Kanim", "Kanim", NULL, NULL, NULL, NULL },
	{ "-Kanim", "-Kanim", NULL, NULL, NULL, NULL },
	{ "atau yang mewakili", "atau yang mewakili", NULL, NULL, NULL, NULL },
	{ "@", "@", NULL, NULL, NULL, NULL },
	{ "Budi <budi@example.org> Port Office", "Budi", "Budi", "budi@example.org", "Port Office",
		NULL },
	{ "", NULL, NULL, NULL, NULL, NULL },
	{ "  7.  ", NULL, NULL, NULL, NULL, NULL },
	{ "-", NULL, NULL, NULL, NULL, NULL },
};

static void lines_are_read_and_read_back(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkLineParticipant line = { 0 }, again = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_participant_parse(cases[i].text, &line, &error))
			fail_msg("%s: %s", cases[i].text, error->message);
		if (g_strcmp0(line.text, cases[i].want) != 0 ||
			g_strcmp0(line.name, cases[i].name) != 0 ||
			g_strcmp0(line.mail, cases[i].mail) != 0 ||
			g_strcmp0(line.office, cases[i].office) != 0 ||
			g_strcmp0(line.handle, cases[i].handle) != 0)
			fail_msg("\"%s\": \"%s\" \"%s\" \"%s\" \"%s\" \"%s\"", cases[i].text,
				line.text, line.name, line.mail, line.office, line.handle);
		g_autofree char *written = rk_line_participant_format(&line);
		assert_true(rk_line_participant_parse(written, &again, NULL));
		if (g_strcmp0(line.text, again.text) != 0 ||
			g_strcmp0(line.mail, again.mail) != 0 ||
			g_strcmp0(line.office, again.office) != 0 ||
			g_strcmp0(line.handle, again.handle) != 0)
			fail_msg("\"%s\" does not read back", written);
		rk_line_participant_clear(&line);
		rk_line_participant_clear(&again);
	}
}

static void bad_addresses_are_refused(void **state)
{
	static const char *const bad[] = { "Budi <budi>", "Budi <budi@>", "Budi <budi@x.y",
		"Budi <a b@x.y>", "Budi <a@b@c.d>", "Budi <a@b..c>", "Budi <>" };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		RkLineParticipant line = { 0 };
		g_autoptr(GError) error = NULL;
		if (rk_line_participant_parse(bad[i], &line, &error))
			fail_msg("%s was read", bad[i]);
		assert_string_equal(rk_error_field(error), "email");
	}
	assert_true(rk_mail_valid("a@b.id"));
	assert_true(rk_mail_valid("root@localhost"));
	assert_false(rk_mail_valid("a@b.id\n"));
}

static void mail_addresses_are_checked_to_their_ends(void **state)
{
	static const char *const good[] = { "a@b.id", "a.b+c@x.y.go.id", "a@LOCALHOST", "~a@b.id" };
	static const char *const bad[] = { "", "a", "@b.id", "a@", "a@b", "a@.id", "a@b.",
		"a@b@c.id", "a@b..id", "a b@c.id", "a\x7f@b.id", "\xc3\xa9@b.id", "a,b@c.id",
		"a<b@c.id", "a@b.id>", "a:b@c.id", "a(b)@c.id", "a\"b@c.id", "a\\b@c.id",
		"a[b@c.id" };

	for (guint i = 0; i < G_N_ELEMENTS(good); i++)
		if (!rk_mail_valid(good[i]))
			fail_msg("%s was refused", good[i]);
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++)
		if (rk_mail_valid(bad[i]))
			fail_msg("%s was taken", bad[i]);
	for (gsize size = 254; size <= 255; size++) {
		g_autofree char *name = g_strnfill(size - strlen("@b.id"), 'a');
		g_autofree char *mail = g_strconcat(name, "@b.id", NULL);
		assert_int_equal(rk_mail_valid(mail), size == 254);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_read_and_read_back),
		cmocka_unit_test(bad_addresses_are_refused),
		cmocka_unit_test(mail_addresses_are_checked_to_their_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
