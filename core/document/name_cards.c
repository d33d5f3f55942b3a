/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Name cards for the table (papan nama): a turned A4 sheet each, large letters below the fold. Who
 * comes for somebody has the card; a seat of which no name is known has that of its title.
 */
#include "document/builder.h"

#include "domain/names/name.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"

#define LETTERS 34 /* points */

/* The fold is in the middle of the 210 mm; what was the left of the sheet is its top. */
static void page_set(RkPageSetup *page)
{
	page->landscape = TRUE;
	page->size = LETTERS;
	page->numbers = RK_PAGE_NUMBERS_NONE;
	rk_page_margins_set(page, 15, 10, 15, 118);
}

/* Own title, or that of who comes instead. Caller frees; NULL. */
static char *title_of(const RkBuilder *builder, const RkParticipant *one, gboolean proxy)
{
	const RkPerson *other = RK_FIND(builder->rows, PERSON, RkPerson, one->representative);

	if (!proxy)
		return rk_invited_text(builder, one);
	return g_strdup(one->representative_title ? one->representative_title
			: other                   ? other->position
						  : NULL);
}

static void card_add(const RkBuilder *builder, const RkParticipant *one)
{
	GPtrArray *blocks = builder->document->blocks;
	const RkInstitution *office = rk_office_find(builder, one->institution);
	g_autofree char *proxy = rk_participant_proxy_name(builder->rows, one);
	g_autofree char *name = proxy ? g_strdup(proxy) : rk_participant_name(builder->rows, one);
	g_autofree char *title = title_of(builder, one, proxy != NULL);
	const char *below = !name             ? NULL
			    : proxy && office ? rk_office_short(office)
			    : title           ? title
			    : office          ? rk_office_short(office)
					      : NULL;
	const char *large = name ? name : title ? title : office ? office->name : NULL;

	if (!large)
		return;
	if (blocks->len > 0)
		rk_block_add(blocks, RK_BLOCK_PAGE_BREAK);
	rk_origin_set(&rk_title_add(blocks, large)->words, RK_E_PARTICIPANT, one->id, "title");
	if (below && g_strcmp0(below, large) != 0)
		rk_paragraph_add(blocks, below)->align = RK_ALIGN_CENTRE;
}

void rk_name_cards_build(const RkBuilder *builder)
{
	page_set(&builder->document->page);
	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting == builder->meeting->id && rk_participant_is_invited(one))
			card_add(builder, one);
	}
	if (builder->document->blocks->len == 0)
		rk_slot_paragraph(builder, RK_SAY_CARDS_NONE,
			rk_wording_text(RK_SAY_CARDS_NONE, builder->lang));
}
