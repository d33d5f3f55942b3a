/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose paper it is, whom it goes to, who signs it, what it refers to. Invariant: whoever is not
 * known is a line for the pen.
 */
#include "document/builder.h"

#include "base/label.h"
#include "domain/model/paper.h"
#include "domain/names/citation.h"
#include "domain/names/name.h"

RkId rk_writing_office(const RkContext *context, const RkMeeting *meeting, int kind)
{
	const RkPaperInfo *info = rk_paper_info(kind);
	gboolean own = info && info->issuer == RK_ISSUER_ANY && context->office;

	return !own && meeting->organiser ? meeting->organiser : context->office;
}

static gconstpointer find(const RkBuilder *builder, RkEntity entity, RkId id)
{
	gconstpointer found = id ? rk_rows_find(builder->rows, entity, id) : NULL;

	return found || !id || !builder->input->registers
		       ? found
		       : rk_rows_find(builder->input->registers, entity, id);
}

const RkInstitution *rk_office_find(const RkBuilder *builder, RkId id)
{
	return find(builder, RK_E_INSTITUTION, id);
}

const RkPerson *rk_person_find(const RkBuilder *builder, RkId id)
{
	return find(builder, RK_E_PERSON, id);
}

const RkInstitution *rk_office_writing(const RkBuilder *builder)
{
	return rk_office_find(builder,
		rk_writing_office(builder->input->context, builder->meeting, builder->input->kind));
}

char *rk_office_addressee(const RkBuilder *builder, const RkInstitution *office)
{
	char *title = office ? rk_head_title(office) : NULL;

	if (title)
		return title;
	return office ? g_strdup(office->name) : rk_hole_inline(builder, 30, NULL);
}

/* --- signature --- */

/* Of the place to sign that was added last. */
static RkSignature *last_signature(const RkBuilder *builder)
{
	const GPtrArray *blocks = builder->document->blocks;
	const RkBlock *block = blocks->pdata[blocks->len - 1];

	return block->signatures->pdata[block->signatures->len - 1];
}

void rk_signatory_build(const RkBuilder *builder, int role, RkSay title, const char *place_date)
{
	const RkMeetingRole *who = rk_role_first(builder, role);
	const RkPaper *paper = builder->paper;
	gboolean own = paper && (paper->signatory || paper->shown_name);

	if (own || !who) {
		rk_paper_signature_build(builder);
		last_signature(builder)->place_date = g_strdup(place_date);
		return;
	}
	g_autofree char *name = rk_role_name(builder, who);
	g_autofree char *held = title == RK_SAY_N ? rk_role_title(builder, who) : NULL;
	g_autofree char *line = held ? rk_phrase(builder, RK_SAY_SIGN_TITLE, "title", held)
				: title == RK_SAY_N
					? g_strdup("")
					: g_strdup(rk_wording_text(title, builder->lang));
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);

	rk_signature_build(builder, block, line, name, rk_role_nip(builder, who), place_date);
	last_signature(builder)->origin =
		(RkOrigin){ RK_E_PAPER, paper ? paper->id : 0, "signatory" };
}

/* --- words --- */

char *rk_count_words(const RkBuilder *builder, guint n, gboolean upper)
{
	static const char *const words[] = { N_("one"), N_("two"), N_("three"), N_("four"),
		N_("five"), N_("six"), N_("seven"), N_("eight"), N_("nine"), N_("ten") };

	if (n == 0 || n > RK_LEN(words))
		return g_strdup_printf("%u", n);
	char *text = g_strdup(rk_tr(builder->lang, words[n - 1]));
	if (upper)
		text[0] = g_ascii_toupper(text[0]);
	return text;
}

/* What laws and decrees are called in a letter; others by their abbreviation. */
static const char *instrument(const RkBuilder *builder, const RkReference *reference)
{
	const char *brief = reference->abbreviation ? reference->abbreviation : "";

	return g_strcmp0(brief, "UU") == 0   ? rk_wording_text(RK_SAY_REF_LAW, builder->lang)
	       : g_strcmp0(brief, "PP") == 0 ? rk_wording_text(RK_SAY_REF_DECREE, builder->lang)
					     : brief;
}

static char *letter_line(const RkBuilder *builder, const RkReference *letter)
{
	g_autofree char *text =
		letter->issuer ? rk_phrase(builder, RK_SAY_REF_LETTER, "who", letter->issuer,
					 "number", letter->number)
			       : rk_phrase(builder, RK_SAY_REF_NUMBER, "name",
					 instrument(builder, letter), "number", letter->number);
	RkDay day;

	if (!letter->valid_from || !rk_day_parse(letter->valid_from, &day))
		return g_steal_pointer(&text);
	g_autofree char *date = rk_day_long(day, builder->lang);
	return rk_phrase(builder, RK_SAY_REF_DATED, "text", text, "date", date);
}

char *rk_reference_line(const RkBuilder *builder, const RkReference *reference)
{
	if (!reference->number || !reference->abbreviation)
		return rk_reference_text(reference);
	if (reference->kind == RK_REFERENCE_KIND_LETTER)
		return letter_line(builder, reference);
	g_autofree char *name = rk_phrase(builder, RK_SAY_REF_NUMBER, "name",
		instrument(builder, reference), "number", reference->number);
	g_autofree char *year =
		reference->year.set ? g_strdup_printf("%d", (int)reference->year.value) : NULL;
	g_autofree char *dated =
		year ? rk_phrase(builder, RK_SAY_REF_YEAR, "text", name, "year", year)
		     : g_strdup(name);
	return reference->title ? rk_phrase(builder, RK_SAY_REF_TITLE, "text", dated, "title",
					  reference->title)
				: g_steal_pointer(&dated);
}

char *rk_calling_letter(const RkBuilder *builder)
{
	const RkPaper *letter = rk_paper_of(builder, RK_PAPER_KIND_INVITATION);
	const RkMeeting *meeting = builder->meeting;
	gboolean ours = letter && letter->number;
	const char *number = ours ? letter->number : meeting->incoming_number;
	const char *who = !ours               ? meeting->incoming_from
			  : letter->on_behalf ? letter->on_behalf
					      : letter->shown_title;

	if (!number)
		return NULL;
	g_autofree char *date =
		rk_date_words(builder, ours ? letter->date : meeting->incoming_date);
	return rk_phrase(builder, who ? RK_SAY_LETTER_OF : RK_SAY_LETTER_BARE, "who", who, "number",
		number, "date", date);
}

void rk_meeting_title_build(const RkBuilder *builder, RkSay name)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *title = rk_upper(rk_meeting_title(builder));
	g_autofree char *where = rk_meeting_place_day(builder);

	rk_title_add(blocks, rk_wording_text(name, builder->lang));
	rk_title_add(blocks, title)->tight = TRUE;
	if (!where)
		return;
	g_autofree char *line = rk_phrase(builder, RK_SAY_PLACE_DAY, "text", where);
	rk_title_add(blocks, line)->tight = TRUE;
}
