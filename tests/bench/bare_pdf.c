/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The baseline of papers: what pango and cairo alone cost for the same text. `bare_pdf TEXT PDF`
 * sets each line of a file as a paragraph, as wide as A4 with our margins, and puts what fits on
 * pages.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595.276
#define HEIGHT 841.89
#define LEFT 70.866
#define MARGIN 56.693

static double paragraph_draw(cairo_t *cairo, PangoLayout *layout, const char *text, double y)
{
	pango_layout_set_text(layout, text, -1);
	PangoLayoutIter *iter = pango_layout_get_iter(layout);

	do {
		PangoRectangle logical;
		pango_layout_iter_get_line_extents(iter, NULL, &logical);
		double height = (double)logical.height / PANGO_SCALE;
		if (y + height > HEIGHT - MARGIN) {
			cairo_show_page(cairo);
			y = MARGIN;
		}
		double rise = (double)(pango_layout_iter_get_baseline(iter) - logical.y);
		cairo_move_to(cairo, LEFT, y + rise / PANGO_SCALE);
		pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(iter));
		y += height;
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
	return y;
}

int main(int argc, char **argv)
{
	g_autofree char *text = NULL;

	if (argc != 3 || !g_file_get_contents(argv[1], &text, NULL, NULL))
		return 2;
	cairo_surface_t *surface = cairo_pdf_surface_create(argv[2], WIDTH, HEIGHT);
	cairo_t *cairo = cairo_create(surface);
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoFontDescription *font =
		pango_font_description_from_string("Arial, Liberation Sans, DejaVu Sans 11px");
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	double y = MARGIN;
	pango_layout_set_font_description(layout, font);
	pango_layout_set_width(layout, (int)((WIDTH - LEFT - MARGIN) * PANGO_SCALE));
	for (char **line = lines; *line; line++)
		if (**line)
			y = paragraph_draw(cairo, layout, *line, y);
	g_object_unref(layout);
	pango_font_description_free(font);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	cairo_status_t status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	return status == CAIRO_STATUS_SUCCESS ? 0 : 3;
}
