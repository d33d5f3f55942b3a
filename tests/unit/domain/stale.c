/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a paper changed since it was issued, part by part, and which messages are old.
 */
#include "domain/people/stale_list.h"
#include "domain/rundown/stale.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkEntry *entry_add(Sample *sample, RkId id, int kind)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->kind = kind;
	entry->text = g_strdup("baris");
	entry->position = RK_INT(id);
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	return entry;
}

/* Lines of all sorts (those behind a hidden one count too), a promise, a paragraph, a guest. */
static Sample *with_all(void)
{
	Sample *sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	RkAction *action = rk_action_new();
	RkPaperText *foreign = rk_paper_text_new(), *text = rk_paper_text_new();
	RkParticipant *guest = rk_participant_new(), *last = rk_participant_new();

	entry_add(sample, 921, RK_ENTRY_KIND_PRIVATE);
	entry_add(sample, 922, RK_ENTRY_KIND_NOTE)->withheld = TRUE;
	entry_add(sample, 923, RK_ENTRY_KIND_NOTE);
	entry_add(sample, 924, RK_ENTRY_KIND_DECISION);
	action->id = 931;
	action->meeting = MEETING;
	action->text = g_strdup("tindak");
	rk_rows_add(rows, RK_E_ACTION, action);
	foreign->id = 941;
	text->id = 942;
	foreign->meeting = text->meeting = MEETING;
	foreign->paper = RK_PAPER_KIND_PRESS;
	text->paper = RK_PAPER_KIND_MINUTES;
	foreign->text = g_strdup("a");
	text->text = g_strdup("a");
	rk_rows_add(rows, RK_E_PAPER_TEXT, foreign);
	rk_rows_add(rows, RK_E_PAPER_TEXT, text);
	guest->id = 704;
	last->id = 705;
	guest->meeting = last->meeting = MEETING;
	guest->uninvited = TRUE;
	guest->position = RK_INT(4);
	last->position = RK_INT(5);
	rk_rows_add(rows, RK_E_PARTICIPANT, guest);
	rk_rows_add(rows, RK_E_PARTICIPANT, last);
	return sample;
}

