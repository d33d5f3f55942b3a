/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is invited by letter, and the annex that lists them in protocol order. The organiser's own
 * people need no letter. Invariant: the order is that of the participants.
 */
#include "document/builder.h"

#include "domain/names/name.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"

GPtrArray *rk_invited_list(const RkBuilder *builder)
{
	GPtrArray *others = g_ptr_array_new();
	g_autoptr(GPtrArray) all = g_ptr_array_new();

	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting != builder->meeting->id || participant->uninvited ||
			participant->companion_of)
			continue;
		g_ptr_array_add(all, (gpointer)participant);
		if (!builder->meeting->organiser ||
			participant->institution != builder->meeting->organiser)
			g_ptr_array_add(others, (gpointer)participant);
	}
	if (others->len > 0)
		return others;
	g_ptr_array_unref(others);
	return g_steal_pointer(&all);
}

char *rk_invited_text(const RkBuilder *builder, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_FIND(builder->rows, INSTITUTION, RkInstitution, participant->institution);
	g_autofree char *title = rk_participant_title(builder->rows, participant);

	if (title)
		return office ? rk_title_in_office(title, office) : g_steal_pointer(&title);
	char *name = rk_participant_name(builder->rows, participant);
	if (name || !office)
		return name ? name : rk_hole_inline(builder, 30, NULL);
	return g_strdup(office->name);
}

static gboolean speaks(const RkBuilder *builder, const RkParticipant *participant)
{
	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkSession *session =
			RK_FIND(builder->rows, SESSION, RkSession, speaker->session);
		if (!session || session->meeting != builder->meeting->id ||
			speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		if (speaker->person ? speaker->person == participant->person ||
					      speaker->person == participant->representative
				    : speaker->institution &&
					      speaker->institution == participant->institution)
			return TRUE;
	}
	return FALSE;
}

void rk_invited_build(const RkBuilder *builder, const GPtrArray *invited)
{
	GPtrArray *blocks = builder->document->blocks;

	rk_title_add(blocks, rk_wording_text(RK_SAY_INVITED_LIST, builder->lang));
	RkBlock *list = rk_block_add(blocks, RK_BLOCK_LIST);
	for (guint i = 0; i < invited->len; i++) {
		const RkParticipant *participant = invited->pdata[i];
		g_autofree char *title = rk_invited_text(builder, participant);
		g_autofree char *text =
			speaks(builder, participant)
				? rk_phrase(builder, RK_SAY_AS_SPEAKER, "title", title)
				: g_strdup(title);
		RkItem *item = rk_item_next(list, RK_NUMBERING_DECIMAL, text);
		rk_origin_set(&item->words, RK_E_PARTICIPANT, participant->id, "title");
	}
}
