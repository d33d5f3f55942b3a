/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying from another meeting. See copy_rule.h. Each part takes the fields that it names; a field
 * added to an entity later is not copied until somebody says so. A row of the rundown is copied
 * whole but for what happened in it.
 */
#include "domain/meeting/copy_rule.h"

#include "base/error.h"
#include "domain/rundown/timetable.h"

#define PART_INFO(CONST, key, label) [RK_COPY_##CONST] = { key, label },
const RkCopyPartInfo rk_copy_parts[RK_COPY_N] = { RK_COPY_PARTS(PART_INFO) };
#undef PART_INFO

typedef struct Copy {
	const RkRuleInput *in;
	const RkDossier *source;
	RkPlan *plan;
	GHashTable *sessions; /* RkId of the source's → RkId of the copy */
	guint counts[RK_COPY_N];
} Copy;

static RkId session_of(const Copy *copy, RkId old)
{
	const RkId *id = old ? g_hash_table_lookup(copy->sessions, &old) : NULL;

	return id ? *id : 0;
}

static void insert(Copy *copy, RkCopyPart part, RkEntity entity, gpointer record)
{
	rk_plan_insert(copy->plan, entity, record);
	copy->counts[part]++;
}

/* --- the parts --- */

/* Into a meeting without an hour a row brings the one it had when nothing else on its day and in
 * its room tells when that begins: the first row there. NULL: it brings none. Caller frees. */
static char *hour_brought(const Copy *copy, const RkTimetable *timetable, const RkSession *old)
{
	const RkSlot *slot = rk_timetable_slot(timetable, old->id);

	if (copy->in->dossier->meeting->start || !timetable->dated)
		return NULL;
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *other = &g_array_index(timetable->slots, RkSlot, i);
		if (other->day == slot->day &&
			g_strcmp0(other->session->room, slot->session->room) == 0 &&
			(other->fixed || other < slot))
			return NULL;
	}
	return rk_time_text(slot->start % 1440);
}

static void rundown(Copy *copy)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(copy->source);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(copy->in->context, copy->source);
	gint64 position = rk_position_last(copy->in->dossier, RK_E_SESSION);

	for (guint i = 0; i < order->len; i++) {
		const RkSession *old = g_ptr_array_index(order, i);
		RkSession *session = rk_rule_new(copy->in->context, RK_E_SESSION);
		g_autofree char *uid = g_steal_pointer(&session->uid);
		RkId id = session->id;
		rk_record_free(RK_E_SESSION, session);
		session = rk_record_copy(RK_E_SESSION, old);
		session->id = id;
		rk_text_set(&session->uid, uid);
		session->meeting = copy->in->dossier->meeting->id;
		session->position = RK_INT(++position);
		session->status = RK_SESSION_STATUS_PLANNED;
		session->actual_start = session->actual_end = RK_INT_NONE;
		g_autofree char *hour = hour_brought(copy, timetable, old);
		if (hour)
			rk_text_set(&session->fixed_start, hour);
		g_hash_table_insert(copy->sessions, g_memdup2(&old->id, sizeof(RkId)),
			g_memdup2(&id, sizeof(RkId)));
		if (copy->counts[RK_COPY_RUNDOWN] == 0) {
			rk_plan_focus(copy->plan, RK_E_SESSION, id);
		}
		insert(copy, RK_COPY_RUNDOWN, RK_E_SESSION, session);
	}
}

static void speakers(Copy *copy)
{
	RK_EACH (copy->source->rows, SESSION_SPEAKER, RkSessionSpeaker, old) {
		RkId session = session_of(copy, old->session);
		if (!session)
			continue;
		RkSessionSpeaker *speaker = rk_rule_new(copy->in->context, RK_E_SESSION_SPEAKER);
		speaker->session = session;
		speaker->position = old->position;
		speaker->role = old->role;
		speaker->institution = old->institution;
		/* Whom the office sent last time is not whom it will send. */
		speaker->person = old->institution ? 0 : old->person;
		rk_text_set(&speaker->label, old->label);
		rk_text_set(&speaker->title_represented, old->title_represented);
		rk_text_set(&speaker->topic, old->topic);
		if (old->institution || old->person)
			speaker->confirmation = old->confirmation ? RK_RSVP_PENDING : RK_RSVP_UNSET;
		insert(copy, RK_COPY_SPEAKERS, RK_E_SESSION_SPEAKER, speaker);
	}
}

