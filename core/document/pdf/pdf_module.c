/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The module's one function: model to strips, strips to pages, pages to bytes. It calls GLib, pango
 * and cairo and nothing of rakor; it is never unloaded (GLib's types cannot be registered twice).
 */
#include "document/pdf/pdf_module.h"

#include "document/pdf/flow.h"
#include "document/pdf/pages.h"

#include <cairo-pdf.h>
#include <gmodule.h>

/* Letters as wide as Arial, which the rules for official papers ask for; Liberation Sans has the
 * same widths and is free. What they lack comes from whatever font has it. */
#define OTHER_FONTS "Liberation Sans, DejaVu Sans"
#define LINE_SPACING 1.3

char *rakor_pdf_write(const RkDocument *document, const RkPdfOptions *options, GByteArray *out);

static cairo_status_t bytes_add(void *closure, const unsigned char *data, unsigned int length)
{
	g_byte_array_append(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

/* Turned, the margin of the punch is on top. */
static RkSheet sheet_of(const RkPageSetup *page)
{
	RkSheet sheet = { page->width, page->height, page->left, page->top, 0, 0 };
	double right = page->right, bottom = page->bottom;

	if (page->landscape)
		sheet = (RkSheet){ page->height, page->width, page->bottom, page->left, 0, 0 };
	if (page->landscape) {
		right = page->top;
		bottom = page->right;
	}
	sheet.text_width = sheet.width - sheet.left - right;
	sheet.text_height = sheet.height - sheet.top - bottom;
	return sheet;
}

static void typeset_init(
	RkTypeset *set, cairo_t *cairo, const RkPageSetup *page, const RkPdfOptions *options)
{
	g_autofree char *fonts = g_strconcat(page->font, ", " OTHER_FONTS, NULL);
	PangoFontDescription *font = pango_font_description_new();
	cairo_font_options_t *exact = cairo_font_options_create();

	/* Widths of the printed letters, not of a screen's dots. */
	cairo_font_options_set_hint_style(exact, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
	pango_font_description_set_family(font, fonts);
	pango_font_description_set_absolute_size(font, page->size * PANGO_SCALE);
	set->neutral = options->neutral;
	set->context = pango_cairo_create_context(cairo);
	pango_cairo_context_set_resolution(set->context, 72);
	pango_cairo_context_set_font_options(set->context, exact);
	pango_context_set_font_description(set->context, font);
	pango_context_set_round_glyph_positions(set->context, FALSE);
	set->widths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	set->sheet = sheet_of(page);
	set->size = page->size;
	set->line = page->size * LINE_SPACING;
	set->cell = rk_typeset_width(set, "0", 0) * 0.92; /* text is narrower than digits */
	set->indent = set->cell * 3;
	cairo_font_options_destroy(exact);
	pango_font_description_free(font);
}

static void information_add(
	cairo_surface_t *surface, const RkDocument *document, const RkPdfOptions *options)
{
	cairo_pdf_surface_set_metadata(
		surface, CAIRO_PDF_METADATA_TITLE, document->title ? document->title : "");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "rakor");
	if (options->author)
		cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, options->author);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, options->created);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, options->created);
}

G_MODULE_EXPORT char *rakor_pdf_write(
	const RkDocument *document, const RkPdfOptions *options, GByteArray *out)
{
	RkSheet sheet = sheet_of(&document->page);
	cairo_surface_t *surface =
		cairo_pdf_surface_create_for_stream(bytes_add, out, sheet.width, sheet.height);
	cairo_t *cairo = cairo_create(surface);
	g_autoptr(GPtrArray) strips = rk_strips_new();
	RkTypeset set;

	information_add(surface, document, options);
	typeset_init(&set, cairo, &document->page, options);
	rk_strips_blocks(&set, strips, document->blocks, 0, sheet.text_width);
	rk_pages_draw(&set, cairo, surface, strips, document);
	g_object_unref(set.context);
	g_hash_table_unref(set.widths);
	cairo_status_t status = cairo_status(cairo);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	return status == CAIRO_STATUS_SUCCESS ? NULL : g_strdup(cairo_status_to_string(status));
}
