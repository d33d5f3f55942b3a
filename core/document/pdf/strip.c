/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strips and the setting of text. See strip.h.
 */
#include "document/pdf/strip.h"

#include "document/typography.h"

#include <string.h>

#define SMALLER 0.75 /* of the letterhead's small lines, against its large ones */

static void mark_clear(gpointer data)
{
	RkMark *mark = data;

	if (mark->line)
		pango_layout_line_unref(mark->line);
	g_clear_object(&mark->layout);
}

static void strip_free(gpointer data)
{
	RkStrip *strip = data;

	g_array_unref(strip->marks);
	g_free(strip->bookmark);
	g_free(strip);
}

GPtrArray *rk_strips_new(void)
{
	return g_ptr_array_new_with_free_func(strip_free);
}

RkStrip *rk_strip_add(GPtrArray *strips, double height)
{
	RkStrip *strip = g_new0(RkStrip, 1);

	strip->marks = g_array_new(FALSE, TRUE, sizeof(RkMark));
	g_array_set_clear_func(strip->marks, mark_clear);
	strip->height = height;
	g_ptr_array_add(strips, strip);
	return strip;
}

void rk_strip_stroke(RkStrip *strip, double x, double y, double x2, double y2, double width)
{
	RkMark mark = { .x = x, .y = y, .x2 = x2, .y2 = y2, .width = width };

	g_array_append_val(strip->marks, mark);
}

void rk_strip_picture(
	RkStrip *strip, const RkPicture *picture, double x, double y, double width, double height)
{
	RkMark mark = { .picture = picture, .x = x, .y = y, .x2 = x + width, .y2 = y + height };

	g_array_append_val(strip->marks, mark);
}

void rk_strip_take(RkStrip *strip, RkStrip *from)
{
	g_array_append_vals(strip->marks, from->marks->data, from->marks->len);
	g_array_set_clear_func(from->marks, NULL);
	g_array_set_size(from->marks, 0);
	g_array_set_clear_func(from->marks, mark_clear);
}

void rk_strips_join(GPtrArray *strips, GPtrArray *from)
{
	g_ptr_array_set_free_func(from, NULL);
	for (guint i = 0; i < from->len; i++)
		g_ptr_array_add(strips, from->pdata[i]);
	g_ptr_array_unref(from);
}

/* --- text --- */

typedef struct Room {
	const RkTypeset *set;
	double width;
} Room;

static gboolean fits(const char *piece, gpointer user)
{
	const Room *room = user;

	return rk_typeset_width(room->set, piece, 0) <= room->width;
}

/* Line breaks stay; a tab is a blank. What no line may end in is loosened where it is too wide. */
static void text_append(const RkTypeset *set, GString *out, const char *text, double width)
{
	g_autofree char *clean = set->neutral(text, FALSE);
	Room room = { set, width };
	g_autofree char *loose = width > 0 ? rk_text_loosened(clean, fits, &room) : g_strdup(clean);

	g_string_append(out, g_strdelimit(loose, "\t", ' '));
}

static void style_add(PangoAttrList *list, guint style, guint from, guint to)
{
	PangoAttribute *made[4] = { NULL };

	if (style & RK_RUN_STRONG)
		made[0] = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
	if (style & RK_RUN_EMPHASIS)
		made[1] = pango_attr_style_new(PANGO_STYLE_ITALIC);
	if (style & RK_RUN_STRUCK)
		made[2] = pango_attr_strikethrough_new(TRUE);
	if (style & RK_RUN_SMALL)
		made[3] = pango_attr_scale_new(SMALLER);
	for (guint i = 0; i < G_N_ELEMENTS(made); i++)
		if (made[i]) {
			made[i]->start_index = from;
			made[i]->end_index = to;
			pango_attr_list_insert(list, made[i]);
		}
}