static void points(Copy *copy)
{
	gint64 position = rk_position_last(copy->in->dossier, RK_E_AGENDA_POINT);

	RK_EACH (copy->source->rows, AGENDA_POINT, RkAgendaPoint, old) {
		if (old->status == RK_POINT_STATUS_DROPPED)
			continue;
		RkAgendaPoint *point = rk_rule_new(copy->in->context, RK_E_AGENDA_POINT);
		point->meeting = copy->in->dossier->meeting->id;
		point->session = session_of(copy, old->session);
		point->position = RK_INT(++position);
		point->kind = old->kind;
		point->status = RK_POINT_STATUS_OPEN;
		point->minutes = old->minutes;
		point->presenter_institution = old->presenter_institution;
		point->presenter_person = old->presenter_person;
		rk_text_set(&point->title, old->title);
		rk_text_set(&point->presenter_label, old->presenter_label);
		insert(copy, RK_COPY_POINTS, RK_E_AGENDA_POINT, point);
	}
}

static gboolean invited_already(const RkRows *rows, const RkParticipant *wanted)
{
	RK_EACH (rows, PARTICIPANT, RkParticipant, one)
		if (one->institution == wanted->institution && one->person == wanted->person &&
			g_strcmp0(one->title, wanted->title) == 0)
			return TRUE;
	return FALSE;
}

static void invited(Copy *copy)
{
	gint64 position = rk_position_last(copy->in->dossier, RK_E_PARTICIPANT);

	RK_EACH (copy->source->rows, PARTICIPANT, RkParticipant, old) {
		if (old->uninvited || old->companion_of ||
			invited_already(copy->in->dossier->rows, old))
			continue;
		RkParticipant *one = rk_rule_new(copy->in->context, RK_E_PARTICIPANT);
		one->meeting = copy->in->dossier->meeting->id;
		one->position = RK_INT(++position);
		one->institution = old->institution;
		one->person = old->person;
		rk_text_set(&one->title, old->title);
		one->rsvp = RK_RSVP_PENDING;
		insert(copy, RK_COPY_INVITED, RK_E_PARTICIPANT, one);
	}
}

static gboolean role_there(const RkRows *rows, const RkMeetingRole *wanted)
{
	RK_EACH (rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->role == wanted->role && role->person == wanted->person &&
			role->institution == wanted->institution &&
			g_strcmp0(role->label, wanted->label) == 0)
			return TRUE;
	return FALSE;
}

static void roles(Copy *copy)
{
	gint64 position = rk_position_last(copy->in->dossier, RK_E_MEETING_ROLE);

	RK_EACH (copy->source->rows, MEETING_ROLE, RkMeetingRole, old) {
		if (role_there(copy->in->dossier->rows, old))
			continue;
		RkMeetingRole *role = rk_rule_new(copy->in->context, RK_E_MEETING_ROLE);
		role->meeting = copy->in->dossier->meeting->id;
		role->position = RK_INT(++position);
		role->role = old->role;
		role->person = old->person;
		role->institution = old->institution;
		rk_text_set(&role->label, old->label);
		insert(copy, RK_COPY_ROLES, RK_E_MEETING_ROLE, role);
	}
}

/* Words of the letter that this meeting does not have yet; none of them is a date or a number. */
static void letter_fields(Copy *copy)
{
	static const guint fields[] = { RK_F(MEETING, purpose), RK_F(MEETING, objective),
		RK_F(MEETING, outcomes), RK_F(MEETING, expectation), RK_F(MEETING, letter_subject),
		RK_F(MEETING, urgency), RK_F(MEETING, confidentiality), RK_F(MEETING, enclosures),
		RK_F(MEETING, dress), RK_F(MEETING, may_delegate), RK_F(MEETING, in_person),
		RK_F(MEETING, copies) };
	const RkMeeting *from = copy->source->meeting, *to = copy->in->dossier->meeting;

	for (guint i = 0; i < RK_LEN(fields); i++) {
		RkValue old = rk_record_get(RK_E_MEETING, from, fields[i]);
		if (!old.set || rk_record_get(RK_E_MEETING, to, fields[i]).set)
			continue;
		rk_plan_change(copy->plan, RK_E_MEETING, to, fields[i], old);
		copy->counts[RK_COPY_LETTER]++;
	}
}

static gboolean text_there(const RkRows *rows, const RkPaperText *wanted)
{
	RK_EACH (rows, PAPER_TEXT, RkPaperText, text)
		if (text->paper == wanted->paper && text->lang == wanted->lang &&
			g_strcmp0(text->slot, wanted->slot) == 0)
			return TRUE;
	return FALSE;
}

static void letter(Copy *copy)
{
	letter_fields(copy);
	RK_EACH (copy->source->rows, PAPER_TEXT, RkPaperText, old) {
		if (text_there(copy->in->dossier->rows, old))
			continue;
		RkPaperText *text = rk_rule_new(copy->in->context, RK_E_PAPER_TEXT);
		text->meeting = copy->in->dossier->meeting->id;
		text->paper = old->paper;
		text->lang = old->lang;
		rk_text_set(&text->slot, old->slot);
		rk_text_set(&text->text, old->text);
		insert(copy, RK_COPY_LETTER, RK_E_PAPER_TEXT, text);
	}
}

