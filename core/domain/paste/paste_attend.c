/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted attendance (practice 28): the report of a video meeting, the table of a form, bare names
 * like "KANIM TARAKAN_Rangga", or a sheet in numbers. Whom a row means stands in paste_presence.c;
 * here is what it changes. Pasting the same list again changes only what is new in it.
 */
#include "domain/paste/paste_noise.h"
#include "domain/paste/paste_presence.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_sheet.h"
#include "domain/people/participant_rule.h"

#include <string.h>

static void attend_begin(RkPaste *paste)
{
	rk_paste_chain(paste);
	paste->inviting = rk_inviting_new(&paste->source.in, paste->plan, TRUE);
	paste->normals = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	paste->present = rk_presence_index_new();
	RK_EACH (paste->after->rows, PARTICIPANT, RkParticipant, one)
		rk_presence_expect(paste, one->id);
}

static void attend_end(RkPaste *paste)
{
	g_clear_pointer(&paste->inviting, rk_inviting_free);
	g_clear_pointer(&paste->normals, g_hash_table_unref);
	g_clear_pointer(&paste->present, rk_presence_index_free);
}

/* Somebody who is new on the list, or whom the row gave a name. */
static void somebody_append(RkPaste *paste, RkPlan *one, RkId participant, gboolean named)
{
	rk_paste_append(paste, one);
	if (named)
		rk_presence_expect(paste, participant);
}

/* --- a sheet --- */

/* Every word begins with a digit: what is wrong in it is a wrong number, nobody's name. */
static gboolean is_sheet(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " ,;", -1);
	guint n = 0;

	for (guint i = 0; words[i]; i++) {
		if (*words[i] && (!g_ascii_isdigit(*words[i]) || strlen(words[i]) > 10))
			return FALSE;
		n += *words[i] != '\0';
	}
	return n > 0;
}

static void cell_append(GString *text, const char *cell)
{
	if (cell && *cell)
		g_string_append_printf(text, "%s%s", text->len ? " | " : "", cell);
}

/* A row of a table with a heading: "name | office | (position) | mail | phone | join | leave". */
static void row_append(GString *text, const RkPaste *paste, const RkCells *cells)
{
	static const RkPasteColumn order[] = { RK_COLUMN_NAME, RK_COLUMN_OFFICE, RK_COLUMN_TITLE,
		RK_COLUMN_MAIL, RK_COLUMN_PHONE, RK_COLUMN_JOIN, RK_COLUMN_TIME, RK_COLUMN_LEAVE };

	for (guint i = 0; i < RK_LEN(order); i++) {
		const char *cell = rk_cells_of(cells, paste->columns, order[i]);
		g_autofree char *made = !cell ? NULL
					: order[i] == RK_COLUMN_TITLE && text->len
						? g_strdup_printf("(%s)", cell)
					: order[i] == RK_COLUMN_PHONE ? rk_phone_read(cell)
								      : g_strdup(cell);
		cell_append(text, made);
	}
}

static char *attend_clean(RkPaste *paste, const RkCells *cells)
{
	GString *text = g_string_new(NULL);

	if (cells->n > 1 && cells->n <= paste->n_columns)
		row_append(text, paste, cells);
	gboolean loose = cells->n > 1 && !text->len;
	for (guint i = 0; loose && i < cells->n; i++) {
		g_autofree char *clean = rk_line_clean(cells->cell[i]);
		cell_append(text, clean);
	}
	if (cells->n == 1 && is_sheet(cells->cell[0])) {
		cell_append(text, cells->cell[0]);
	} else if (cells->n == 1) {
		g_autofree char *bare = rk_noise_strip(cells->cell[0]);
		g_autofree char *phone = rk_phone_take(bare);
		rk_noise_tail_cut(bare);
		g_autofree char *clean = rk_line_name_clean(bare);
		cell_append(text, clean);
		cell_append(text, phone);
	}
	return g_string_free(text, FALSE);
}

static void sheet_read(RkPaste *paste, RkPasteLine *line)
{
	const RkContext *context = paste->source.in.context;
	GError *error = NULL;
	RkPlan *one =
		rk_participant_plan_sheet(&paste->chained, 0, RK_RULE_TEXT(line->text), &error);

	if (!one) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	if (rk_plan_is_empty(one)) {
		rk_paste_say(line, RK_PASTE_SAME,
			g_strdup(rk_say(context, N_("all of it is noted already"))));
		rk_plan_free(one);
		return;
	}
	rk_paste_say(line, RK_PASTE_KNOWN, g_strdup(one->label));
	rk_paste_append(paste, one);
}

/* --- somebody --- */

static char *times_text(const RkPaste *paste, RkInt arrival, RkInt departure)
{
	const RkContext *context = paste->source.in.context;
	const char *zone = rk_presence_zone(paste);
	GString *text = g_string_new(NULL);
	const RkInt both[] = { arrival, departure };

	for (guint i = 0; i < RK_LEN(both); i++) {
		if (!both[i].set)
			continue;
		g_autofree char *clock = rk_time_clock(
			rk_local_time_minutes(rk_zone_local_time(zone, both[i].value)),
			context->lang);
		g_string_append_printf(text, "%s%s", text->len ? "–" : "", clock);
	}
	return g_string_free(text, FALSE);
}

