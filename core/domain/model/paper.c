/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper table as data, and the finding of a row by what a person typed. Invariant: row i is the
 * one of kind i + 1; a test walks the words.
 */
#include "domain/model/paper.h"

#include <string.h>

static const char *const no_format[] = { NULL };
static const char *const all_formats[] = { RK_PAPER_FORMATS(RK_PAPER_FORMAT_WORD, RK_COMMA), NULL };
#define ENDING(CONST, word, ending) ending
static const char *const endings[] = { RK_PAPER_FORMATS(ENDING, RK_COMMA) };

static const RkPaperInfo papers[] = {
	{ RK_PAPER_KIND_INVITATION, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_RUNDOWN, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_SIGN_IN, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_ATTENDANCE, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_MINUTES, all_formats, TRUE, TRUE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_CONCLUSIONS, all_formats, TRUE, TRUE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_REPORT, all_formats, TRUE, FALSE, RK_ISSUER_ANY },
	{ RK_PAPER_KIND_MEMO, all_formats, TRUE, FALSE, RK_ISSUER_ANY },
	{ RK_PAPER_KIND_MATRIX, all_formats, TRUE, FALSE, RK_ISSUER_ANY },
	{ RK_PAPER_KIND_PRESS, all_formats, TRUE, FALSE, RK_ISSUER_ANY },
	{ RK_PAPER_KIND_EXCERPT, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_CHANGE_NOTICE, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_SPEAKER_REQUEST, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_REMINDER, all_formats, TRUE, FALSE, RK_ISSUER_ORGANISER },
	{ RK_PAPER_KIND_NAME_CARDS, all_formats, TRUE, FALSE, RK_ISSUER_NOBODY },
	{ RK_PAPER_KIND_PHOTOS, all_formats, TRUE, FALSE, RK_ISSUER_ANY },
	{ RK_PAPER_KIND_MESSAGE, no_format, FALSE, FALSE, RK_ISSUER_NOBODY },
};
G_STATIC_ASSERT(RK_LEN(papers) == RK_PAPER_KIND_N - 1);

const RkPaperInfo *rk_paper_info(int kind)
{
	return kind > 0 && kind < RK_PAPER_KIND_N ? &papers[kind - 1] : NULL;
}

gboolean rk_paper_is_letter(int kind)
{
	return kind == RK_PAPER_KIND_INVITATION || kind == RK_PAPER_KIND_CHANGE_NOTICE ||
	       kind == RK_PAPER_KIND_SPEAKER_REQUEST || kind == RK_PAPER_KIND_REMINDER ||
	       kind == RK_PAPER_KIND_MEMO;
}

#define KIND(NAME) RK_PAPER_KIND_##NAME
const int *rk_papers_of_role(RkOurRole role)
{
	static const int organiser[] = { KIND(INVITATION), KIND(SPEAKER_REQUEST), KIND(RUNDOWN),
		KIND(SIGN_IN), KIND(NAME_CARDS), KIND(CHANGE_NOTICE), KIND(ATTENDANCE),
		KIND(CONCLUSIONS), KIND(MINUTES), KIND(MATRIX), KIND(REPORT), KIND(PRESS),
		KIND(PHOTOS), KIND(EXCERPT), KIND(REMINDER), 0 };
	/* Who was invited reports to the head of the own office first; no letters. */
	static const int invited[] = { KIND(MEMO), KIND(PRESS), KIND(MATRIX), KIND(PHOTOS),
		KIND(RUNDOWN), KIND(MINUTES), 0 };
	static const int other[] = { KIND(RUNDOWN), KIND(MINUTES), 0 };

	return role == RK_OUR_ROLE_ORGANISER ? organiser
	       : role == RK_OUR_ROLE_INVITED ? invited
					     : other;
}
#undef KIND

gboolean rk_paper_has_format(int kind, const char *format)
{
	const RkPaperInfo *info = rk_paper_info(kind);

	if (!info || !info->formats[0])
		return FALSE;
	return !format || g_strv_contains(info->formats, format);
}

gboolean rk_paper_is_of_office(int kind)
{
	return kind == RK_PAPER_KIND_EXCERPT || kind == RK_PAPER_KIND_MATRIX ||
	       kind == RK_PAPER_KIND_REMINDER;
}

RkPaperFormat rk_paper_format(const char *word)
{
	guint i = 0;

	while (word && i < RK_PAPER_FORMAT_N && strcmp(all_formats[i], word) != 0)
		i++;
	return (RkPaperFormat)i;
}

const char *rk_paper_format_ending(const char *word)
{
	RkPaperFormat format = rk_paper_format(word);

	return format < RK_PAPER_FORMAT_N ? endings[format] : NULL;
}

gboolean rk_paper_format_is_text(const char *word)
{
	switch (rk_paper_format(word)) {
	case RK_PAPER_FORMAT_PDF:
	case RK_PAPER_FORMAT_DOCX:
	case RK_PAPER_FORMAT_XLSX:
		return FALSE;
	default:
		return TRUE;
	}
}

const char *rk_paper_format_of_file(const char *path)
{
	const char *dot = path ? strrchr(path, '.') : NULL;

	for (guint i = 0; dot && i < RK_PAPER_FORMAT_N; i++)
		if (g_ascii_strcasecmp(dot + 1, endings[i]) == 0 ||
			g_ascii_strcasecmp(dot + 1, all_formats[i]) == 0)
			return all_formats[i];
	return NULL;
}

char *rk_paper_name(int kind, RkLang lang)
{
	const char *label = rk_enum_label(&rk_paper_kind_words, kind, lang);

	return label ? g_strdelimit(g_ascii_strdown(label, -1), " ", '-') : NULL;
}

int rk_paper_from_name(const char *name)
{
	if (!name)
		return 0;
	g_autofree char *wanted = g_strdelimit(g_ascii_strdown(name, -1), " ", '-');
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		for (RkLang lang = 0; lang < RK_LANG_N; lang++) {
			g_autofree char *known = rk_paper_name(kind, lang);
			if (g_strcmp0(known, wanted) == 0)
				return kind;
		}
		if (g_strcmp0(rk_enum_word(&rk_paper_kind_words, kind), wanted) == 0)
			return kind;
	}
	return 0;
}
