/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The half of typography.h that calls nothing but GLib: the PDF module has it compiled in.
 */
#include "document/typography.h"

#include <string.h>

#define BOUND "\u00a0"

static gboolean is_bound(const char *p)
{
	return strncmp(p, BOUND, strlen(BOUND)) == 0;
}

/* TRUE for a single bound blank between two letters; several in a row are a hole for the pen. */
static gboolean is_between(const char *text, const char *p)
{
	const char *next = p + strlen(BOUND);

	return is_bound(p) && p > text && p[-1] != ' ' && p[-1] != '\n' &&
	       !(p - text >= 2 && is_bound(p - 2)) && *next && *next != ' ' && *next != '\n' &&
	       !is_bound(next);
}

static void piece_add(GString *out, const char *piece, gboolean loose)
{
	for (const char *p = piece; *p;) {
		if (loose && is_between(piece, p)) {
			g_string_append_c(out, ' ');
			p += strlen(BOUND);
		} else {
			g_string_append_c(out, *p++);
		}
	}
}

char *rk_text_loosened(const char *text, RkPieceFits fits, gpointer user)
{
	GString *out;

	if (!strstr(text, BOUND))
		return g_strdup(text);
	out = g_string_new(NULL);
	while (*text) {
		gsize n = strcspn(text, " \n");
		g_autofree char *piece = g_strndup(text, n);
		piece_add(out, piece, strstr(piece, BOUND) && !fits(piece, user));
		text += n;
		n = strspn(text, " \n");
		g_string_append_len(out, text, (gssize)n);
		text += n;
	}
	return g_string_free(out, FALSE);
}

static gboolean nothing_fits(const char *piece, gpointer user)
{
	return FALSE;
}

char *rk_text_unbound(const char *text)
{
	return rk_text_loosened(text, nothing_fits, NULL);
}