static RkInt earlier(RkInt one, RkInt other)
{
	return !one.set ? other : !other.set ? one : RK_INT(MIN(one.value, other.value));
}

static RkInt later(RkInt one, RkInt other)
{
	return !one.set ? other : !other.set ? one : RK_INT(MAX(one.value, other.value));
}

/* What the row says besides: several joins are one stay. */
static void stay_merge(RkParticipant *wanted, const RkPresence *presence)
{
	wanted->arrival = earlier(wanted->arrival, presence->arrival);
	wanted->departure = later(wanted->departure, presence->departure);
	if (presence->online && !wanted->mode)
		wanted->mode = RK_MEETING_MODE_ONLINE;
}

static char *name_of(const RkPaste *paste, const RkParticipant *participant)
{
	const RkRows *rows = paste->after->rows;
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->person);

	if (office && participant->companion_of && person)
		return g_strdup_printf("%s (%s)", person->name, rk_office_short(office));
	return g_strdup(office   ? rk_office_short(office)
			: person ? person->name
				 : participant->title);
}

/* The telephone number stays with whoever came: in the register, else beside his name. */
static void contact_keep(
	RkPaste *paste, RkPlan *one, RkParticipant *wanted, const RkPresence *presence)
{
	RkInviting *inviting = paste->inviting;
	gboolean self = wanted->attendance == RK_ATTENDANCE_PRESENT;
	RkId person = presence->person ? presence->person : self ? wanted->person : 0;

	inviting->phone = presence->phone;
	inviting->post = presence->post;
	inviting->plan = one;
	if (person) {
		rk_inviting_complete(inviting, person);
	} else if (!wanted->remark) {
		rk_text_set(&wanted->remark, presence->phone);
	} else if (presence->phone && strcmp(wanted->remark, presence->name) == 0) {
		g_autofree char *both = g_strdup_printf("%s, %s", presence->name, presence->phone);
		rk_text_set(&wanted->remark, both);
	}
	inviting->plan = paste->plan;
}

static void known_read(
	RkPaste *paste, RkPasteLine *line, const RkParticipant *old, const RkPresence *presence)
{
	const RkContext *context = paste->source.in.context;
	RkPlan *one = rk_plan_new(paste->plan->meeting, "%s", "");
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	g_autofree char *name = name_of(paste, old);

	stay_merge(wanted, presence);
	rk_presence_who(paste, wanted, presence);
	contact_keep(paste, one, wanted, presence);
	rk_plan_replace(one, RK_E_PARTICIPANT, old, wanted);
	rk_plan_focus(one, RK_E_PARTICIPANT, old->id);
	g_autofree char *times = times_text(paste, wanted->arrival, wanted->departure);
	const char *state = rk_enum_label(&rk_attendance_words, wanted->attendance, context->lang);
	const RkPerson *stands =
		RK_FIND(paste->directory, PERSON, RkPerson, wanted->representative);
	const char *by = wanted->attendance != RK_ATTENDANCE_REPRESENTED ? NULL
			 : stands                                        ? stands->name
				  : wanted->representative_name;
	if (rk_plan_is_empty(one)) {
		rk_paste_say(line, RK_PASTE_SAME,
			g_strdup_printf(rk_say(context, N_("%s: noted already")), name));
		rk_plan_free(one);
		return;
	}
	rk_paste_say(line, RK_PASTE_KNOWN,
		g_strdup_printf("%s · %s%s%s%s%s", name, state, by ? " " : "", by ? by : "",
			*times ? " · " : "", times));
	somebody_append(paste, one, old->id,
		wanted->person != old->person || wanted->representative != old->representative ||
			g_strcmp0(wanted->representative_name, old->representative_name) != 0);
}

static void guest_take(RkPaste *paste, RkPasteLine *line, RkPlan *one, RkParticipant *guest,
	const RkPresence *presence)
{
	const RkContext *context = paste->source.in.context;

	guest->companion_of = presence->companion_of;
	guest->uninvited = !presence->companion_of;
	guest->attendance = RK_ATTENDANCE_PRESENT;
	stay_merge(guest, presence);
	g_autofree char *times = times_text(paste, guest->arrival, guest->departure);
	g_autofree char *said =
		presence->companion_of
			? g_strdup_printf(rk_say(context, N_("companion: %s")), presence->name)
			: g_strdup_printf(rk_say(context, N_("guest: %s")), presence->name);
	rk_plan_focus(one, RK_E_PARTICIPANT, guest->id);
	rk_paste_say(line, RK_PASTE_FRESH, g_strconcat(said, *times ? " · " : "", times, NULL));
	g_ptr_array_set_size(one->notes, 0);
	somebody_append(paste, one, guest->id, TRUE);
}

