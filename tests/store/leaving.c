/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What leaves the program: the calendar message of a meeting with its ledger, and papers as files
 * that never overwrite what somebody may have changed by hand.
 */
#include "sample.h"

#include "domain/model/paper.h"
#include "service/ics.h"
#include "service/transfer.h"

#include <glib/gstdio.h>
#include <string.h>

/* Nothing can be made in it, so that a test which names the home leaves nothing there. */
#define HOME "/dev/null/rumah"

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static RkId meeting_of(RkStore *store, const char *tag)
{
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(store, tag, &target, NULL));
	return target.id;
}

static RkId participant_of(RkStore *store, const char *address)
{
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(store, address, &target, NULL));
	assert_int_equal(target.entity, RK_E_PARTICIPANT);
	return target.id;
}

static RkIcs *ics(RkStore *store, RkId meeting, RkIcsOptions options)
{
	g_autoptr(GError) error = NULL;
	RkIcs *made = rk_ics_make(store, meeting, &options, &error);

	if (!made)
		fail_msg("%s", error->message);
	return made;
}

static const char *text_of(const RkIcs *made)
{
	return ((const RkIcsFile *)made->files->pdata[0])->text;
}

static RkIcs *send(RkStore *store, RkId meeting, RkIcsOptions options)
{
	RkIcs *made = ics(store, meeting, options);

	assert_true(rk_ics_sent(store, made, NULL));
	return made;
}

static guint lines_of(const RkIcs *made, const char *name)
{
	g_auto(GStrv) parts = g_strsplit(text_of(made), name, -1);

	return g_strv_length(parts) - 1;
}

/* --- who is asked --- */

static void those_with_an_address_are_asked_and_the_others_named(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS");
	g_autoptr(RkIcs) all = ics(store, meeting, (RkIcsOptions){ 0 });
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	guint invited = 0;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant)
		invited += !participant->uninvited;
	assert_int_equal(lines_of(all, "METHOD:REQUEST\r\n"), 1);
	assert_true(all->attendees > 1);
	assert_true(all->without->len > 0);
	assert_int_equal(lines_of(all, "\r\nATTENDEE"), all->attendees);
	assert_int_equal(all->attendees + all->without->len, invited);
	g_autofree char *notice =
		g_strdup_printf("REQUEST, %u addressees, sequence 0", all->attendees);
	assert_string_equal(all->notice, notice);
}

static void for_one_only_he_is_counted(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS"), one = participant_of(store, "MKS/P-2");
	g_autoptr(RkIcs) all = ics(store, meeting, (RkIcsOptions){ 0 });
	g_autoptr(RkIcs) his = ics(store, meeting, (RkIcsOptions){ .participant = one });

	assert_int_equal(his->attendees, 1);
	assert_int_equal(lines_of(his, "\r\nATTENDEE"), 1);
	assert_int_equal(his->without->len, all->without->len);
	assert_string_equal(his->notice, "REQUEST, 1 addressees, sequence 0");
}

static void a_page_for_all_counts_nobody(void **state)
{
	RkStore *store = store_of(state);
	g_autoptr(RkIcs) page =
		ics(store, meeting_of(store, "MKS"), (RkIcsOptions){ .method = RK_METHOD_PUBLISH });

	assert_int_equal(page->attendees, 0);
	assert_true(g_str_has_prefix(page->notice, "PUBLISH"));
	assert_int_equal(lines_of(page, "\r\nATTENDEE"), 0);
}

static void only_the_organiser_asks(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS");
	RkTarget office = { 0 };
	g_autoptr(GError) error = NULL;

	assert_true(rk_address_resolve(store, "@kanim-tarakan", &office, NULL));
	store->context.office = office.id;
	g_autoptr(RkIcs) invited = ics(store, meeting, (RkIcsOptions){ 0 });
	assert_int_equal(lines_of(invited, "METHOD"), 0);
	assert_int_equal(lines_of(invited, "ATTENDEE"), 0);
	assert_non_null(strstr(invited->notice, "your own calendar"));
	assert_null(rk_ics_make(
		store, meeting, &(RkIcsOptions){ .method = RK_METHOD_REQUEST }, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	assert_string_equal(rk_error_field(error), "organiser");
	assert_string_equal(rk_error_where(error), "2024-10-makassar");
	g_clear_error(&error);
	assert_null(
		rk_ics_make(store, meeting, &(RkIcsOptions){ .method = RK_METHOD_CANCEL }, &error));
	g_autoptr(RkIcs) own = ics(store, meeting, (RkIcsOptions){ .method = RK_METHOD_PUBLISH });
	assert_non_null(text_of(own));
	assert_true(rk_address_resolve(store, "@ditkermakim", &office, NULL));
	store->context.office = office.id;
	g_autoptr(RkIcs) ours = ics(store, meeting, (RkIcsOptions){ 0 });
	assert_int_equal(lines_of(ours, "METHOD:REQUEST\r\n"), 1);
}

static void nobody_with_an_address_makes_a_plain_file(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-12-x", "Rapat");

	set_text(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, start), "2026-12-01T09:00");
	set_text(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, end), "2026-12-01T10:00");
	g_autoptr(RkIcs) plain = send(store, meeting, (RkIcsOptions){ 0 });
	assert_int_equal(lines_of(plain, "METHOD"), 0);
	assert_non_null(strstr(plain->notice, "plain calendar file"));
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);
	assert_int_equal(rk_rows_count(rows, RK_E_DELIVERY), 0);
}

