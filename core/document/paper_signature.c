/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place to sign of papers that one official signs (letters, lists, memos): in which capacity,
 * under which title, by which name. What the paper's row does not say is a line for the pen.
 */
#include "document/builder.h"

#define TITLE_CELLS 30

/* The title with what the capacity puts before it. Caller frees. */
static char *acting(const RkBuilder *builder, int capacity, const char *title)
{
	switch (capacity) {
	case RK_CAPACITY_PLT:
		return rk_phrase(builder, RK_SAY_SIGN_PLT, "title", title);
	case RK_CAPACITY_PLH:
		return rk_phrase(builder, RK_SAY_SIGN_PLH, "title", title);
	case RK_CAPACITY_PJ:
		return rk_phrase(builder, RK_SAY_SIGN_PJ, "title", title);
	default:
		return g_strdup(title);
	}
}

/* Whom it is signed for: "a.n. Direktur Jenderal Imigrasi", and "u.b." two levels down. */
static void behalf_add(const RkBuilder *builder, GString *lines, const RkPaper *paper)
{
	if (!paper || !paper->on_behalf)
		return;
	g_autofree char *office = rk_phrase(builder, RK_SAY_SIGN_AN, "office", paper->on_behalf);
	g_string_append_printf(lines, "%s\n", office);
	if (paper->capacity == RK_CAPACITY_UB)
		g_string_append_printf(
			lines, "%s\n", rk_wording_text(RK_SAY_SIGN_UB, builder->lang));
}

void rk_paper_signature_build(const RkBuilder *builder)
{
	const RkPaper *paper = builder->paper;
	const RkPerson *person = paper && paper->signatory ? RK_FIND(builder->rows, PERSON,
								     RkPerson, paper->signatory)
							   : NULL;
	const char *known = paper && paper->shown_title ? paper->shown_title
			    : person                    ? person->position
							: NULL;
	g_autofree char *name =
		paper && paper->shown_name ? g_strdup(paper->shown_name) : rk_person_text(person);
	g_autofree char *hole = rk_hole_inline(builder, TITLE_CELLS, NULL);
	g_autofree char *title = acting(builder, paper ? paper->capacity : 0, known ? known : hole);
	g_autofree char *last = rk_phrase(builder, RK_SAY_SIGN_TITLE, "title", title);
	g_autoptr(GString) lines = g_string_new(NULL);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);

	behalf_add(builder, lines, paper);
	g_string_append(lines, last);
	rk_signature_build(builder, block, lines->str, name, person ? person->nip : NULL, NULL);
	RkSignature *signature = block->signatures->pdata[0];
	signature->origin = (RkOrigin){ RK_E_PAPER, paper ? paper->id : 0, "signatory" };
}