static gboolean cited_already(const RkRows *rows, const RkCitation *wanted, RkId session)
{
	RK_EACH (rows, CITATION, RkCitation, one)
		if (!one->entry && !one->action && one->reference == wanted->reference &&
			one->session == session && g_strcmp0(one->article, wanted->article) == 0)
			return TRUE;
	return FALSE;
}

static void references(Copy *copy)
{
	gint64 position = rk_position_last(copy->in->dossier, RK_E_CITATION);

	RK_EACH (copy->source->rows, CITATION, RkCitation, old) {
		RkId session = session_of(copy, old->session);
		if (old->entry || old->action ||
			cited_already(copy->in->dossier->rows, old, session))
			continue;
		RkCitation *citation = rk_rule_new(copy->in->context, RK_E_CITATION);
		citation->meeting = copy->in->dossier->meeting->id;
		citation->position = RK_INT(++position);
		citation->reference = old->reference;
		rk_text_set(&citation->article, old->article);
		citation->session = session;
		insert(copy, RK_COPY_REFERENCES, RK_E_CITATION, citation);
	}
}

/* --- the whole --- */

static char *summary(const Copy *copy)
{
	static const char *const words[RK_COPY_N] = { [RK_COPY_RUNDOWN] = N_("rows"),
		[RK_COPY_POINTS] = N_("points"),
		[RK_COPY_INVITED] = N_("invited offices"),
		[RK_COPY_ROLES] = N_("roles copied"),
		[RK_COPY_REFERENCES] = N_("references") };
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < RK_COPY_N; i++) {
		if (!words[i] || copy->counts[i] == 0)
			continue;
		g_string_append_printf(text, "%s%u %s", text->len ? ", " : ": ", copy->counts[i],
			rk_say(copy->in->context, words[i]));
	}
	return g_string_free(text, FALSE);
}

static gboolean may_copy(const RkRuleInput *in, const RkDossier *source, GError **error)
{
	const RkMeeting *meeting = in->dossier->meeting;
	const char *why = NULL;

	if (meeting->id == source->meeting->id)
		why = N_("this is the meeting itself");
	else if (meeting->status == RK_MEETING_STATUS_RUNNING ||
		 meeting->status == RK_MEETING_STATUS_HELD)
		why = N_("this meeting has begun: copy into one that is planned");
	if (why)
		rk_error_about(error, RK_ERROR_REFUSED, "copy", NULL, why, NULL);
	return why == NULL;
}

RkPlan *rk_copy_plan(const RkRuleInput *in, const RkDossier *source, guint parts,
	guint counts[RK_COPY_N], GError **error)
{
	static void (*const makers[RK_COPY_N])(
		Copy *) = { rundown, speakers, points, invited, roles, letter, references };
	const char *name = source->meeting->tag ? source->meeting->tag : source->meeting->title;

	if (!may_copy(in, source, error))
		return NULL;
	g_autoptr(GHashTable) sessions =
		g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	g_autoptr(RkPlan) plan = rk_plan_new(in->dossier->meeting->id, "%s", "");
	Copy copy = { .in = in, .source = source, .plan = plan, .sessions = sessions };
	for (guint i = 0; i < RK_COPY_N; i++)
		if ((parts & (1u << i)) != 0)
			makers[i](&copy);
	g_autofree char *what = summary(&copy);
	rk_plan_relabel(plan, rk_say(in->context, N_("copied from %s%s")), name, what);
	for (guint i = 0; counts && i < RK_COPY_N; i++)
		counts[i] = copy.counts[i];
	if (!rk_plan_is_empty(plan))
		return g_steal_pointer(&plan);
	rk_error_set(
		error, RK_ERROR_REFUSED, "copy", NULL, N_("nothing of %s is left to copy"), name);
	return NULL;
}

gboolean rk_copy_into_new(RkPlan *plan, const RkContext *context, const RkDirectory *directory,
	const RkDossier *source, guint parts, GError **error)
{
	const RkMeeting *meeting = rk_plan_inserted(plan, RK_E_MEETING);
	RkRows *rows = rk_rows_new();

	rk_rows_add(rows, RK_E_MEETING, rk_record_copy(RK_E_MEETING, meeting));
	g_autoptr(RkDossier) dossier = rk_dossier_new(rows, meeting->id);
	RkRuleInput in = { .context = context, .dossier = dossier, .directory = directory };
	RkPlan *copy = rk_copy_plan(&in, source, parts, NULL, error);
	if (!copy)
		return FALSE;
	char *label = g_strdup_printf("%s · %s", plan->label, copy->label);
	g_free(plan->label);
	plan->label = label;
	rk_plan_append(plan, copy);
	return TRUE;
}