static const struct {
	RkEntity entity;
	RkId id;
	guint field;
	RkValue value;
	int paper;
	const char *parts; /* NULL: the paper says the same */
} changes[] = {
#define ROW(ENTITY, id, name, value, paper, parts) \
	{ \
		RK_E_##ENTITY, id, RK_F(ENTITY, name), value, RK_PAPER_KIND_##paper, parts \
	}
	ROW(MEETING, MEETING, title, RK_VALUE_TEXT("x"), MINUTES, "title"),
	ROW(MEETING, MEETING, note, RK_VALUE_TEXT("x"), MINUTES, NULL),
	ROW(MEETING, MEETING, end, RK_VALUE_TEXT("2024-10-17T17:00"), MINUTES, "time"),
	ROW(MEETING, MEETING, venue, RK_VALUE_TEXT("x"), MINUTES, "place"),
	ROW(MEETING, MEETING, dress, RK_VALUE_TEXT("x"), MINUTES, NULL),
	ROW(MEETING, MEETING, dress, RK_VALUE_TEXT("x"), INVITATION, "letter data"),
	ROW(SESSION, SESSION_ONE, title, RK_VALUE_TEXT("x"), MINUTES, "rundown"),
	ROW(SESSION, SESSION_ONE, room, RK_VALUE_TEXT("x"), RUNDOWN, "rundown"),
	ROW(SESSION, SESSION_ONE, minutes, RK_VALUE_NUMBER(61), RUNDOWN, "rundown"),
	ROW(SESSION, SESSION_ONE, minutes, RK_VALUE_NUMBER(61), SIGN_IN, NULL),
	ROW(SESSION_SPEAKER, SPEAKER_ONE, person, RK_VALUE_ID(PERSON_GITA), RUNDOWN, "rundown"),
	ROW(PARTICIPANT, PARTICIPANT_PALOPO, title, RK_VALUE_TEXT("x"), INVITATION, "invited"),
	ROW(PARTICIPANT, PARTICIPANT_PALOPO, institution, RK_VALUE_ID(OFFICE_PORT), INVITATION,
		"invited"),
	ROW(PARTICIPANT, 704, title, RK_VALUE_TEXT("x"), INVITATION, NULL),
	ROW(PARTICIPANT, 705, title, RK_VALUE_TEXT("x"), INVITATION, "invited"),
	ROW(PARTICIPANT, 704, title, RK_VALUE_TEXT("x"), SIGN_IN, "invited"),
	ROW(PARTICIPANT, PARTICIPANT_PALOPO, attendance, RK_VALUE_NUMBER(2), ATTENDANCE,
		"attendance"),
	ROW(PARTICIPANT, PARTICIPANT_PALOPO, attendance, RK_VALUE_NUMBER(2), INVITATION, NULL),
	ROW(ENTRY, 921, text, RK_VALUE_TEXT("x"), MINUTES, NULL),
	ROW(ENTRY, 922, text, RK_VALUE_TEXT("x"), MINUTES, NULL),
	ROW(ENTRY, 922, withheld, RK_VALUE_NUMBER(0), MINUTES, "discussion"),
	ROW(ENTRY, 923, text, RK_VALUE_TEXT("x"), MINUTES, "discussion"),
	ROW(ENTRY, 923, text, RK_VALUE_TEXT("x"), CONCLUSIONS, NULL),
	ROW(ENTRY, 923, kind, RK_VALUE_NUMBER(RK_ENTRY_KIND_POINT), MINUTES, "discussion"),
	ROW(ENTRY, 924, text, RK_VALUE_TEXT("x"), MINUTES, "decisions"),
	ROW(ENTRY, 924, struck, RK_VALUE_NUMBER(1), CONCLUSIONS, "decisions"),
	ROW(ACTION, 931, text, RK_VALUE_TEXT("x"), CONCLUSIONS, "actions"),
	ROW(ACTION, 931, due, RK_VALUE_TEXT("2024-11-29"), MATRIX, "actions"),
	ROW(ACTION, 931, note, RK_VALUE_TEXT("x"), MATRIX, NULL),
	ROW(PAPER_TEXT, 942, text, RK_VALUE_TEXT("x"), MINUTES, "phrasing"),
	ROW(PAPER_TEXT, 942, lang, RK_VALUE_NUMBER(RK_LANGUAGE_EN), MINUTES, "phrasing"),
	ROW(PAPER_TEXT, 941, text, RK_VALUE_TEXT("x"), MINUTES, NULL),
	ROW(PAPER_TEXT, 942, text, RK_VALUE_TEXT("x"), PRESS, NULL),
#undef ROW
};

static void a_part_is_told(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(changes); i++) {
		g_autoptr(Sample) sample = with_all();
		g_autofree char *then = rk_digest_paper(sample->dossier, changes[i].paper);
		gpointer record =
			rk_rows_find(sample->dossier->rows, changes[i].entity, changes[i].id);
		rk_record_set(changes[i].entity, record, changes[i].field, changes[i].value);
		g_autofree char *now = rk_digest_paper(sample->dossier, changes[i].paper);
		g_autofree char *parts = rk_digest_changes(then, now, RK_LANG_EN);
		if (g_strcmp0(parts, changes[i].parts) != 0 ||
			rk_digest_same(then, now) != (changes[i].parts == NULL))
			fail_msg("%s.%s of %s: %s", rk_entities[changes[i].entity].table,
				rk_entities[changes[i].entity].fields[changes[i].field].name,
				rk_enum_word(&rk_paper_kind_words, changes[i].paper), parts);
	}
}

