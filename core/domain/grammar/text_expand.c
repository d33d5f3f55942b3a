/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short forms of captured lines written out. Whole words only, never inside a citation. The
 * office's own short forms (text modules) win over the built-in ones.
 */
#include "domain/grammar/text_expand.h"

#include "base/text.h"
#include "domain/names/citation.h"

#include <string.h>

static const struct {
	const char *brief, *full;
	gboolean exact; /* only as written, not in lower case */
} modules[] = {
	{ "bhw", "bahwa", FALSE },
	{ "blm", "belum", FALSE },
	{ "dgn", "dengan", FALSE },
	{ "dlm", "dalam", FALSE },
	{ "hrs", "harus", FALSE },
	{ "jd", "jadi", FALSE },
	{ "jt", "juta", FALSE },
	{ "kpd", "kepada", FALSE },
	{ "krn", "karena", FALSE },
	{ "OPD", "perangkat daerah", TRUE },
	{ "pd", "pada", FALSE },
	{ "sbg", "sebagai", FALSE },
	{ "sdh", "sudah", FALSE },
	{ "spy", "supaya", FALSE },
	{ "tdk", "tidak", FALSE },
	{ "tgl", "tanggal", FALSE },
	{ "thd", "terhadap", FALSE },
	{ "tsb", "tersebut", FALSE },
	{ "utk", "untuk", FALSE },
	{ "yg", "yang", FALSE },
};

static const char *built_in(const RkContext *context, const char *word)
{
	g_autofree char *lower = g_utf8_strdown(word, -1);

	if (context->lang != RK_LANG_ID)
		return NULL;
	for (guint i = 0; i < RK_LEN(modules); i++)
		if (strcmp(modules[i].brief, modules[i].exact ? word : lower) == 0)
			return modules[i].full;
	return NULL;
}

static const char *written_out(const RkContext *context, const RkRows *rows, const char *word)
{
	RK_EACH (rows, TEXT_MODULE, RkTextModule, module)
		if (g_strcmp0(module->abbreviation, word) == 0)
			return module->text;
	return built_in(context, word);
}

static void word_append(
	GString *out, const RkContext *context, const RkRows *rows, const char *word)
{
	const char *full = written_out(context, rows, word);

	if (!full) {
		g_string_append(out, word);
		return;
	}
	/* "Dgn" at the start of a sentence stays capital; "OPD" does not. */
	gboolean capital = g_ascii_isupper(word[0]) && word[1] && g_ascii_islower(word[1]);
	g_string_append_c(out, capital ? g_ascii_toupper(full[0]) : full[0]);
	g_string_append(out, full + 1);
}

static gboolean in_citation(const GPtrArray *cited, gsize at)
{
	for (guint i = 0; i < cited->len; i++) {
		const RkCited *one = g_ptr_array_index(cited, i);
		if (at >= one->begin && at < one->end)
			return TRUE;
	}
	return FALSE;
}

static gboolean in_word(const char *p)
{
	return *p && g_unichar_isalnum(g_utf8_get_char(p));
}

char *rk_text_expand(const RkContext *context, const RkRows *rows, const char *text)
{
	g_autoptr(GPtrArray) cited = rk_cited_find(text);
	GString *out = g_string_new(NULL);

	for (const char *p = text; *p;) {
		const char *end = p;
		while (in_word(end))
			end = g_utf8_next_char(end);
		if (end == p) {
			end = g_utf8_next_char(p);
			g_string_append_len(out, p, end - p);
		} else if (in_citation(cited, (gsize)(p - text))) {
			g_string_append_len(out, p, end - p);
		} else {
			g_autofree char *word = g_strndup(p, (gsize)(end - p));
			word_append(out, context, rows, word);
		}
		p = end;
	}
	return g_string_free(out, FALSE);
}
