/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Digests over what a reader of the paper sees, as a table: paper → parts, part → fields. Ids of
 * the rows themselves are not hashed (deleting and typing a row again changes nothing for the
 * reader), ids of offices and people are.
 */
#include "domain/rundown/stale.h"

#include "base/id.h"
#include "base/label.h"

#include <string.h>

typedef enum Part {
	PART_TITLE = 1 << 0,
	PART_WHEN = 1 << 10,
	PART_WHERE = 1 << 11,
	PART_MEETING = PART_TITLE | PART_WHEN | PART_WHERE,
	PART_ADDRESSEES = 1 << 12, /* to whom the letter goes */
	PART_WORDS = 1 << 13,      /* paragraphs that somebody reworded */
	PART_LETTER = 1 << 1,
	PART_RUNDOWN = 1 << 2,
	PART_INVITED = 1 << 3,
	PART_ATTENDANCE = 1 << 4,
	PART_LINES = 1 << 5,
	PART_DECISIONS = 1 << 6,
	PART_ACTIONS = 1 << 7,
	PART_ROLES = 1 << 8,
	PART_PROGRESS = 1 << 9,
	PART_STATUS = 1 << 14, /* whether it takes place: calendars and notices of change show it */
} Part;

static const guint paper_parts[RK_PAPER_KIND_N] = {
	[RK_PAPER_KIND_INVITATION] = PART_MEETING | PART_LETTER | PART_RUNDOWN | PART_ADDRESSEES,
	[RK_PAPER_KIND_RUNDOWN] = PART_MEETING | PART_RUNDOWN,
	[RK_PAPER_KIND_SIGN_IN] = PART_MEETING | PART_INVITED,
	[RK_PAPER_KIND_ATTENDANCE] = PART_MEETING | PART_INVITED | PART_ATTENDANCE,
	[RK_PAPER_KIND_MINUTES] = PART_MEETING | PART_RUNDOWN | PART_ATTENDANCE | PART_LINES |
				  PART_DECISIONS | PART_ACTIONS | PART_ROLES,
	[RK_PAPER_KIND_CONCLUSIONS] = PART_MEETING | PART_DECISIONS | PART_ACTIONS,
	[RK_PAPER_KIND_REPORT] = PART_MEETING | PART_ATTENDANCE | PART_DECISIONS | PART_ACTIONS,
	[RK_PAPER_KIND_MEMO] = PART_MEETING | PART_DECISIONS | PART_ACTIONS,
	[RK_PAPER_KIND_MATRIX] = PART_ACTIONS | PART_PROGRESS,
	[RK_PAPER_KIND_PRESS] = PART_MEETING | PART_RUNDOWN,
	[RK_PAPER_KIND_EXCERPT] = PART_DECISIONS | PART_ACTIONS,
	[RK_PAPER_KIND_CHANGE_NOTICE] = PART_MEETING | PART_STATUS,
	[RK_PAPER_KIND_SPEAKER_REQUEST] = PART_MEETING | PART_RUNDOWN,
	[RK_PAPER_KIND_REMINDER] = PART_ACTIONS | PART_PROGRESS,
	[RK_PAPER_KIND_NAME_CARDS] = PART_INVITED,
	[RK_PAPER_KIND_PHOTOS] = PART_MEETING,
	[RK_PAPER_KIND_MESSAGE] = PART_MEETING,
};

typedef struct PartFields {
	Part part;
	RkEntity entity;
	const guint *fields;
	guint n;
} PartFields;

#define FIELDS(name, ...) static const guint name[] = { __VA_ARGS__ }
FIELDS(title_fields, RK_F(MEETING, title));
FIELDS(when_fields, RK_F(MEETING, start), RK_F(MEETING, end), RK_F(MEETING, open_end),
	RK_F(MEETING, zone), RK_F(MEETING, when_text));
FIELDS(where_fields, RK_F(MEETING, mode), RK_F(MEETING, venue), RK_F(MEETING, room),
	RK_F(MEETING, address), RK_F(MEETING, city), RK_F(MEETING, link));
FIELDS(letter_fields, RK_F(MEETING, letter_subject), RK_F(MEETING, urgency),
	RK_F(MEETING, confidentiality), RK_F(MEETING, enclosures), RK_F(MEETING, dress),
	RK_F(MEETING, confirm_by), RK_F(MEETING, may_delegate), RK_F(MEETING, copies),
	RK_F(MEETING, purpose));
FIELDS(speaker_fields, RK_F(SESSION_SPEAKER, role), RK_F(SESSION_SPEAKER, institution),
	RK_F(SESSION_SPEAKER, person), RK_F(SESSION_SPEAKER, label),
	RK_F(SESSION_SPEAKER, title_represented));