/* --- the ledger --- */

static void looking_writes_nothing(void **state)
{
	RkStore *store = store_of(state);
	g_autofree char *before = dump(store, FALSE);

	rk_ics_free(ics(store, meeting_of(store, "MKS"), (RkIcsOptions){ 0 }));
	g_autofree char *after = dump(store, FALSE);
	assert_string_equal(after, before);
}

static void what_was_sent_is_noted_for_each(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS");
	g_autoptr(RkIcs) sent = send(store, meeting, (RkIcsOptions){ 0 });
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);

	assert_int_equal(rk_rows_count(rows, RK_E_DELIVERY), sent->attendees);
	RK_EACH (rows, DELIVERY, RkDelivery, delivery) {
		assert_true(delivery->meeting == meeting);
		assert_non_null(
			rk_rows_find(dossier->rows, RK_E_PARTICIPANT, delivery->participant));
		assert_int_equal(delivery->kind, RK_DELIVERY_KIND_CALENDAR);
		assert_int_equal(delivery->method, RK_METHOD_REQUEST);
		assert_int_equal(delivery->channel, RK_CHANNEL_ICS);
		assert_int_equal(delivery->state, RK_DELIVERY_STATE_SENT);
		assert_int_equal(delivery->sequence.value, 0);
		assert_true(delivery->at.value == store->context.now);
		assert_string_equal(delivery->uid, dossier->meeting->uid);
		assert_non_null(strchr(delivery->address, '@'));
		assert_true(strlen(delivery->recipient) > 0);
		assert_true(strlen(delivery->digest) > 0);
	}
	/* It left: no undo. */
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) steps = rk_history(store, meeting, RK_E_NONE, 0, 0, 1, NULL);
	const RkStep *step = steps->pdata[0];
	assert_false(rk_undo_step(store, step->id, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
}

static void a_message_for_one_is_noted_for_one(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS"), one = participant_of(store, "MKS/P-2");

	rk_ics_free(send(store, meeting, (RkIcsOptions){ .participant = one }));
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);
	assert_int_equal(rk_rows_count(rows, RK_E_DELIVERY), 1);
	const RkDelivery *delivery = rows->rows[RK_E_DELIVERY]->pdata[0];
	assert_true(delivery->participant == one);
}

static void a_page_for_all_is_noted_once_for_nobody(void **state)
{
	RkStore *store = store_of(state);

	rk_ics_free(send(
		store, meeting_of(store, "MKS"), (RkIcsOptions){ .method = RK_METHOD_PUBLISH }));
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);
	assert_int_equal(rk_rows_count(rows, RK_E_DELIVERY), 1);
	const RkDelivery *delivery = rows->rows[RK_E_DELIVERY]->pdata[0];
	assert_true(delivery->participant == 0);
	assert_null(delivery->address);
	assert_null(delivery->recipient);
	assert_int_equal(delivery->method, RK_METHOD_PUBLISH);
}

static void the_sequence_rises_when_the_time_moves(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS");

	rk_ics_free(send(store, meeting, (RkIcsOptions){ 0 }));
	g_autoptr(RkIcs) again = send(store, meeting, (RkIcsOptions){ 0 });
	assert_int_equal(lines_of(again, "SEQUENCE:0\r\n"), 1);
	set_text(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, start), "2024-10-17T10:00");
	g_autoptr(RkIcs) moved = ics(store, meeting, (RkIcsOptions){ 0 });
	assert_int_equal(lines_of(moved, "SEQUENCE:1\r\n"), 1);
}

/* --- papers as files --- */

static char *save(RkStore *store, const char *folder)
{
	g_autoptr(GError) error = NULL;
	RkPrintOptions options = {
		.paper = RK_PAPER_KIND_RUNDOWN, .format = "text", .lang = RK_LANG_ID
	};
	char *path = rk_print_save(store, meeting_of(store, "MKS"), &options, folder, &error);

	if (!path)
		fail_msg("%s", error->message);
	return path;
}