/* The runs as one text, their styles as attributes. */
static void runs_append(
	const RkTypeset *set, GString *out, PangoAttrList *list, const RkWords *words, double width)
{
	for (guint i = 0; words->runs && i < words->runs->len; i++) {
		const RkRun *run = words->runs->pdata[i];
		gsize from = out->len;
		text_append(set, out, run->text, width);
		style_add(list, run->style, (guint)from, (guint)out->len);
	}
}

PangoLayout *rk_typeset_layout(const RkTypeset *set, const RkWords *words, const char *text,
	double width, const RkTextStyle *style)
{
	static const PangoAlignment aligns[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
		PANGO_ALIGN_RIGHT };
	PangoLayout *layout = pango_layout_new(set->context);
	PangoAttrList *list = pango_attr_list_new();
	GString *out = g_string_new(NULL);

	if (words)
		runs_append(set, out, list, words, width);
	else
		text_append(set, out, text ? text : "", width);
	style_add(list, style->style, 0, G_MAXUINT);
	if (style->size > 0)
		pango_attr_list_insert(list, pango_attr_size_new((int)(style->size * PANGO_SCALE)));
	pango_layout_set_text(layout, out->str, (int)out->len);
	pango_layout_set_attributes(layout, list);
	if (width >= 0)
		pango_layout_set_width(layout, (int)(MAX(width, set->cell) * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_auto_dir(layout, FALSE);
	pango_layout_set_alignment(layout, aligns[style->align]);
	pango_layout_set_indent(layout, (int)(style->indent * PANGO_SCALE));
	pango_attr_list_unref(list);
	g_string_free(out, TRUE);
	return layout;
}

static double width_measure(const RkTypeset *set, const char *text, guint style)
{
	PangoLayout *layout =
		rk_typeset_layout(set, NULL, text, -1, &(RkTextStyle){ .style = style });
	PangoRectangle logical;

	pango_layout_get_extents(layout, NULL, &logical);
	g_object_unref(layout);
	return (double)logical.width / PANGO_SCALE;
}

double rk_typeset_width(const RkTypeset *set, const char *text, guint style)
{
	g_autofree char *key = g_strdup_printf("%u|%s", style, text);
	double *known = g_hash_table_lookup(set->widths, key);

	if (!known) {
		known = g_new(double, 1);
		*known = width_measure(set, text, style);
		g_hash_table_insert(set->widths, g_steal_pointer(&key), known);
	}
	return *known;
}

/* No page ends after the first line of several, nor before the last one. */
static void ends_glue(GPtrArray *strips, guint from)
{
	if (strips->len - from < 2)
		return;
	((RkStrip *)strips->pdata[from])->glued = TRUE;
	((RkStrip *)strips->pdata[strips->len - 2])->glued = TRUE;
}

void rk_strips_flow(const RkTypeset *set, GPtrArray *strips, PangoLayout *layout, double x)
{
	PangoLayoutIter *iter = pango_layout_get_iter(layout);
	guint from = strips->len;

	do {
		PangoRectangle logical;
		pango_layout_iter_get_line_extents(iter, NULL, &logical);
		double natural = (double)logical.height / PANGO_SCALE;
		double rise =
			(double)(pango_layout_iter_get_baseline(iter) - logical.y) / PANGO_SCALE;
		/* A script with high letters gets the room it needs, the rest stays even. */
		double height = MAX(set->line, natural);
		RkStrip *strip = rk_strip_add(strips, height);
		strip->baseline = (height - natural) / 2 + rise;
		RkMark mark = { .layout = g_object_ref(layout),
			.line = pango_layout_line_ref(pango_layout_iter_get_line_readonly(iter)),
			.x = x + (double)logical.x / PANGO_SCALE,
			.y = strip->baseline };
		g_array_append_val(strip->marks, mark);
	} while (pango_layout_iter_next_line(iter));
	ends_glue(strips, from);
	pango_layout_iter_free(iter);
	g_object_unref(layout);
}