FIELDS(invited_fields, RK_F(PARTICIPANT, institution), RK_F(PARTICIPANT, person),
	RK_F(PARTICIPANT, title), RK_F(PARTICIPANT, uninvited));
FIELDS(attendance_fields, RK_F(PARTICIPANT, attendance), RK_F(PARTICIPANT, mode),
	RK_F(PARTICIPANT, representative), RK_F(PARTICIPANT, representative_name),
	RK_F(PARTICIPANT, representative_title), RK_F(PARTICIPANT, arrival));
FIELDS(action_fields, RK_F(ACTION, number), RK_F(ACTION, text), RK_F(ACTION, output),
	RK_F(ACTION, due), RK_F(ACTION, struck));
FIELDS(assignment_fields, RK_F(ASSIGNMENT, role), RK_F(ASSIGNMENT, institution),
	RK_F(ASSIGNMENT, person), RK_F(ASSIGNMENT, label), RK_F(ASSIGNMENT, title),
	RK_F(ASSIGNMENT, due));
FIELDS(progress_fields, RK_F(PROGRESS, fact_day), RK_F(PROGRESS, status), RK_F(PROGRESS, percent),
	RK_F(PROGRESS, text));
FIELDS(role_fields, RK_F(MEETING_ROLE, role), RK_F(MEETING_ROLE, person),
	RK_F(MEETING_ROLE, institution), RK_F(MEETING_ROLE, label));

#define PART_ROW(part, ENTITY, fields) \
	{ \
		part, RK_E_##ENTITY, fields, RK_LEN(fields) \
	}
static const PartFields part_fields[] = {
	PART_ROW(PART_TITLE, MEETING, title_fields),
	PART_ROW(PART_WHEN, MEETING, when_fields),
	PART_ROW(PART_WHERE, MEETING, where_fields),
	PART_ROW(PART_LETTER, MEETING, letter_fields),
	PART_ROW(PART_RUNDOWN, SESSION_SPEAKER, speaker_fields),
	PART_ROW(PART_INVITED, PARTICIPANT, invited_fields),
	PART_ROW(PART_ATTENDANCE, PARTICIPANT, attendance_fields),
	PART_ROW(PART_ACTIONS, ACTION, action_fields),
	PART_ROW(PART_ACTIONS, ASSIGNMENT, assignment_fields),
	PART_ROW(PART_PROGRESS, PROGRESS, progress_fields),
	PART_ROW(PART_ROLES, MEETING_ROLE, role_fields),
};

static void hash_text(GChecksum *sum, const char *text)
{
	/* The NUL keeps "ab" + "c" and "a" + "bc" apart. */
	if (text)
		g_checksum_update(sum, (const guchar *)text, -1);
	g_checksum_update(sum, (const guchar *)"", 1);
}

static void hash_fields(
	GChecksum *sum, RkEntity entity, const void *record, const guint *fields, guint n)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *text = rk_value_text(&rk_entities[entity].fields[fields[i]],
			rk_record_get(entity, record, fields[i]));
		hash_text(sum, text);
	}
}

/* The rundown as the reader sees it: computed hours, titles. */
static void hash_rundown(GChecksum *sum, const RkDossier *dossier)
{
	const RkContext context = { .lang = RK_LANG_ID };
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);

	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		g_autofree char *hours = g_strdup_printf("%d–%d", slot->start, slot->end);
		hash_text(sum, hours);
		hash_text(sum, slot->session->title);
		hash_text(sum, slot->session->room);
	}
}

static void hash_lines(GChecksum *sum, const RkDossier *dossier, gboolean decisions)
{
	RK_EACH (dossier->rows, ENTRY, RkEntry, entry) {
		if (entry->withheld || entry->kind == RK_ENTRY_KIND_PRIVATE ||
			(entry->kind == RK_ENTRY_KIND_DECISION) != decisions)
			continue;
		hash_text(sum, rk_enum_word(&rk_entry_kind_words, entry->kind));
		hash_text(sum, entry->struck ? "struck" : entry->text);
	}
}

static void hash_addressees(GChecksum *sum, const RkDossier *dossier)
{
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting != dossier->meeting->id || participant->uninvited)
			continue;
		char office[RK_ID_TEXT];
		rk_id_text(participant->institution, office);
		hash_text(sum, office);
		hash_text(sum, participant->title);
	}
}

/* Postponed and cancelled are said on paper, the other states are not. */
static void hash_status(GChecksum *sum, const RkMeeting *meeting)
{
	gboolean off = meeting->status == RK_MEETING_STATUS_POSTPONED ||
		       meeting->status == RK_MEETING_STATUS_CANCELLED;

	hash_text(sum, off ? rk_enum_word(&rk_meeting_status_words, meeting->status) : NULL);
}