/* An office that nobody invited, with no person named: asked for as in a list of guests. */
static void office_read(RkPaste *paste, RkPasteLine *line, RkPlan *one, const RkPresence *presence)
{
	RkInviting *inviting = paste->inviting;
	const RkInvite invite = { .text = presence->written,
		.entity = line->chosen_entity,
		.id = line->will == RK_PASTE_CHOSEN ? line->chosen : 0 };
	GError *error = NULL;

	if (!rk_inviting_add(inviting, &invite, &error)) {
		g_autoptr(GPtrArray) found = rk_inviting_candidates(inviting, presence->written);
		for (guint i = 0; i < found->len; i++) {
			const RkCandidate *other = found->pdata[i];
			if (other->entity != RK_E_INSTITUTION_GROUP)
				rk_paste_candidate_of(line, found, other, 0);
		}
		rk_plan_free(one);
		rk_paste_doubt(paste, line, error);
		return;
	}
	RkParticipant *guest = (RkParticipant *)rk_plan_inserted(one, RK_E_PARTICIPANT);
	if (guest) {
		guest_take(paste, line, one, guest, presence);
		return;
	}
	rk_plan_free(one);
	rk_paste_say(line, RK_PASTE_SAME,
		g_strdup_printf(rk_say(paste->source.in.context, N_("%s: invited already")),
			inviting->last ? inviting->last : presence->name));
}

/* Somebody whom nobody invited: a person of the register or a new one, present. */
static void person_read(RkPaste *paste, RkPasteLine *line, RkPlan *one, const RkPresence *presence)
{
	RkInviting *inviting = paste->inviting;
	RkId person = presence->person, office = presence->office;
	GError *error = NULL;

	if (!office && presence->called &&
		!rk_inviting_office(inviting, presence->called, &office, &error)) {
		rk_plan_free(one);
		rk_paste_doubt(paste, line, error);
		return;
	}
	inviting->phone = presence->phone;
	inviting->post = presence->post;
	if (!person)
		person = rk_inviting_person(inviting, presence->name, presence->mail, office)->id;
	else
		rk_inviting_complete(inviting, person);
	RkParticipant *guest = rk_rule_new(paste->source.in.context, RK_E_PARTICIPANT);
	guest->meeting = paste->source.in.dossier->meeting->id;
	guest->position = RK_INT(++inviting->position);
	guest->institution = office;
	guest->person = person;
	rk_plan_insert(one, RK_E_PARTICIPANT, guest);
	guest_take(paste, line, one, guest, presence);
}

static void guest_read(RkPaste *paste, RkPasteLine *line, const RkPresence *presence)
{
	RkEntity kind = line->will != RK_PASTE_AS_NEW && !presence->companion_of
				? rk_presence_kind(paste, presence)
				: RK_E_PERSON;

	if (kind == RK_E_INSTITUTION_GROUP) {
		rk_paste_say(line, RK_PASTE_WRONG,
			g_strdup(rk_say(paste->source.in.context,
				N_("a group; name the offices that came"))));
		return;
	}
	RkPlan *one = rk_plan_new(paste->plan->meeting, "%s", "");
	paste->inviting->plan = one;
	if (kind == RK_E_INSTITUTION)
		office_read(paste, line, one, presence);
	else
		person_read(paste, line, one, presence);
	paste->inviting->plan = paste->plan;
}

/* The one on the list who is the record that was pointed at, or stands for it; 0: none. */
static RkId chosen_participant(const RkPaste *paste, const RkPasteLine *line)
{
	RkId meeting = paste->source.in.dossier->meeting->id;

	if (line->will != RK_PASTE_CHOSEN || line->chosen_entity == RK_E_PARTICIPANT)
		return line->will == RK_PASTE_CHOSEN ? line->chosen : 0;
	RK_EACH (paste->after->rows, PARTICIPANT, RkParticipant, one) {
		RkId is = line->chosen_entity == RK_E_INSTITUTION ? one->institution : one->person;
		if (one->meeting == meeting && is == line->chosen && !one->companion_of)
			return one->id;
	}
	return 0;
}

static void attend_read(RkPaste *paste, RkPasteLine *line)
{
	g_auto(RkPresence) presence = { 0 };
	GError *error = NULL;

	if (is_sheet(line->text)) {
		sheet_read(paste, line);
		return;
	}
	if (!rk_presence_parse(paste, line->text, &presence)) {
		rk_paste_say(line, RK_PASTE_HEADING,
			g_strdup(rk_say(paste->source.in.context, N_("nobody is named"))));
		return;
	}
	const RkParticipant *who = line->will == RK_PASTE_AS_NEW
					   ? NULL
					   : rk_presence_find(paste, line, &presence,
						     chosen_participant(paste, line), &error);
	if (error)
		rk_paste_doubt(paste, line, error);
	else if (who)
		known_read(paste, line, who, &presence);
	else
		guest_read(paste, line, &presence);
}

static char *attend_label(RkPaste *paste)
{
	return g_strdup_printf(
		rk_say(paste->source.in.context, N_("attendance from a list: %u rows")),
		paste->done);
}

const RkPasteReader rk_paste_attendance = {
	.blanks = 3,
	.table = TRUE,
	.new_lines = TRUE,
	.names = TRUE,
	.begin = attend_begin,
	.clean = attend_clean,
	.read = attend_read,
	.label = attend_label,
	.end = attend_end,
};
