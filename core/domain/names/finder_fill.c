/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records are called where one is chosen, and by what else they are found: short name, former
 * names, handle, title of the head, city, NIP, mail address.
 */
#include "base/civil.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/names/citation.h"
#include "domain/names/finder_index.h"
#include "domain/names/name_keys.h"
#include "domain/names/name.h"

#include <string.h>

typedef struct Filling {
	RkFinder *finder; /* NULL: only the label is wanted */
	const RkRows *rows, *names;
	RkLang lang;
	guint place;
	char *label;
} Filling;

typedef struct Naming {
	Filling *filling;
	Item *item;
} Naming;

static void key_add(Filling *filling, Item *item, const char *text)
{
	if (!text || !*text || item->n_keys >= RK_FINDER_KEYS)
		return;
	g_autofree char *folded = rk_text_fold(text);
	for (guint k = 0; k < item->n_keys; k++)
		if (strcmp(item->keys[k], folded) == 0)
			return;
	if (*folded || item->n_keys == 0)
		item->keys[item->n_keys++] = g_string_chunk_insert(filling->finder->texts, folded);
}

/* Takes the label; `detail` is copied. NULL when only the label was wanted. */
static Item *item_add(
	Filling *filling, RkEntity entity, const void *record, char *label, const char *detail)
{
	if (!filling->finder) {
		g_free(filling->label);
		filling->label = label;
		return NULL;
	}
	Item *item = g_new0(Item, 1);
	GStringChunk *texts = filling->finder->texts;
	item->shown = (RkFinderItem){ .entity = entity,
		.id = *(const RkId *)record,
		.label = g_string_chunk_insert(texts, label ? label : "–"),
		.detail = detail && *detail ? g_string_chunk_insert(texts, detail) : NULL };
	item->place = filling->place;
	key_add(filling, item, label ? label : "–");
	g_ptr_array_add(filling->finder->items, item);
	filling->finder->sorted = FALSE;
	g_free(label);
	return item;
}

static gconstpointer name_find(const Filling *filling, RkEntity entity, RkId id)
{
	gconstpointer record = filling->names ? rk_rows_find(filling->names, entity, id) : NULL;

	return record ? record : rk_rows_find(filling->rows, entity, id);
}

static char *joined(const char *first, const char *second)
{
	if (!first || !*first)
		return g_strdup(second);
	return second && *second ? g_strdup_printf("%s · %s", first, second) : g_strdup(first);
}

static void name_add(gpointer data, RkNameKind kind, const char *text)
{
	const Naming *naming = data;

	key_add(naming->filling, naming->item, text);
}

/* The names by which the matcher knows it too. */
static void names_add(Filling *filling, Item *item, const void *record)
{
	Naming naming = { filling, item };

	rk_names_each(item->shown.entity, record, name_add, &naming);
}

static void office_fill(Filling *filling, const void *record)
{
	const RkInstitution *office = record;
	const RkInstitution *parent = name_find(filling, RK_E_INSTITUTION, office->parent);
	g_autofree char *detail = joined(office->city, parent ? rk_office_short(parent) : NULL);
	Item *item = item_add(
		filling, RK_E_INSTITUTION, office, g_strdup(rk_office_short(office)), detail);

	if (!item)
		return;
	names_add(filling, item, office);
	key_add(filling, item, office->city);
}

static void person_fill(Filling *filling, const void *record)
{
	const RkPerson *person = record;
	const RkInstitution *office = name_find(filling, RK_E_INSTITUTION, person->institution);
	const char *place = office ? rk_office_short(office) : NULL;
	g_autofree char *detail = joined(place, person->position);
	Item *item = item_add(filling, RK_E_PERSON, person, rk_person_full_name(person), detail);

	if (!item)
		return;
	names_add(filling, item, person);
	key_add(filling, item, place);
	key_add(filling, item, person->nip);
}

static void group_fill(Filling *filling, const void *record)
{
	const RkInstitutionGroup *group = record;
	int n = 0;

	for (guint i = 0; i < filling->rows->rows[RK_E_GROUP_MEMBER]->len; i++) {
		const RkGroupMember *member = filling->rows->rows[RK_E_GROUP_MEMBER]->pdata[i];
		n += member->institution_group == group->id;
	}
	g_autofree char *detail =
		g_strdup_printf("%d %s", n, rk_tr(filling->lang, N_("offices (count)")));
	Item *item =
		item_add(filling, RK_E_INSTITUTION_GROUP, group, g_strdup(group->name), detail);
	if (item)
		names_add(filling, item, group);
}

static void series_fill(Filling *filling, const void *record)
{
	const RkSeries *series = record;
	Item *item =
		item_add(filling, RK_E_SERIES, series, g_strdup(series->title), series->cadence);

	if (item)
		key_add(filling, item, series->handle);
}

static void reference_fill(Filling *filling, const void *record)
{
	const RkReference *reference = record;
	Item *item = item_add(
		filling, RK_E_REFERENCE, reference, rk_reference_text(reference), reference->title);

	if (!item)
		return;
	key_add(filling, item, reference->title);
	key_add(filling, item, reference->handle);
	key_add(filling, item, reference->issuer);
}

