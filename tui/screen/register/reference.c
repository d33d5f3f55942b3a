/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card of a reference: every place in every meeting that cites it (the regulation knows its
 * meetings). Enter goes to the place.
 */
#include "screen/register/card_screen.h"

#include "domain/names/citation.h"
#include "domain/names/name.h"
#include "domain/register/reference_rule.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

static char *facts_of(RkApp *app, const RkReference *reference)
{
	GString *facts = g_string_new("");
	g_autofree char *from = rk_card_day(app, reference->valid_from);
	g_autofree char *until = rk_card_day(app, reference->valid_until);
	g_autofree char *by = rk_register_name(app, RK_E_REFERENCE, reference->replaced_by);
	g_autofree char *parties = g_strdup(reference->parties);
	RkValidity validity =
		rk_reference_validity(reference, rk_context_today(rk_app_context(app)));

	rk_card_fact(facts, NULL, reference->title);
	rk_card_fact(facts, NULL, reference->issuer);
	if (parties)
		rk_card_fact(
			facts, rk_app_say(app, N_("between")), g_strdelimit(parties, "\n", '/'));
	rk_card_fact(facts, rk_app_say(app, N_("from")), from);
	rk_card_fact(facts, rk_app_say(app, N_("until")), until);
	if (validity != RK_VALIDITY_HOLDS)
		rk_card_fact(facts, rk_enum_glyph(&rk_validity_words, validity),
			rk_enum_label(&rk_validity_words, validity, rk_app_lang(app)));
	rk_card_fact(facts, rk_app_say(app, N_("replaced by")), by);
	rk_card_fact(facts, NULL, reference->url);
	rk_card_fact(facts, NULL, reference->note);
	return g_string_free(facts, FALSE);
}

/* What the citations name, and the meetings. */
static gboolean places_load(RkApp *app, RkRows *rows, GError **error)
{
	static const struct {
		RkEntity entity;
		guint field;
	} places[] = { { RK_E_MEETING, RK_F(CITATION, meeting) },
		{ RK_E_SESSION, RK_F(CITATION, session) }, { RK_E_ENTRY, RK_F(CITATION, entry) },
		{ RK_E_ACTION, RK_F(CITATION, action) } };

	for (guint i = 0; i < RK_LEN(places); i++) {
		g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(RkId));
		RK_EACH (rows, CITATION, RkCitation, citation) {
			RkId id = rk_record_get(RK_E_CITATION, citation, places[i].field).number;
			if (id)
				g_array_append_val(ids, id);
		}
		g_autoptr(RkRows) found = rk_rows_load(rk_app_store(app), places[i].entity,
			(const RkId *)(gpointer)ids->data, ids->len, error);
		if (!found)
			return FALSE;
		const GPtrArray *records = found->rows[places[i].entity];
		for (guint j = 0; j < records->len; j++)
			rk_rows_add(rows, places[i].entity,
				rk_record_copy(places[i].entity, records->pdata[j]));
	}
	return TRUE;
}

static void citation_add(RkCard *card, const RkRows *rows, const RkCitation *citation)
{
	RkApp *app = card->app;
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, citation->action);
	const RkEntry *entry = RK_FIND(rows, ENTRY, RkEntry, citation->entry);
	const RkSession *session = RK_FIND(rows, SESSION, RkSession, citation->session);
	const RkMeeting *meeting = RK_FIND(rows, MEETING, RkMeeting, citation->meeting);
	RkEntity entity = action    ? RK_E_ACTION
			  : entry   ? RK_E_ENTRY
			  : session ? RK_E_SESSION
				    : RK_E_MEETING;
	RkId id = action    ? action->id
		  : entry   ? entry->id
		  : session ? session->id
			    : citation->meeting;

	RkCardRow *row = rk_card_row(card, entity, id, citation->meeting);
	row->key = citation->id;
	row->own = citation->id;
	row->code = rk_address_of(rk_app_store(app), entity, id);
	row->text = g_strdup(action    ? action->text
			     : entry   ? entry->text
			     : session ? session->title
			     : meeting ? rk_app_say(app, N_("basis of the meeting"))
				       : "");
	row->state_text = g_strdup(citation->article);
}

static gboolean fill(RkCardScreen *self, const void *record, GError **error)
{
	RkApp *app = self->screen.app;
	g_autoptr(RkRows) rows =
		rk_uses_load(rk_app_store(app), RK_E_REFERENCE, &self->id, 1, error);
	g_autoptr(GPtrArray) meetings = g_ptr_array_new();

	if (!rows || !places_load(app, rows, error))
		return FALSE;
	rk_card_facts(&self->card, facts_of(app, record));
	RK_EACH (rows, MEETING, RkMeeting, meeting)
		g_ptr_array_add(meetings, (gpointer)meeting);
	rk_card_newest_first(meetings);
	for (guint i = 0; i < meetings->len; i++) {
		const RkMeeting *meeting = meetings->pdata[i];
		g_autofree char *day = rk_card_day(app, meeting->start);
		g_autofree char *heading = g_strdup_printf(
			"%s%s%s", day, *day ? " · " : "", rk_meeting_short(meeting));
		rk_card_heading(&self->card, heading, NULL);
		RK_EACH (rows, CITATION, RkCitation, citation)
			if (citation->meeting == meeting->id)
				citation_add(&self->card, rows, citation);
	}
	self->count = g_strdup_printf(rk_say(rk_app_context(app), N_("cited %u×, %u meetings")),
		rk_rows_count(rows, RK_E_CITATION), meetings->len);
	return TRUE;
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("to the place") },
	RK_BINDS_SHARED(DONE),
	RK_BINDS_SHARED(REMIND),
	RK_BINDS_SHARED(EDIT),
	RK_BINDS_SHARED(DELETE),
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_NONE },
};

static const RkCardKind kind = {
	.entity = RK_E_REFERENCE, .empty = N_("Cited nowhere yet."), .fill = fill
};

const RkScreenClass rk_reference_class = { RK_CARD_CLASS(REFERENCE), .name = "reference",
	.label = N_("Reference"), .bindings = bindings, .kind = &kind };