static void hash_words(GChecksum *sum, const RkDossier *dossier, int kind)
{
	RK_EACH (dossier->rows, PAPER_TEXT, RkPaperText, text) {
		if (text->meeting != dossier->meeting->id || text->paper != kind)
			continue;
		hash_text(sum, text->slot);
		hash_text(sum, rk_enum_word(&rk_language_words, text->lang));
		hash_text(sum, text->text);
	}
}

static void hash_parts(GChecksum *sum, const RkDossier *dossier, guint parts, int kind)
{
	for (guint i = 0; i < RK_LEN(part_fields); i++) {
		const PartFields *part = &part_fields[i];
		if (!(parts & part->part))
			continue;
		const GPtrArray *rows = dossier->rows->rows[part->entity];
		for (guint j = 0; j < rows->len; j++)
			hash_fields(sum, part->entity, g_ptr_array_index(rows, j), part->fields,
				part->n);
	}
	/* Said on the letter when it is so; letters of before knew nothing of it. */
	if ((parts & PART_LETTER) && dossier->meeting->in_person)
		hash_text(sum, "in person");
	if (parts & PART_RUNDOWN)
		hash_rundown(sum, dossier);
	if (parts & PART_LINES)
		hash_lines(sum, dossier, FALSE);
	if (parts & PART_DECISIONS)
		hash_lines(sum, dossier, TRUE);
	if (parts & PART_ADDRESSEES)
		hash_addressees(sum, dossier);
	if (parts & PART_STATUS)
		hash_status(sum, dossier->meeting);
	if (parts & PART_WORDS)
		hash_words(sum, dossier, kind);
}

/* A part, its letter in the digest, and what people call it. */
static const struct {
	guint part;
	char letter;
	const char *label;
} part_names[] = {
	{ PART_TITLE, 'T', N_("title") },
	{ PART_WHEN, 'W', N_("time") },
	{ PART_WHERE, 'P', N_("place") },
	{ PART_STATUS, 'S', N_("status") },
	{ PART_LETTER, 'L', N_("letter data") },
	{ PART_RUNDOWN, 'R', N_("rundown") },
	{ PART_INVITED | PART_ADDRESSEES, 'I', N_("invited") },
	{ PART_ATTENDANCE, 'H', N_("attendance") },
	{ PART_LINES, 'N', N_("discussion") },
	{ PART_DECISIONS, 'K', N_("decisions") },
	{ PART_ACTIONS, 'A', N_("actions") },
	{ PART_PROGRESS, 'G', N_("progress") },
	{ PART_ROLES, 'O', N_("officers") },
	{ PART_WORDS, 'X', N_("phrasing") },
};

#define SHA_CHARS 64
#define PART_CHARS 8

char *rk_digest_paper(const RkDossier *dossier, int paper_kind)
{
	g_return_val_if_fail(paper_kind > 0 && paper_kind < RK_PAPER_KIND_N, NULL);
	guint parts = paper_parts[paper_kind] | PART_WORDS;
	g_autoptr(GChecksum) whole = g_checksum_new(G_CHECKSUM_SHA256);

	hash_parts(whole, dossier, parts, paper_kind);
	GString *text = g_string_new(g_checksum_get_string(whole));
	for (guint i = 0; i < RK_LEN(part_names); i++) {
		g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
		if (!(parts & part_names[i].part))
			continue;
		hash_parts(sum, dossier, parts & part_names[i].part, paper_kind);
		g_string_append_printf(text, " %c:%.*s", part_names[i].letter, PART_CHARS,
			g_checksum_get_string(sum));
	}
	return g_string_free(text, FALSE);
}

gboolean rk_digest_same(const char *a, const char *b)
{
	return a && b && strncmp(a, b, SHA_CHARS) == 0;
}

/* The short digest of a part, borrowed; NULL when it is not there. */
static const char *part_of(const char *digest, char letter)
{
	const char mark[] = { ' ', letter, ':', '\0' };
	const char *at = strstr(digest, mark);

	return at ? at + strlen(mark) : NULL;
}

/* What a notice of change tells: title, time, place, whether it takes place. */
#define TOLD_BY_NOTICE "TWPS"

