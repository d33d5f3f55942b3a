/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever happens to a meeting, in any order: once what the ledger says is needed was sent, the
 * calendar of each recipient shows what the meeting says, and those who are not invited show
 * nothing. The recipient is a small model by RFC 5546: it drops what is not newer than what it has.
 * Sequences are random; a failure prints its seed (RAKOR_SEED runs that one alone).
 */
#include "calendar/message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MEETING = 1, OFFICE = 2, PEOPLE = 6, PERSON = 10, PARTICIPANT = 100, SEQUENCES = 500 };

static const char *const addresses[PEOPLE] = { "a@x.go.id", "b@x.go.id", "c@x.go.id", "d@x.go.id",
	"e@x.go.id", "f@x.go.id" };

/* --- the calendar of a recipient --- */

typedef struct Entry {
	gboolean shown, known;
	int sequence;
	char *stamp, *start, *end, *title, *status, *partstat;
} Entry;

static void entry_clear(Entry *entry)
{
	g_free(entry->stamp);
	g_free(entry->start);
	g_free(entry->end);
	g_free(entry->title);
	g_free(entry->status);
	g_free(entry->partstat);
	*entry = (Entry){ 0 };
}

static char *value_of(const RkComponent *event, const char *name)
{
	const RkLine *line = rk_component_line(event, name, 0);

	return line ? g_strdup(line->value) : NULL;
}

/* His own line; NULL: he is not listed. */
static const RkLine *attendee(const RkComponent *event, const char *address)
{
	g_autofree char *uri = g_strconcat("mailto:", address, NULL);
	const RkLine *line;

	for (guint n = 0; (line = rk_component_line(event, "ATTENDEE", n)) != NULL; n++)
		if (g_ascii_strcasecmp(line->value, uri) == 0)
			return line;
	return NULL;
}

/* FALSE: dropped as old, or not for him. */
static gboolean entry_receive(Entry *entry, const char *address, const char *text)
{
	g_autoptr(GPtrArray) top = rk_components_parse(text, strlen(text), NULL);
	const RkComponent *calendar = top->pdata[0];
	const RkComponent *event = rk_component_child(calendar, "VEVENT", 0);
	g_autofree char *method = value_of(calendar, "METHOD"),
			*number = value_of(event, "SEQUENCE"), *stamp = value_of(event, "DTSTAMP");
	int sequence = atoi(number);
	const RkLine *mine = attendee(event, address);

	if (!mine)
		return FALSE;
	if (entry->known &&
		(sequence < entry->sequence ||
			(sequence == entry->sequence && strcmp(stamp, entry->stamp) <= 0)))
		return FALSE;
	if (g_str_equal(method, "CANCEL")) {
		if (entry->known && sequence == entry->sequence)
			return FALSE; /* a CANCEL always has a higher number */
		entry_clear(entry);
		*entry = (Entry){
			.known = TRUE, .sequence = sequence, .stamp = g_steal_pointer(&stamp)
		};
		return TRUE;
	}
	if (entry->known && !entry->shown && sequence == entry->sequence)
		return FALSE; /* what was cancelled comes back with a higher number alone */
	entry_clear(entry);
	*entry = (Entry){ .known = TRUE,
		.shown = TRUE,
		.sequence = sequence,
		.stamp = g_steal_pointer(&stamp),
		.start = value_of(event, "DTSTART"),
		.end = value_of(event, "DTEND"),
		.title = value_of(event, "SUMMARY"),
		.status = value_of(event, "STATUS"),
		.partstat = rk_line_param(mine, "PARTSTAT") };
	return TRUE;
}

/* --- the meeting --- */

typedef struct World {
	GRand *random;
	RkIdSource ids;
	RkContext context;
	RkRows *rows;
	RkMeeting *meeting;
	gboolean invited[PEOPLE];
	Entry calendar[PEOPLE];
	GString *story;
} World;

