/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words, holes, letterhead and signatures: what every builder uses. Invariant: the words of a slot
 * are either all ours or all a person's.
 */
#include "document/builder.h"

#include <string.h>

static const RkPaperText *override_of(const RkBuilder *builder, const char *slot)
{
	int lang = builder->lang == RK_LANG_ID ? RK_LANGUAGE_ID : RK_LANGUAGE_EN;

	RK_EACH (builder->rows, PAPER_TEXT, RkPaperText, text) {
		if (text->meeting == builder->meeting->id && text->paper == builder->input->kind &&
			text->lang == lang && g_strcmp0(text->slot, slot) == 0)
			return text;
	}
	return NULL;
}

void rk_slot_fill(const RkBuilder *builder, RkWords *words, RkSay say, const char *text)
{
	const char *slot = rk_wording_slot(say);
	const RkPaperText *other = slot ? override_of(builder, slot) : NULL;

	words->slot = g_strdup(slot);
	words->overridden = other != NULL;
	rk_words_add(words, other ? other->text : text, RK_RUN_PLAIN);
}

void rk_origin_set(RkWords *words, RkEntity entity, RkId id, const char *field)
{
	words->origin = (RkOrigin){ (int)entity, id, field };
}

static int unfilled(const RkBuilder *builder)
{
	const RkProfile *profile = builder->input->profile;

	return profile && profile->unfilled ? profile->unfilled : RK_UNFILLED_BLANK;
}

static char *repeated(const char *cell, int n)
{
	GString *text = g_string_new(NULL);

	for (int i = 0; i < n; i++)
		g_string_append(text, cell);
	return g_string_free(text, FALSE);
}

char *rk_hole(const RkBuilder *builder, int cells, const char *tag)
{
	int how = unfilled(builder);

	if (how == RK_UNFILLED_SRIKANDI && tag)
		return g_strdup(tag);
	/* U+00A0: blank space that is not trimmed and not broken */
	return repeated(how == RK_UNFILLED_BLANK ? "\u00a0" : ".", cells);
}

char *rk_hole_inline(const RkBuilder *builder, int cells, const char *tag)
{
	int how = unfilled(builder);

	if (how == RK_UNFILLED_SRIKANDI && tag)
		return g_strdup(tag);
	return repeated(how == RK_UNFILLED_BLANK ? "_" : ".", cells);
}

char *rk_upper(const char *text)
{
	return g_utf8_strup(text, -1);
}

char *rk_clause(const char *text)
{
	const char *second = g_utf8_next_char(text);
	g_autofree char *trimmed = g_strchomp(g_strdup(text));
	gsize size = strlen(trimmed);

	if (g_str_has_suffix(trimmed, ".") && !g_str_has_suffix(trimmed, ".."))
		trimmed[size - 1] = '\0';
	if (!*trimmed || !g_unichar_islower(g_utf8_get_char(second)))
		return g_steal_pointer(&trimmed);
	g_autofree char *first = g_utf8_substring(text, 0, 1);
	g_autofree char *small = g_utf8_strdown(first, -1);
	return g_strconcat(small, trimmed + strlen(first), NULL);
}

const char *rk_meeting_title(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	const char *english = builder->lang == RK_LANG_EN ? meeting->title_en : NULL;

	return english ? english : meeting->title ? meeting->title : "";
}

const char *rk_session_title(const RkBuilder *builder, const RkSession *session)
{
	const char *english = builder->lang == RK_LANG_EN ? session->title_en : NULL;

	return english ? english : session->title ? session->title : "";
}

gboolean rk_entry_is_printed(const RkEntry *entry)
{
	return entry->kind != RK_ENTRY_KIND_PRIVATE && !entry->withheld && entry->text;
}

const RkPaper *rk_paper_of(const RkBuilder *builder, int kind)
{
	RK_EACH (builder->rows, PAPER, RkPaper, paper) {
		if (paper->meeting == builder->meeting->id && paper->kind == kind)
			return paper;
	}
	return NULL;
}

/* A line between two stars is strong, "*KANTOR IMIGRASI KELAS II TPI TARAKAN*"; without any all of
 * `style` are. */
static void letterhead_lines_add(RkBlock *block, const char *text, guint style)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
	gboolean stars = strstr(text ? text : "", "*") != NULL;

	for (guint i = 0; lines[i]; i++) {
		char *line = g_strstrip(lines[i]);
		gsize n = strlen(line);
		gboolean starred = n > 2 && line[0] == '*' && line[n - 1] == '*';
		if (starred)
			line[n - 1] = '\0';
		if (n > 0)
			rk_letterhead_line_add(block, line + (starred ? 1 : 0),
				starred || !stars ? style : style & ~(guint)RK_RUN_STRONG);
	}
}

void rk_letterhead_build(const RkBuilder *builder)
{
	const RkProfile *profile = builder->input->profile;

	if (!profile || !(profile->letterhead || profile->letterhead_small))
		return;
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_LETTERHEAD);
	letterhead_lines_add(block, profile->letterhead, RK_RUN_STRONG);
	letterhead_lines_add(block, profile->letterhead_small, RK_RUN_SMALL);
}

/* 18 digits are grouped as birth, appointment, sex, serial; anything else stays as it is. */
static char *nip_grouped(const char *nip)
{
	gsize n = strlen(nip);

	if (n != 18 || strspn(nip, "0123456789") != n)
		return g_strdup(nip);
	return g_strdup_printf("%.8s %.6s %.1s %.3s", nip, nip + 8, nip + 14, nip + 15);
}

#define NAME_CELLS 30

static void name_add(
	const RkBuilder *builder, RkSignature *signature, const char *name, const char *nip)
{
	gboolean tags = unfilled(builder) == RK_UNFILLED_SRIKANDI;

	if (name)
		g_ptr_array_add(signature->name, g_strdup(name));
	else
		g_ptr_array_add(signature->name, tags ? g_strdup("${nama_pengirim}")
						      : rk_hole_inline(builder, NAME_CELLS, NULL));
	if (!nip && (name || !tags))
		return;
	g_autofree char *grouped = nip ? nip_grouped(nip) : g_strdup("${nip_pengirim}");
	g_ptr_array_add(signature->name, rk_phrase(builder, RK_SAY_NIP, "nip", grouped));
}

/* What the hand leaves, in words: only when the paper's row says that it was signed so. */
static char *signed_mark(const RkBuilder *builder)
{
	const RkPaper *paper = builder->paper;

	if (paper && paper->state == RK_PAPER_STATE_SIGNED &&
		paper->signing == RK_SIGNING_ELECTRONIC)
		return rk_phrase(builder, RK_SAY_SIGNED);
	if (unfilled(builder) == RK_UNFILLED_SRIKANDI)
		return g_strdup("${ttd_pengirim}");
	return NULL;
}

void rk_signature_build(const RkBuilder *builder, RkBlock *block, const char *title,
	const char *name, const char *nip, const char *place_date)
{
	RkSignature *signature = rk_signature_add(block);

	signature->place_date = g_strdup(place_date);
	g_ptr_array_add(signature->title, g_strdup(title));
	signature->mark = signed_mark(builder);
	name_add(builder, signature, name, nip);
}

void rk_footer_build(const RkBuilder *builder)
{
	if (builder->paper && builder->paper->state == RK_PAPER_STATE_DRAFT)
		builder->document->footer = rk_phrase(builder, RK_SAY_DRAFT);
}