static void several_parts_are_listed(void **state)
{
	g_autoptr(Sample) sample = with_all();
	g_autofree char *then = rk_digest_paper(sample->dossier, RK_PAPER_KIND_MINUTES);
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	rk_text_set(&meeting->title, "x");
	rk_text_set(&meeting->room, "x");
	g_autofree char *now = rk_digest_paper(sample->dossier, RK_PAPER_KIND_MINUTES);
	g_autofree char *parts = rk_digest_changes(then, now, RK_LANG_EN);
	assert_string_equal(parts, "title, place");
	assert_null(rk_digest_changes(NULL, now, RK_LANG_EN));
	assert_null(rk_digest_changes(then, NULL, RK_LANG_EN));
	assert_false(rk_digest_same(NULL, NULL));
	assert_false(rk_digest_same(then, NULL));
	/* "ab", "c" is not "a", "bc". */
	rk_text_set(&meeting->venue, "ab");
	rk_text_set(&meeting->room, "c");
	g_autofree char *one = rk_digest_paper(sample->dossier, RK_PAPER_KIND_MINUTES);
	rk_text_set(&meeting->venue, "a");
	rk_text_set(&meeting->room, "bc");
	g_autofree char *other = rk_digest_paper(sample->dossier, RK_PAPER_KIND_MINUTES);
	assert_false(rk_digest_same(one, other));
}

/* --- papers that are out --- */

static RkPaper *paper_add(Sample *sample, RkId id, RkId meeting, int kind)
{
	RkPaper *paper = rk_paper_new();

	paper->id = id;
	paper->meeting = meeting;
	paper->kind = kind;
	paper->issued_at = RK_INT(1);
	paper->digest = g_strdup("old");
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	return paper;
}

static void only_issued_papers_are_old(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	paper_add(sample, 901, 999, RK_PAPER_KIND_PRESS);
	paper_add(sample, 902, MEETING, RK_PAPER_KIND_PRESS)->issued_at = RK_INT_NONE;
	rk_text_set(&paper_add(sample, 903, MEETING, RK_PAPER_KIND_PRESS)->digest, NULL);
	RkPaper *same = paper_add(sample, 904, MEETING, RK_PAPER_KIND_RUNDOWN);
	g_free(same->digest);
	same->digest = rk_digest_paper(sample->dossier, RK_PAPER_KIND_RUNDOWN);
	paper_add(sample, 905, MEETING, RK_PAPER_KIND_PRESS);
	paper_add(sample, 906, MEETING, RK_PAPER_KIND_INVITATION)->number = g_strdup("IMI-1");
	g_autoptr(GPtrArray) list = rk_stale_list(&sample->context, sample->dossier);
	assert_int_equal(list->len, 2);
	const RkStale *press = list->pdata[0], *letter = list->pdata[1];
	assert_int_equal(press->paper, 905);
	assert_int_equal(press->paper_kind, RK_PAPER_KIND_PRESS);
	assert_string_equal(press->text, "siaran pers");
	assert_int_equal(letter->paper, 906);
	assert_non_null(strstr(letter->text, "IMI-1"));
}

/* --- messages --- */

static RkDelivery *delivery_add(Sample *sample, RkId id, RkId participant, gint64 at)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = id;
	delivery->meeting = MEETING;
	delivery->participant = participant;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->method = RK_METHOD_REQUEST;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(at);
	delivery->digest = g_strdup("old");
	rk_rows_add(sample->dossier->rows, RK_E_DELIVERY, delivery);
	return delivery;
}

static char *messages(Sample *sample)
{
	g_autoptr(GPtrArray) list = rk_stale_list(&sample->context, sample->dossier);

	assert_true(list->len <= 1);
	return list->len ? g_strdup(((const RkStale *)list->pdata[0])->text) : NULL;
}

