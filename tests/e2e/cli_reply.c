/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers from the shapes in which they come: a file, a mail as Outlook and Google send it, a
 * mailbox, a Maildir; in any order, read twice, with bad files between them.
 */
#include "support/cli.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <glib/gstdio.h>

static void run(Sandbox *box, const char *a, const char *b, const char *c, const char *d)
{
	g_autofree char *out = cli_ok(box, "--lang", "en", a, b, c, d, NULL);
}

static Sandbox *prepared(char **uid)
{
	Sandbox *box = sandbox_new();
	g_autofree char *registers = sandbox_source("tests/fixtures/register.json");

	run(box, "import", registers, NULL, NULL);
	g_autofree char *made = cli_ok(
		box, "--lang", "en", "new", "Rapat Uji", "--when", "2026-12-03 09.00-11.00", NULL);
	run(box, "add", "RU", "participant", "@citra-lestari");
	run(box, "add", "RU", "participant", "@adi-nugraha");
	g_autofree char *database = sandbox_database(box);
	*uid = g_strstrip(sandbox_sql(database, "SELECT uid FROM meeting WHERE tag = 'RU'"));
	return box;
}

/* No ORGANIZER, as Outlook; a VALARM, as Google. */
static char *reply(const char *uid, const char *method, const char *attendee, int sequence,
	const char *stamp, const char *more)
{
	return g_strdup_printf(
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:%s\r\n"
		"BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:%s\r\nSEQUENCE:%d\r\n"
		"DTSTART:20261203T020000Z\r\nATTENDEE;%s\r\n%s"
		"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\n"
		"END:VEVENT\r\nEND:VCALENDAR\r\n",
		method, uid, stamp, sequence, attendee, more);
}

#define CITRA(partstat) "PARTSTAT=" partstat ":MAILTO:Citra.Lestari@example.go.id"
#define ADI(partstat) "PARTSTAT=" partstat ":mailto:adi.nugraha@example.go.id"

static char *file(Sandbox *box, const char *name, const char *text)
{
	char *path = sandbox_path(box, name);

	assert_true(g_file_set_contents(path, text, -1, NULL));
	return path;
}

static char *base64_mail(const char *text)
{
	g_autofree char *code = g_base64_encode((const guchar *)text, strlen(text));

	return g_strdup_printf("From: Citra <citra.lestari@example.go.id>\nSubject: Accepted\n"
			       "Content-Type: multipart/alternative;\n boundary=\"=_b\"\n\n"
			       "--=_b\nContent-Type: text/plain\n\nok\n"
			       "--=_b\nContent-Type: text/calendar; method=REPLY\n"
			       "Content-Transfer-Encoding: base64\n\n%s\n--=_b--\n",
		code);
}

static void expect_answer(Sandbox *box, const char *person, const char *wanted)
{
	g_autofree char *database = sandbox_database(box);
	g_autofree char *query = g_strdup_printf(
		"SELECT p.rsvp || ':' || coalesce(p.rsvp_comment, '') FROM participant p JOIN "
		"person x ON x.id = p.person WHERE x.name LIKE '%s%%'",
		person);
	g_autofree char *said = g_strstrip(sandbox_sql(database, query));

	assert_string_equal(said, wanted);
}