static void world_open(World *world, guint32 seed)
{
	RkInstitution *office = rk_institution_new();
	RkMeeting *meeting = rk_meeting_new();

	*world = (World){ .random = g_rand_new_with_seed(seed),
		.rows = rk_rows_new(),
		.meeting = meeting,
		.story = g_string_new(NULL) };
	world->ids = (RkIdSource){ .now_ms = 1727913600000, .seed = seed + 1 };
	world->context = (RkContext){ .now = 1727913600000,
		.zone = "Asia/Jakarta",
		.lang = RK_LANG_ID,
		.author = "test",
		.ids = &world->ids };
	office->id = OFFICE;
	office->name = g_strdup("Kantor");
	office->email = g_strdup("kantor@x.go.id");
	rk_rows_add(world->rows, RK_E_INSTITUTION, office);
	meeting->id = MEETING;
	meeting->uid = g_strdup("0b6f1d3e-5a52-4e0f-9d3e-000000000001");
	meeting->code = g_strdup("2024-10-x");
	meeting->title = g_strdup("Rapat 0");
	meeting->status = RK_MEETING_STATUS_SCHEDULED;
	meeting->start = g_strdup("2024-10-17T09:00");
	meeting->end = g_strdup("2024-10-17T20:00");
	meeting->zone = g_strdup("Asia/Makassar");
	meeting->organiser = OFFICE;
	rk_rows_add(world->rows, RK_E_MEETING, meeting);
	for (int i = 0; i < PEOPLE; i++) {
		RkPerson *person = rk_person_new();
		person->id = PERSON + i;
		person->name = g_strdup_printf("Orang %d", i);
		person->email = g_strdup(addresses[i]);
		rk_rows_add(world->rows, RK_E_PERSON, person);
	}
}

static void world_close(World *world)
{
	for (int i = 0; i < PEOPLE; i++)
		entry_clear(&world->calendar[i]);
	g_rand_free(world->random);
	g_string_free(world->story, TRUE);
}

static void invite(World *world, int who)
{
	RkParticipant *one = rk_participant_new();

	one->id = PARTICIPANT + who;
	one->meeting = MEETING;
	one->person = PERSON + who;
	one->position = RK_INT(who + 1);
	rk_rows_add(world->rows, RK_E_PARTICIPANT, one);
	world->invited[who] = TRUE;
}

/* He is taken off the list: his row goes, what was sent to him stays. */
static void remove_one(World *world, int who)
{
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");

	rk_plan_delete(plan, RK_E_PARTICIPANT,
		rk_rows_find(world->rows, RK_E_PARTICIPANT, PARTICIPANT + who));
	rk_rows_apply(world->rows, plan);
	world->invited[who] = FALSE;
}

static void move(World *world)
{
	RkMeeting *meeting = world->meeting;
	RkReschedule *moved = rk_reschedule_new();

	g_free(meeting->start);
	meeting->start = g_strdup_printf("2024-10-%02dT%02d:00",
		g_rand_int_range(world->random, 10, 17), g_rand_int_range(world->random, 8, 12));
	moved->id = rk_id_next(&world->ids);
	moved->meeting = MEETING;
	moved->at = g_strdup("2024-10-03");
	rk_rows_add(world->rows, RK_E_RESCHEDULE, moved);
}

static void answer(World *world, int who)
{
	RkParticipant *one = rk_rows_find(world->rows, RK_E_PARTICIPANT, PARTICIPANT + who);

	one->rsvp = RK_RSVP_ACCEPTED;
	one->rsvp_at = RK_INT(world->context.now);
}

/* --- sending --- */

static RkDossier dossier_of(World *world)
{
	return (RkDossier){ .meeting = world->meeting, .rows = world->rows };
}

/* To one, or to all in one file. */
static gboolean send(World *world, const RkDossier *dossier, const RkCalendarEvent *event,
	int method, const RkRecipient *only)
{
	RkMessageOptions options = { .method = method, .only = only };
	g_autoptr(RkMessage) message = rk_message_new(&world->context, event, &options, NULL);

	if (!message)
		return FALSE;
	g_autofree char *text = rk_message_text(message);
	for (guint i = 0; i < message->listed->len; i++) {
		const RkRecipient *one = message->listed->pdata[i];
		for (int who = 0; who < PEOPLE; who++)
			if (g_str_equal(one->address, addresses[who]))
				entry_receive(&world->calendar[who], addresses[who], text);
		rk_rows_add(world->rows, RK_E_DELIVERY,
			rk_message_delivery(&world->context, event, message, one));
	}
	return TRUE;
}

static void send_needed(World *world)
{
	RkDossier dossier = dossier_of(world);
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&world->context, &dossier, 0);

	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (one->need != RK_CALENDAR_NEED_NOTHING && one->address)
			assert_true(send(world, &dossier, event,
				one->need == RK_CALENDAR_NEED_CANCEL ? RK_METHOD_CANCEL
								     : RK_METHOD_REQUEST,
				one));
	}
}

/* One of them, or one file for all, whether it is needed or not. */
static void send_some(World *world)
{
	RkDossier dossier = dossier_of(world);
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&world->context, &dossier, 0);
	guint n = event->recipients->len;
	const RkRecipient *one =
		n ? event->recipients->pdata[g_rand_int_range(world->random, 0, (gint32)n)] : NULL;
	gboolean all = g_rand_boolean(world->random);

	if (event->withdrawn || (one && one->gone && !all))
		return;
	send(world, &dossier, event, RK_METHOD_REQUEST, all ? NULL : one);
}

