/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all letters share: number, nature, enclosures and subject with place and date beside them,
 * paragraphs that can be reworded, whom one asks, copies. Invariant: what nobody entered is a hole
 * for the pen.
 */
#include "document/builder.h"

#define HEAD_CELLS 10
#define HEAD_SHARE 80

RkWords *rk_letter_pair(const RkBuilder *builder, RkBlock *pairs, RkSay key, const char *text,
	RkEntity entity, const char *field)
{
	RkItem *item = rk_item_add(pairs, rk_wording_text(key, builder->lang), text);
	RkId id = entity != RK_E_PAPER ? builder->meeting->id
		  : builder->paper     ? builder->paper->id
				       : 0;

	rk_origin_set(&item->words, entity, id, field);
	return &item->words;
}

char *rk_letter_date(const RkBuilder *builder)
{
	const RkProfile *profile = builder->input->profile;
	g_autofree char *date =
		rk_date_words(builder, builder->paper ? builder->paper->date : NULL);

	if (!profile || !profile->place)
		return g_steal_pointer(&date);
	return rk_phrase(builder, RK_SAY_PLACE_DATE, "place", profile->place, "date", date);
}

/* "Segera", "Segera, Rahasia"; what nobody chose is ordinary. */
static char *nature(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	int urgency = meeting->urgency ? meeting->urgency : RK_URGENCY_NORMAL;
	const char *word = rk_enum_label(&rk_urgency_words, urgency, builder->lang);

	if (meeting->confidentiality <= RK_CONFIDENTIALITY_OPEN)
		return g_strdup(word);
	return g_strdup_printf("%s, %s", word,
		rk_enum_label(&rk_confidentiality_words, meeting->confidentiality, builder->lang));
}

void rk_letter_head_build(const RkBuilder *builder, const char *enclosures, const char *subject)
{
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	const char *number = builder->paper ? builder->paper->number : NULL;
	g_autofree char *hole = rk_hole(builder, 20, "${nomor_naskah}");
	g_autofree char *word = nature(builder);

	pairs->key_cells = HEAD_CELLS;
	pairs->share = HEAD_SHARE;
	rk_letter_pair(
		builder, pairs, RK_SAY_KEY_NUMBER, number ? number : hole, RK_E_PAPER, "number");
	((RkItem *)pairs->items->pdata[0])->right = rk_letter_date(builder);
	rk_letter_pair(builder, pairs, RK_SAY_KEY_NATURE, word, RK_E_MEETING, "urgency");
	if (enclosures)
		rk_letter_pair(builder, pairs, RK_SAY_KEY_ENCLOSURES, enclosures, RK_E_MEETING,
			"enclosures");
	rk_letter_pair(builder, pairs, RK_SAY_KEY_SUBJECT, subject, RK_E_MEETING, "letter_subject");
}

RkBlock *rk_slot_paragraph(const RkBuilder *builder, RkSay say, const char *text)
{
	RkBlock *block = rk_paragraph_add(builder->document->blocks, NULL);

	rk_slot_fill(builder, &block->words, say, text);
	return block;
}

char *rk_contact_text(const RkBuilder *builder)
{
	const RkMeetingRole *role = rk_role_first(builder, RK_MEETING_ROLE_CONTACT);
	const RkPerson *person =
		role ? RK_FIND(builder->rows, PERSON, RkPerson, role->person) : NULL;
	g_autofree char *name = person ? g_strdup(person->name) : rk_role_name(builder, role);

	if (!name)
		return NULL;
	g_autofree char *who =
		person ? rk_phrase(builder, RK_SAY_CONTACT, "name", name) : g_strdup(name);
	g_autofree char *phone = person && person->phone
					 ? rk_phrase(builder, RK_SAY_CONTACT_PHONE, "who", who,
						   "phone", person->phone)
					 : g_strdup(who);
	return person && person->email ? rk_phrase(builder, RK_SAY_CONTACT_MAIL, "who", phone,
						 "mail", person->email)
				       : g_steal_pointer(&phone);
}

void rk_copies_build(const RkBuilder *builder)
{
	g_auto(GStrv) copies =
		g_strsplit(builder->meeting->copies ? builder->meeting->copies : "", "\n", -1);
	guint n = g_strv_length(copies);

	if (n == 0 || !*copies[0])
		return;
	rk_paragraph_add(builder->document->blocks, rk_wording_text(RK_SAY_COPIES, builder->lang));
	RkBlock *list = rk_block_add(builder->document->blocks, RK_BLOCK_LIST);
	list->tight = TRUE;
	for (guint i = 0; i < n; i++) {
		g_autofree char *text = rk_phrase(
			builder, i + 1 < n ? RK_SAY_COPY : RK_SAY_COPY_LAST, "who", copies[i]);
		RkItem *item = rk_item_next(list, RK_NUMBERING_DECIMAL, text);
		rk_origin_set(&item->words, RK_E_MEETING, builder->meeting->id, "copies");
	}
}