static void the_newest_answer_counts(void **state)
{
	static const struct {
		const char *attendee, *stamp, *more;
		int sequence;
		const char *wanted;
	} steps[] = {
		{ CITRA("TENTATIVE"), "20261124T100000Z", "", 0, "tentative:" },
		{ CITRA("ACCEPTED"), "20261124T120000Z", "COMMENT:jadi\\, pukul 9\r\n", 0,
			"accepted:jadi, pukul 9" },
		/* Older, equal, and of an older number: nothing changes. */
		{ CITRA("DECLINED"), "20261124T110000Z", "", 0, "accepted:jadi, pukul 9" },
		{ CITRA("DECLINED"), "20261124T120000Z", "", 0, "accepted:jadi, pukul 9" },
		{ CITRA("DECLINED"), "20261124T090000Z", "COMMENT:batal\r\n", 1, "declined:batal" },
		{ CITRA("ACCEPTED"), "20261125T090000Z", "", 0, "declined:batal" },
	};
	g_autofree char *uid = NULL;
	Sandbox *box = prepared(&uid);

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		g_autofree char *text = reply(uid, "REPLY", steps[i].attendee, steps[i].sequence,
			steps[i].stamp, steps[i].more);
		g_autofree char *path = file(box, "a.ics", text);
		run(box, "reply", path, NULL, NULL);
		expect_answer(box, "Citra", steps[i].wanted);
	}
	sandbox_free(box);
}

static void any_shape_is_read_and_bad_files_stop_nothing(void **state)
{
	g_autofree char *uid = NULL;
	Sandbox *box = prepared(&uid);
	g_autofree char *citra = reply(uid, "REPLY", CITRA("ACCEPTED"), 0, "20261124T100000Z", "");
	g_autofree char *adi = reply(uid, "REPLY",
		"PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:bima.saputra@example.go.id\""
		":mailto:adi.nugraha@example.go.id",
		0, "20261124T100000Z", "");
	g_autofree char *stranger =
		reply(uid, "REPLY", "PARTSTAT=ACCEPTED:mailto:x@y.id", 0, "20261124T100000Z", "");
	g_autofree char *counter =
		reply(uid, "COUNTER", ADI("TENTATIVE"), 0, "20261124T100000Z", "");
	g_autofree char *mail = base64_mail(citra);
	g_autofree char *box_text = g_strdup_printf(
		"From a@b Tue Nov 24 10:00:00 2026\nSubject: x\n\nno calendar\n\n"
		"From c@d Tue Nov 24 10:00:00 2026\nContent-Type: text/calendar\n\n%s\n",
		adi);
	g_autofree char *folder = sandbox_path(box, "Maildir");
	g_autofree char *fresh = g_build_filename(folder, "new", NULL);

	assert_int_equal(g_mkdir_with_parents(fresh, 0700), 0);
	g_free(file(box, "Maildir/new/1.mail", mail));
	g_free(file(box, "Maildir/new/0.broken", "BEGIN:VCALENDAR\r\nno line\r\n"));
	g_autofree char *mbox = file(box, "answers.mbox", box_text);
	g_autofree char *who = file(box, "stranger.ics", stranger);
	g_autofree char *other = file(box, "counter.ics", counter);
	g_autoptr(CliResult) first = cli_run(box, NULL, "--lang", "en", "reply",
		"/nowhere/at/all.ics", folder, mbox, who, other, NULL);
	cli_expect(first, 2, "Citra", "all.ics");
	assert_non_null(strstr(first->err, "0.broken: line 2"));
	assert_non_null(strstr(first->err, "<x@y.id>: accepted · nobody invited"));
	assert_non_null(strstr(first->err, "proposes another time: 20261203T020000Z"));
	expect_answer(box, "Citra", "accepted:");
	expect_answer(box, "Adi", "delegated:");
	g_autofree char *database = sandbox_database(box);
	g_autofree char *before = sandbox_sql(database, "SELECT count(*) FROM delivery");
	/* The same once more: nothing is new. */
	g_autoptr(CliResult) again =
		cli_run(box, NULL, "--lang", "en", "reply", folder, mbox, NULL);
	cli_expect(again, 2, "known already", NULL);
	g_autofree char *after = sandbox_sql(database, "SELECT count(*) FROM delivery");
	assert_string_equal(after, before);
	sandbox_free(box);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_newest_answer_counts),
		cmocka_unit_test(any_shape_is_read_and_bad_files_stop_nothing),
	};

	return cmocka_run_group_tests_name("reply", tests, NULL, NULL);
}