static void meeting_fill(Filling *filling, const void *record)
{
	const RkMeeting *meeting = record;
	RkLocalTime start;
	g_autofree char *day = meeting->start && rk_local_time_parse(meeting->start, &start)
				       ? rk_day_brief(rk_local_time_day(start), filling->lang)
				       : NULL;
	g_autofree char *detail =
		joined(day ? day : meeting->when_text, meeting->tag ? meeting->tag : NULL);
	Item *item = item_add(
		filling, RK_E_MEETING, meeting, g_strdup(rk_meeting_short(meeting)), detail);

	if (!item)
		return;
	key_add(filling, item, meeting->tag);
	key_add(filling, item, meeting->title);
	key_add(filling, item, meeting->code);
	key_add(filling, item, meeting->city);
	key_add(filling, item, meeting->venue);
}

static char *who_of(
	const Filling *filling, const char *shown, RkId person, RkId office, const char *label)
{
	char *line =
		filling->names ? rk_who_line(filling->names, shown, person, office, label) : NULL;

	return line ? line : rk_who_line(filling->rows, shown, person, office, label);
}

static void participant_fill(Filling *filling, const void *record)
{
	const RkParticipant *guest = record;
	char *who =
		who_of(filling, guest->shown_name, guest->person, guest->institution, guest->title);
	Item *item = item_add(filling, RK_E_PARTICIPANT, guest, who,
		guest->representative_name ? guest->representative_name : guest->title);
	const RkInstitution *office = name_find(filling, RK_E_INSTITUTION, guest->institution);

	if (!item)
		return;
	key_add(filling, item, office ? office->name : NULL);
	key_add(filling, item, office ? office->handle : NULL);
	key_add(filling, item, guest->title);
	key_add(filling, item, guest->representative_name);
}

static void session_fill(Filling *filling, const void *record)
{
	const RkSession *session = record;
	g_autofree char *day = session->day.set && session->day.value > 1
				       ? g_strdup_printf("%s %d", rk_tr(filling->lang, N_("Day")),
						 (int)session->day.value)
				       : NULL;
	const char *kind = rk_enum_label(&rk_session_kind_words, (int)session->kind, filling->lang);
	g_autofree char *detail = joined(kind, day);
	Item *item = item_add(filling, RK_E_SESSION, session, g_strdup(session->title), detail);

	if (item)
		key_add(filling, item, session->title_en);
}

static void assignment_fill(Filling *filling, const void *record)
{
	const RkAssignment *assignment = record;
	const RkAction *action = rk_rows_find(filling->rows, RK_E_ACTION, assignment->action);

	item_add(filling, RK_E_ASSIGNMENT, assignment,
		who_of(filling, assignment->shown_name, assignment->person, assignment->institution,
			assignment->label),
		action ? action->text : NULL);
}

/* Lines, points and actions are called by what they say. */
static void text_fill(Filling *filling, RkEntity entity, const void *record, const char *text)
{
	item_add(filling, entity, record, g_strdup(text), NULL);
}

static void record_fill(Filling *filling, RkEntity entity, const void *record)
{
	static void (*const fills[RK_E_N])(Filling *, const void *) = {
		[RK_E_INSTITUTION] = office_fill,
		[RK_E_PERSON] = person_fill,
		[RK_E_INSTITUTION_GROUP] = group_fill,
		[RK_E_SERIES] = series_fill,
		[RK_E_REFERENCE] = reference_fill,
		[RK_E_MEETING] = meeting_fill,
		[RK_E_PARTICIPANT] = participant_fill,
		[RK_E_SESSION] = session_fill,
		[RK_E_ASSIGNMENT] = assignment_fill,
	};

	if (fills[entity])
		fills[entity](filling, record);
	else if (entity == RK_E_AGENDA_POINT)
		text_fill(filling, entity, record, ((const RkAgendaPoint *)record)->title);
	else if (entity == RK_E_ENTRY)
		text_fill(filling, entity, record, ((const RkEntry *)record)->text);
	else if (entity == RK_E_ACTION)
		text_fill(filling, entity, record, ((const RkAction *)record)->text);
}

void rk_finder_fill(RkFinder *finder, const RkRows *rows, const RkRows *names, RkEntity entity)
{
	Filling filling = { finder, rows, names, finder->lang, 0, NULL };
	gboolean part = (rk_entities[entity].flags & RK_ENTITY_IS_MEETING) != 0;

	for (guint i = 0; i < rows->rows[entity]->len; i++) {
		filling.place = part ? i + 1 : 0;
		record_fill(&filling, entity, rows->rows[entity]->pdata[i]);
	}
}

void rk_finder_count(RkFinder *finder, const RkRows *rows)
{
	g_autoptr(GHashTable) counts = g_hash_table_new(g_int64_hash, g_int64_equal);

	for (guint i = 0; i < finder->items->len; i++) {
		Item *item = finder->items->pdata[i];
		g_hash_table_insert(counts, &item->shown.id, item);
	}
	for (int e = RK_E_MEETING; e < RK_E_N; e++)
		for (guint f = 0; f < rk_entities[e].n_fields; f++) {
			const RkField *field = &rk_entities[e].fields[f];
			if (field->type != RK_TYPE_REF || (field->flags & RK_FIELD_OWNER) != 0)
				continue;
			for (guint i = 0; i < rows->rows[e]->len; i++) {
				gint64 id = rk_record_get(e, rows->rows[e]->pdata[i], f).number;
				Item *item = g_hash_table_lookup(counts, &id);
				if (item)
					item->shown.used++;
			}
		}
	finder->sorted = FALSE;
}

char *rk_choice_label(
	const RkRows *rows, const RkRows *names, RkEntity entity, RkId id, RkLang lang)
{
	Filling filling = { NULL, rows, names, lang, 0, NULL };
	gconstpointer record = name_find(&filling, entity, id);

	if (record)
		record_fill(&filling, entity, record);
	return filling.label;
}
