/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes (notula): opening, discussion, decisions, follow-up, closing, signatures. The order
 * of the parts is that of the offices' own forms. Invariant: what is struck keeps its number.
 */
#include "document/builder.h"

static char *clock_or_hole(const RkBuilder *builder, RkInt at)
{
	g_autofree char *clock = rk_instant_clock(builder, at);
	g_autofree char *hole = rk_hole_inline(builder, 8, NULL);
	g_autofree char *zone = rk_zone_word(builder);

	return g_strchomp(
		rk_phrase(builder, RK_SAY_TIME_CLOCK, "time", clock ? clock : hole, "zone", zone));
}

static void report_add(const RkBuilder *builder, RkBlock *list)
{
	const RkMeetingRole *role = rk_role_first(builder, RK_MEETING_ROLE_COMMITTEE);
	g_autofree char *name = rk_role_name(builder, role);

	if (!builder->meeting->purpose)
		return;
	g_autofree char *purpose = rk_clause(builder->meeting->purpose);
	RkSay say = name ? RK_SAY_REPORTED : RK_SAY_PURPOSE;
	g_autofree char *text = rk_phrase(builder, say, "name", name, "purpose", purpose);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, say, text);
}

static void opening_build(RkPart *part)
{
	const RkBuilder *builder = part->builder;
	g_autofree char *chair =
		rk_role_name(builder, rk_role_first(builder, RK_MEETING_ROLE_CHAIR));
	g_autofree char *time = clock_or_hole(builder, builder->meeting->opened_at);
	g_autofree char *hole = rk_hole_inline(builder, 24, NULL);

	rk_part_begin(part, RK_SAY_OPENING);
	RkBlock *list = rk_part_list(builder);
	g_autofree char *text =
		rk_phrase(builder, RK_SAY_OPENED, "time", time, "name", chair ? chair : hole);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, RK_SAY_OPENED,
		text);
	report_add(builder, list);
}

static void closing_build(RkPart *part)
{
	const RkBuilder *builder = part->builder;
	g_autofree char *time = clock_or_hole(builder, builder->meeting->closed_at);

	rk_part_begin(part, RK_SAY_CLOSING);
	RkBlock *list = rk_part_list(builder);
	if (builder->meeting->expectation) {
		g_autofree char *hope = rk_clause(builder->meeting->expectation);
		g_autofree char *text = rk_phrase(builder, RK_SAY_EXPECTATION, "text", hope);
		rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words,
			RK_SAY_EXPECTATION, text);
	}
	g_autofree char *closed = rk_phrase(builder, RK_SAY_CLOSED, "time", time);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, RK_SAY_CLOSED,
		closed);
}

static void errata_build(RkPart *part)
{
	const RkBuilder *builder = part->builder;
	RkBlock *list = NULL;

	RK_EACH (builder->rows, ERRATUM, RkErratum, erratum) {
		if (!list) {
			rk_part_begin(part, RK_SAY_CORRIGENDA);
			list = rk_part_list(builder);
		}
		g_autofree char *date = rk_date_words(builder, erratum->at);
		g_autofree char *text =
			rk_phrase(builder, RK_SAY_CORRIGENDUM, "date", date, "text", erratum->text);
		rk_item_next(list, RK_NUMBERING_DECIMAL, text);
	}
}

static void signatures_build(const RkBuilder *builder)
{
	const RkMeetingRole *chair = rk_role_first(builder, RK_MEETING_ROLE_CHAIR);
	const RkMeetingRole *secretary = rk_role_first(builder, RK_MEETING_ROLE_SECRETARY);
	g_autofree char *chair_name = rk_role_name(builder, chair);
	g_autofree char *secretary_name = rk_role_name(builder, secretary);
	g_autofree char *where = rk_meeting_place_date(builder);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);

	rk_signature_build(builder, block, rk_wording_text(RK_SAY_SIGN_CHAIR, builder->lang),
		chair_name, rk_role_nip(builder, chair), NULL);
	rk_signature_build(builder, block, rk_wording_text(RK_SAY_SIGN_SECRETARY, builder->lang),
		secretary_name, rk_role_nip(builder, secretary), where);
}

static gboolean attendance_is_recorded(const RkBuilder *builder)
{
	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting == builder->meeting->id && participant->attendance)
			return TRUE;
	}
	return FALSE;
}

static guint files_of(const RkBuilder *builder, const char *kind)
{
	guint n = 0;

	RK_EACH (builder->rows, FILE, RkFile, file) {
		if (file->meeting == builder->meeting->id && g_strcmp0(file->kind, kind) == 0)
			n++;
	}
	return n;
}

static void enclosed_append(GString *list, guint *n, char *text)
{
	g_string_append_printf(list, "%s%u. %s", list->len > 0 ? "  " : "", ++*n, text);
	g_free(text);
}

static void enclosures_build(const RkBuilder *builder)
{
	g_autoptr(GString) list = g_string_new(NULL);
	guint talks = files_of(builder, "presentation"), n = 0;
	g_autofree char *count = g_strdup_printf("%u", talks);

	if (attendance_is_recorded(builder))
		enclosed_append(list, &n, rk_phrase(builder, RK_SAY_ENCLOSED_LIST));
	if (talks > 0)
		enclosed_append(list, &n,
			rk_phrase(builder,
				talks == 1 ? RK_SAY_ENCLOSED_TALK : RK_SAY_ENCLOSED_TALKS, "n",
				count));
	if (files_of(builder, "photo") > 0)
		enclosed_append(list, &n, rk_phrase(builder, RK_SAY_ENCLOSED_PHOTOS));
	if (n == 0)
		return;
	g_autofree char *text = rk_phrase(builder, RK_SAY_ENCLOSED, "list", list->str);
	rk_paragraph_add(builder->document->blocks, text);
}

void rk_minutes_build(const RkBuilder *builder)
{
	RkPart part = { builder, 0 };

	rk_minutes_head_build(builder);
	opening_build(&part);
	g_autofree char *label = rk_part_label(&part);
	rk_minutes_discussion_build(builder, label);
	rk_part_begin(&part, RK_SAY_DECISIONS);
	rk_decisions_build(builder, 1);
	rk_part_begin(&part, RK_SAY_FOLLOW_UP);
	rk_actions_build(builder);
	closing_build(&part);
	errata_build(&part);
	signatures_build(builder);
	enclosures_build(builder);
}