static void the_newest_message_to_each_counts(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *now = rk_digest_event(sample->dossier, 0);

	sample->context.lang = RK_LANG_EN;
	assert_null(messages(sample));
	delivery_add(sample, 901, PARTICIPANT_PALOPO, 1000);
	delivery_add(sample, 902, PARTICIPANT_TARAKAN, 1000);
	g_autofree char *two = messages(sample);
	assert_string_equal(two, "2 calendar invitations");
	/* A later one of today's content, or of the same moment with a later id. */
	rk_text_set(&delivery_add(sample, 903, PARTICIPANT_PALOPO, 2000)->digest, now);
	g_autofree char *one = messages(sample);
	assert_string_equal(one, "1 calendar invitations");
	rk_text_set(&delivery_add(sample, 904, PARTICIPANT_TARAKAN, 1000)->digest, now);
	assert_null(messages(sample));
	/* Earlier ones, cancellations, papers and what has no digest say nothing. */
	delivery_add(sample, 905, PARTICIPANT_PALOPO, 500);
	delivery_add(sample, 906, PARTICIPANT_BALANGAN, 500)->method = RK_METHOD_CANCEL;
	delivery_add(sample, 907, 704, 500)->kind = RK_DELIVERY_KIND_PAPER;
	rk_text_set(&delivery_add(sample, 908, PARTICIPANT_BALANGAN, 500)->digest, NULL);
	assert_null(messages(sample));
	/* A paper afterwards does not hide an old message. */
	delivery_add(sample, 909, 706, 500);
	delivery_add(sample, 910, 706, 900)->kind = RK_DELIVERY_KIND_PAPER;
	g_autofree char *again = messages(sample);
	assert_string_equal(again, "1 calendar invitations");
	/* It is named: nobody of that row is invited, so it must be taken back. */
	g_autoptr(GPtrArray) list = rk_stale_list(&sample->context, sample->dossier);
	assert_string_equal(((const RkStale *)list->pdata[0])->what, "?: no longer invited");
}

/* The digests made are counted: the linker puts this in the place of g_checksum_new(). */
GChecksum *__real_g_checksum_new(GChecksumType type);
GChecksum *__wrap_g_checksum_new(GChecksumType type);
static guint digests;

GChecksum *__wrap_g_checksum_new(GChecksumType type)
{
	digests++;
	return __real_g_checksum_new(type);
}

/* However many messages were sent, what they should say now is computed once. */
static void the_present_content_is_computed_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (int i = 0; i < 2000; i++)
		delivery_add(sample, 10000 + i, 20000 + i % 1000, 1000 + i / 1000);
	sample->context.lang = RK_LANG_EN;
	digests = 0;
	g_autofree char *all = messages(sample);
	assert_string_equal(all, "1000 calendar invitations");
	assert_true(digests < 10);
}

/* What a calendar shows: not the letter, but the rundown in its text, and an end nobody said is
 * that of the rundown. */
static void a_calendar_shows_when_and_where(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	RkSession *last = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_TWO);
	g_autofree char *first = rk_digest_event(sample->dossier, 0);

	rk_text_set(&meeting->dress, "x");
	g_autofree char *same = rk_digest_event(sample->dossier, 0);
	assert_string_equal(first, same);
	last->minutes = RK_INT(90);
	g_autofree char *text = rk_digest_event(sample->dossier, 0);
	assert_string_not_equal(first, text);
	assert_false(rk_digest_is_significant(first, text));
	meeting->status = RK_MEETING_STATUS_CANCELLED;
	g_autofree char *cancelled = rk_digest_event(sample->dossier, 0);
	assert_true(rk_digest_is_significant(first, cancelled));
	meeting->status = RK_MEETING_STATUS_HELD;
	g_autofree char *held = rk_digest_event(sample->dossier, 0);
	assert_false(rk_digest_is_significant(first, held));
	rk_text_set(&meeting->end, NULL);
	g_autofree char *open = rk_digest_event(sample->dossier, 0);
	last->minutes = RK_INT(60);
	g_autofree char *shorter = rk_digest_event(sample->dossier, 0);
	assert_true(rk_digest_is_significant(open, shorter));
	meeting->open_end = TRUE;
	g_autofree char *until = rk_digest_event(sample->dossier, 0);
	last->minutes = RK_INT(90);
	g_autofree char *longer = rk_digest_event(sample->dossier, 0);
	assert_string_not_equal(until, longer);
	assert_false(rk_digest_is_significant(until, longer));
	assert_true(rk_digest_is_significant(shorter, until));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_is_told),
		cmocka_unit_test(several_parts_are_listed),
		cmocka_unit_test(only_issued_papers_are_old),
		cmocka_unit_test(the_newest_message_to_each_counts),
		cmocka_unit_test(the_present_content_is_computed_once),
		cmocka_unit_test(a_calendar_shows_when_and_where),
	};

	return cmocka_run_group_tests_name("stale", tests, NULL, NULL);
}
