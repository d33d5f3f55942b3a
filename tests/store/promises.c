/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sheet of an office or a person is read from, what answers to reminders are read against,
 * and the texts that are written to an office.
 */
#include "sample.h"

#include "domain/action/promise.h"
#include "service/answering.h"
#include "service/chat.h"

#include <string.h>

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static RkTarget find(RkStore *store, const char *address)
{
	RkTarget target = { 0 };

	if (!rk_address_resolve(store, address, &target, NULL))
		fail_msg("%s", address);
	return target;
}

/* --- promises --- */

static char *told(const GArray *promises)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < promises->len; i++) {
		const RkPromise *one = &g_array_index(promises, RkPromise, i);
		g_string_append_printf(out, "%d %s %d %d %d %d %s %s\n", one->side,
			one->action->text, one->status, one->percent, one->late_days, (int)one->due,
			one->meeting ? one->meeting->tag : "?", one->last ? one->last->text : "-");
	}
	return g_string_free(out, FALSE);
}

/* The few rows that are read say the same as the whole database. */
static void check_promises(RkStore *store, const RkRows *all, RkEntity entity, guint *some)
{
	static const char *const days[] = { "2024-12-02", "2025-07-01", "2026-11-24" };

	for (guint i = 0; i < all->rows[entity]->len; i++) {
		RkId id = *(const RkId *)all->rows[entity]->pdata[i];
		g_autoptr(GError) error = NULL;
		g_autoptr(RkRows) rows = rk_promises_load(store, entity, id, &error);
		if (!rows)
			fail_msg("%s", error->message);
		for (guint d = 0; d < RK_LEN(days); d++) {
			RkDay day;
			assert_true(rk_day_parse(days[d], &day));
			g_autoptr(GArray) few = rk_promises_of(rows, entity, id, day);
			g_autoptr(GArray) whole = rk_promises_of(all, entity, id, day);
			g_autofree char *got = told(few), *wanted = told(whole);
			assert_string_equal(got, wanted);
			*some += few->len;
		}
	}
}

static void few_rows_say_what_all_say(void **state)
{
	RkStore *store = store_of(state);
	g_autoptr(RkRows) all = rk_everything_load(store, NULL);
	guint some = 0;

	check_promises(store, all, RK_E_INSTITUTION, &some);
	check_promises(store, all, RK_E_PERSON, &some);
	assert_true(some > 100);
}

/* The rows of a sheet: every row that names the office, each once, with its meeting. */
static void a_sheet_has_all_that_names_the_office(void **state)
{
	RkStore *store = store_of(state);
	RkId office = find(store, "@kanim-tarakan").id;
	g_autoptr(RkRows) all = rk_everything_load(store, NULL);
	g_autoptr(RkRows) rows = rk_promises_load(store, RK_E_INSTITUTION, office, NULL);

	for (RkEntity e = 0; e < RK_E_N; e++) {
		for (guint i = 1; i < rows->rows[e]->len; i++)
			assert_ptr_equal(rk_rows_find(rows, e, *(RkId *)rows->rows[e]->pdata[i]),
				rows->rows[e]->pdata[i]);
		for (guint i = 0; i < all->rows[e]->len; i++) {
			const void *record = all->rows[e]->pdata[i];
			for (guint f = 0; f < rk_entities[e].n_fields; f++)
				if (rk_entities[e].fields[f].target == RK_E_INSTITUTION &&
					rk_record_get(e, record, f).number == office &&
					!rk_rows_find(rows, e, *(const RkId *)record))
					fail_msg("%s.%s", rk_entities[e].table,
						rk_entities[e].fields[f].name);
		}
	}
	RK_EACH (rows, PARTICIPANT, RkParticipant, one)
		assert_non_null(rk_rows_find(rows, RK_E_MEETING, one->meeting));
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		assert_non_null(rk_rows_find(rows, RK_E_SESSION, speaker->session));
}

/* --- answers --- */