gboolean rk_digest_is_told(const RkDossier *dossier, const char *then, const char *now)
{
	g_autofree char *notice_now = rk_digest_paper(dossier, RK_PAPER_KIND_CHANGE_NOTICE);
	gboolean told = FALSE;

	RK_EACH (dossier->rows, PAPER_ISSUE, RkPaperIssue, issue)
		told = told || (issue->meeting == dossier->meeting->id &&
				       issue->kind == RK_PAPER_KIND_CHANGE_NOTICE &&
				       rk_digest_same(issue->digest, notice_now));
	for (guint i = 0; told && i < RK_LEN(part_names); i++) {
		const char *a = part_of(then, part_names[i].letter);
		const char *b = part_of(now, part_names[i].letter);
		if (a && b && strncmp(a, b, PART_CHARS) != 0 &&
			!strchr(TOLD_BY_NOTICE, part_names[i].letter))
			return FALSE;
	}
	return told;
}

char *rk_digest_changes(const char *then, const char *now, RkLang lang)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; then && now && i < RK_LEN(part_names); i++) {
		const char *a = part_of(then, part_names[i].letter);
		const char *b = part_of(now, part_names[i].letter);
		if (a && b && strncmp(a, b, PART_CHARS) != 0)
			g_string_append_printf(text, "%s%s", text->len ? ", " : "",
				rk_tr(lang, part_names[i].label));
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* --- what a calendar shows --- */

static void hash_minutes(GChecksum *sum, int a, int b)
{
	g_autofree char *text = g_strdup_printf("%d–%d", a, b);

	hash_text(sum, text);
}

/* The hours of a session; of a meeting whose end nobody said, those of its rundown. */
static void hash_event_when(GChecksum *sum, const RkDossier *dossier, const RkSession *session)
{
	const RkContext context = { .lang = RK_LANG_ID };
	const RkMeeting *meeting = dossier->meeting;

	hash_parts(sum, dossier, PART_WHEN, 0);
	if (!session && (meeting->end || meeting->open_end))
		return;
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	const RkSlot *slot = session ? rk_timetable_slot(timetable, session->id) : NULL;
	if (slot)
		hash_minutes(sum, slot->start, slot->end);
	else
		hash_minutes(sum, 0, timetable->end);
}

static void hash_event_text(GChecksum *sum, const RkDossier *dossier, const RkSession *session)
{
	hash_text(sum, dossier->meeting->purpose);
	if (!session) {
		hash_parts(sum, dossier, PART_RUNDOWN, 0);
		return;
	}
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session->id)
			hash_fields(sum, RK_E_SESSION_SPEAKER, speaker, speaker_fields,
				RK_LEN(speaker_fields));
}

static void hash_event_part(
	GChecksum *sum, const RkDossier *dossier, const RkSession *session, guint part)
{
	const RkMeeting *meeting = dossier->meeting;

	switch (part) {
	case PART_TITLE:
		hash_text(sum, meeting->title);
		hash_text(sum, meeting->title_en);
		hash_text(sum, session ? session->title : NULL);
		break;
	case PART_WHEN:
		hash_event_when(sum, dossier, session);
		break;
	case PART_WHERE:
		hash_parts(sum, dossier, PART_WHERE, 0);
		hash_text(sum, session ? session->room : NULL);
		break;
	case PART_STATUS:
		hash_text(sum, meeting->status
				       ? rk_meeting_status_words.entries[meeting->status - 1].rfc
				       : NULL);
		break;
	default:
		hash_event_text(sum, dossier, session);
	}
}

/* What a recipient must be asked about again when it changes (RFC 5546 2.1.4). */
#define SIGNIFICANT "WSP"

char *rk_digest_event(const RkDossier *dossier, RkId session_id)
{
	static const guint parts[] = { PART_TITLE, PART_WHEN, PART_WHERE, PART_STATUS,
		PART_RUNDOWN };
	const RkSession *session = RK_FIND(dossier->rows, SESSION, RkSession, session_id);
	g_autoptr(GString) each = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(parts); i++) {
		g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
		hash_event_part(sum, dossier, session, parts[i]);
		for (guint j = 0; j < RK_LEN(part_names); j++)
			if (part_names[j].part == parts[i])
				g_string_append_printf(each, " %c:%.*s", part_names[j].letter,
					PART_CHARS, g_checksum_get_string(sum));
	}
	g_autofree char *whole =
		g_compute_checksum_for_string(G_CHECKSUM_SHA256, each->str, (gssize)each->len);
	return g_strconcat(whole, each->str, NULL);
}

gboolean rk_digest_is_significant(const char *then, const char *now)
{
	for (const char *letter = SIGNIFICANT; *letter; letter++) {
		const char *a = then ? part_of(then, *letter) : NULL;
		const char *b = part_of(now, *letter);
		if (!a || !b)
			return !rk_digest_same(then, now); /* of before there were parts */
		if (strncmp(a, b, PART_CHARS) != 0)
			return TRUE;
	}
	return FALSE;
}