static void cancel_one(World *world)
{
	RkDossier dossier = dossier_of(world);
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&world->context, &dossier, 0);

	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (rk_recipient_holds(one)) {
			send(world, &dossier, event, RK_METHOD_CANCEL, one);
			return;
		}
	}
}

/* --- what happens --- */

static const char *step(World *world)
{
	RkMeeting *meeting = world->meeting;
	int who = g_rand_int_range(world->random, 0, PEOPLE);

	if (g_rand_boolean(world->random))
		world->context.now += g_rand_int_range(world->random, 1, 100000);
	world->ids.now_ms = world->context.now;
	switch (g_rand_int_range(world->random, 0, 12)) {
	case 0:
		if (world->invited[who])
			remove_one(world, who);
		return "remove";
	case 1:
	case 2:
		if (!world->invited[who])
			invite(world, who);
		return "invite";
	case 3:
		move(world);
		return "move";
	case 4:
		g_free(meeting->title);
		meeting->title = g_strdup_printf("Rapat %d", g_rand_int_range(world->random, 0, 9));
		return "title";
	case 5:
		meeting->status = RK_MEETING_STATUS_CANCELLED;
		return "cancel";
	case 6:
		meeting->status = RK_MEETING_STATUS_DRAFT;
		return "tentative";
	case 7:
		meeting->status = RK_MEETING_STATUS_POSTPONED;
		g_clear_pointer(&meeting->start, g_free);
		return "postpone";
	case 8:
		meeting->status = RK_MEETING_STATUS_SCHEDULED;
		if (!meeting->start)
			move(world);
		return "reinstate";
	case 9:
		send_some(world);
		return "send";
	case 10:
		cancel_one(world);
		return "cancel-for";
	default:
		if (world->invited[who])
			answer(world, who);
		return "answer";
	}
}

static char *basic(const char *wall) /* "2024-10-17T09:00" → "20241017T090000" */
{
	return g_strdup_printf(
		"%.4s%.2s%.2sT%.2s%.2s00", wall, wall + 5, wall + 8, wall + 11, wall + 14);
}

static void check(const World *world)
{
	const RkMeeting *meeting = world->meeting;
	gboolean on = meeting->status != RK_MEETING_STATUS_CANCELLED && meeting->start;
	g_autofree char *start = on ? basic(meeting->start) : NULL;

	for (int who = 0; who < PEOPLE; who++) {
		const Entry *entry = &world->calendar[who];
		if (entry->shown != (on && world->invited[who]))
			fail_msg(
				"%s: %s", addresses[who], entry->shown ? "still shown" : "missing");
		if (!entry->shown)
			continue;
		if (!g_str_equal(entry->start, start) || !g_str_equal(entry->title, meeting->title))
			fail_msg("%s: shows %s %s", addresses[who], entry->start, entry->title);
		assert_string_equal(entry->status,
			meeting->status == RK_MEETING_STATUS_SCHEDULED ? "CONFIRMED" : "TENTATIVE");
	}
}

static void run(guint32 seed)
{
	World world;

	world_open(&world, seed);
	for (int i = 0, n = g_rand_int_range(world.random, 5, 60); i < n; i++) {
		g_string_append_printf(world.story, " %s", step(&world));
		if (g_rand_int_range(world.random, 0, 4) > 0)
			continue;
		g_string_append(world.story, " SEND");
		send_needed(&world);
		check(&world);
	}
	send_needed(&world);
	check(&world);
	/* What was just sent needs nothing more. */
	RkDossier dossier = dossier_of(&world);
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&world.context, &dossier, 0);
	for (guint i = 0; i < event->recipients->len; i++)
		assert_int_equal(((const RkRecipient *)event->recipients->pdata[i])->need,
			RK_CALENDAR_NEED_NOTHING);
	rk_rows_free(world.rows);
	world_close(&world);
}

static void any_sequence_ends_in_what_the_meeting_says(void **state)
{
	const char *one = g_getenv("RAKOR_SEED");

	for (guint32 i = 0; i < (one ? 1 : SEQUENCES); i++) {
		guint32 seed = one ? (guint32)strtoul(one, NULL, 10) : 20261125 + i;
		print_message("# seed %u\n", seed);
		run(seed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_sequence_ends_in_what_the_meeting_says),
	};

	return cmocka_run_group_tests_name("chain", tests, NULL, NULL);
}