static char *contents(const char *path)
{
	char *text = NULL;

	return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

static void a_file_stands_under_its_meeting(void **state)
{
	Fixture *fixture = *state;
	g_autofree char *wanted =
		g_build_filename(fixture->folder, "2024-10-makassar", "susunan-acara.txt", NULL);
	g_autofree char *path = save(fixture->store, fixture->folder);
	g_autofree char *text = contents(path);

	assert_string_equal(path, wanted);
	assert_non_null(strstr(text, "Ruang Phinisi"));
}

static void what_was_changed_by_hand_is_kept(void **state)
{
	Fixture *fixture = *state;
	g_autofree char *path = save(fixture->store, fixture->folder);
	g_autofree char *first = contents(path);
	g_autofree char *kept = g_strconcat(path, "~", NULL);

	g_free(save(fixture->store, fixture->folder));
	assert_false(g_file_test(kept, G_FILE_TEST_EXISTS));
	g_autofree char *same_size = g_strdup(first);
	same_size[0] = '#';
	const char *const edits[] = { "mine", same_size };
	for (guint i = 0; i < RK_LEN(edits); i++) {
		assert_true(g_file_set_contents(path, edits[i], -1, NULL));
		g_free(save(fixture->store, fixture->folder));
		g_autofree char *now = contents(path), *mine = contents(kept);
		assert_string_equal(now, first);
		assert_string_equal(mine, edits[i]);
	}
}

static void a_copy_that_can_not_be_kept_stops_the_saving(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(GError) error = NULL;
	RkPrintOptions options = {
		.paper = RK_PAPER_KIND_RUNDOWN, .format = "text", .lang = RK_LANG_ID
	};
	g_autofree char *path = save(fixture->store, fixture->folder);
	g_autofree char *kept = g_strconcat(path, "~", NULL);
	g_autofree char *inside = g_build_filename(kept, "x", NULL);

	assert_true(g_file_set_contents(path, "mine", -1, NULL));
	assert_int_equal(g_mkdir_with_parents(inside, 0700), 0);
	assert_null(rk_print_save(fixture->store, meeting_of(fixture->store, "MKS"), &options,
		fixture->folder, &error));
	assert_int_equal(error->code, RK_ERROR_IO);
	assert_string_equal(rk_error_where(error), kept);
	g_autofree char *mine = contents(path);
	assert_string_equal(mine, "mine");
}

/* Where a folder that is not absolute is; the home of these tests can hold nothing. */
static void folders_begin_at_home_or_here(void **state)
{
	Fixture *fixture = *state;
	static const char *const homes[] = { "~", "~/naskah" };
	static const char *const wanted[] = { HOME "/2024-10-makassar",
		HOME "/naskah/2024-10-makassar" };
	RkPrintOptions options = { .paper = RK_PAPER_KIND_RUNDOWN, .format = "text" };
	g_autofree char *before = g_get_current_dir();

	for (guint i = 0; i < RK_LEN(homes); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_print_save(fixture->store, meeting_of(fixture->store, "MKS"),
			&options, homes[i], &error));
		assert_string_equal(rk_error_where(error), wanted[i]);
	}
	assert_int_equal(g_chdir(fixture->folder), 0);
	g_autofree char *here = g_get_current_dir();
	static const char *const near[] = { "naskah", "~naskah" };
	for (guint i = 0; i < RK_LEN(near); i++) {
		g_autofree char *path = save(fixture->store, near[i]);
		g_autofree char *folder = g_build_filename(here, near[i], "2024-10-makassar", NULL);
		assert_true(g_str_has_prefix(path, folder));
	}
	assert_int_equal(g_chdir(before), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(those_with_an_address_are_asked_and_the_others_named),
		SAMPLE_TEST(for_one_only_he_is_counted),
		SAMPLE_TEST(a_page_for_all_counts_nobody),
		SAMPLE_TEST(only_the_organiser_asks),
		SAMPLE_TEST(nobody_with_an_address_makes_a_plain_file),
		SAMPLE_TEST(looking_writes_nothing),
		SAMPLE_TEST(what_was_sent_is_noted_for_each),
		SAMPLE_TEST(a_message_for_one_is_noted_for_one),
		SAMPLE_TEST(a_page_for_all_is_noted_once_for_nobody),
		SAMPLE_TEST(the_sequence_rises_when_the_time_moves),
		SAMPLE_TEST(a_file_stands_under_its_meeting),
		SAMPLE_TEST(what_was_changed_by_hand_is_kept),
		SAMPLE_TEST(a_copy_that_can_not_be_kept_stops_the_saving),
		SAMPLE_TEST(folders_begin_at_home_or_here),
	};

	g_setenv("HOME", HOME, TRUE);
	return cmocka_run_group_tests_name("leaving", tests, NULL, NULL);
}