static void answers_are_read_against_open_actions(void **state)
{
	static const struct {
		const char *query, *tags;
	} cases[] = { { NULL, "SKW TW2 MKS" }, { "", "SKW TW2 MKS" }, { "meeting:mks", "MKS" },
		{ "inst:kanim-tarakan", "MKS" }, { "meeting:mks status:done", "" } };
	RkStore *store = store_of(state);

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RkAnswering) answering = rk_answering_new(store, cases[i].query, &error);
		if (!answering)
			fail_msg("%s", error->message);
		RkPasteSource source = { 0 };
		assert_true(rk_answering_source(answering, &source, NULL));
		g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
		g_auto(GStrv) tags = g_strsplit(cases[i].tags, " ", -1);
		for (guint k = 0; k < source.near->len; k++)
			g_hash_table_add(
				seen, ((const RkDossier *)source.near->pdata[k])->meeting->tag);
		assert_int_equal(g_hash_table_size(seen), source.near->len);
		if (source.near->len != (*cases[i].tags ? g_strv_length(tags) : 0))
			fail_msg("%s: %u", cases[i].query, source.near->len);
		for (guint k = 0; *cases[i].tags && tags[k]; k++)
			assert_true(g_hash_table_contains(seen, tags[k]));
		assert_ptr_equal(source.in.directory, rk_directory_load(store, NULL));
		assert_ptr_equal(source.in.context, rk_store_context(store));
	}
	g_autoptr(GError) error = NULL;
	assert_null(rk_answering_new(store, "zzz:1", &error));
	assert_int_equal(error->code, RK_ERROR_INVALID);
}

/* Any other meeting that is named is read too, once. */
static void a_named_meeting_is_read_once(void **state)
{
	RkStore *store = store_of(state);
	g_autoptr(RkAnswering) answering = rk_answering_new(store, "meeting:mks", NULL);
	RkPasteSource source = { 0 };
	g_autoptr(GError) error = NULL;

	assert_true(rk_answering_source(answering, &source, NULL));
	const RkDossier *near = source.near->pdata[0];
	const RkDossier *other = source.meeting(source.data, "TW2", NULL);
	assert_string_equal(other->meeting->tag, "TW2");
	assert_ptr_equal(source.meeting(source.data, "tw2", NULL), other);
	assert_ptr_equal(source.meeting(source.data, "TW2/TL-01", NULL), other);
	assert_ptr_equal(source.meeting(source.data, "MKS", NULL), near);
	assert_int_equal(source.near->len, 1);
	assert_null(source.meeting(source.data, "XYZ", &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

/* --- texts for a messenger --- */

static char *chat(RkStore *store, RkChatRequest request, int *kind)
{
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) texts = rk_chat_texts(store, &request, kind, &error);

	if (!texts)
		fail_msg("%s", error->message);
	return g_strjoinv("\f", texts);
}

/* An office that is asked about its promises gets follow-up; a row what it needs now. */
static void the_kind_follows_from_who_is_asked(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = find(store, "MKS").id, office = find(store, "@kanim-tarakan").id;
	const RkId action[] = { find(store, "MKS/TL-02").id };
	const RkId guest[] = { find(store, "MKS/P-2").id };
	int kind = 0;

	g_autofree char *chased = chat(store,
		(RkChatRequest){ .meeting = meeting, .lang = RK_LANG_ID, .institution = office },
		&kind);
	assert_int_equal(kind, RK_CHAT_KIND_CHASE);
	assert_true(strlen(chased) > 0);
	kind = 0;
	g_autofree char *one = chat(store,
		(RkChatRequest){ .meeting = meeting,
			.lang = RK_LANG_ID,
			.institution = office,
			.actions = action,
			.n_actions = 1 },
		&kind);
	assert_int_equal(kind, RK_CHAT_KIND_CHASE);
	assert_non_null(strstr(one, "TL-02"));
	g_autofree char *ready = chat(store,
		(RkChatRequest){
			.meeting = meeting, .lang = RK_LANG_ID, .participants = guest, .n = 1 },
		&kind);
	assert_int_equal(kind, RK_CHAT_KIND_MINUTES_READY);
	g_autofree char *asked = chat(store,
		(RkChatRequest){ .meeting = meeting,
			.kind = RK_CHAT_KIND_MINUTES_READY,
			.lang = RK_LANG_ID,
			.participants = guest,
			.n = 1 },
		NULL);
	assert_string_equal(asked, ready);
}

static void nothing_to_say_is_refused(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "Rapat");
	g_autoptr(GError) error = NULL;

	set_number(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, status),
		RK_MEETING_STATUS_HELD);
	assert_null(rk_chat_texts(
		store, &(RkChatRequest){ .meeting = meeting, .lang = RK_LANG_ID }, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	assert_string_equal(rk_error_where(error), "2026-01-x");
	assert_string_equal(rk_error_field(error), "message");
	g_clear_error(&error);
	assert_null(rk_chat_texts(store, &(RkChatRequest){ .meeting = 4711 }, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(few_rows_say_what_all_say),
		SAMPLE_TEST(a_sheet_has_all_that_names_the_office),
		SAMPLE_TEST(answers_are_read_against_open_actions),
		SAMPLE_TEST(a_named_meeting_is_read_once),
		SAMPLE_TEST(the_kind_follows_from_who_is_asked),
		SAMPLE_TEST(nothing_to_say_is_refused),
	};

	return cmocka_run_group_tests_name("promises", tests, NULL, NULL);
}
