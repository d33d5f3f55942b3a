/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See preview.h. Invariant: slots and fields of the items are borrowed from the document, which
 * lives as long as they.
 */
#include "service/preview.h"

#include "document/text_writer.h"
#include "document/typography.h"
#include "service/load.h"
#include "service/print_private.h"

static void line_free(gpointer data)
{
	RkPreviewLine *line = data;

	g_free(line->text);
	g_free(line);
}

static void item_free(gpointer data)
{
	RkPreviewItem *item = data;

	g_free(item->text);
	g_free(item);
}

/* Index of the item that the line shows; a new one at its first line. */
static int item_of(RkPreview *preview, GHashTable *known, const RkTextLine *line)
{
	gconstpointer what = line->words ? (gconstpointer)line->words : line->signature;
	gpointer index;

	if (!what)
		return -1;
	if (g_hash_table_lookup_extended(known, what, NULL, &index)) {
		RkPreviewItem *item = preview->items->pdata[GPOINTER_TO_UINT(index)];
		item->lines = preview->lines->len + 1 - item->line;
		return (int)GPOINTER_TO_UINT(index);
	}
	const RkOrigin *origin = line->words ? &line->words->origin : &line->signature->origin;
	RkPreviewItem *item = g_new0(RkPreviewItem, 1);
	item->slot = line->words ? line->words->slot : NULL;
	item->overridden = line->words && line->words->overridden;
	g_autofree char *words = line->words ? rk_words_flat(line->words) : NULL;
	item->text = words ? rk_text_unbound(words) : NULL;
	item->entity = item->slot ? RK_E_NONE : (RkEntity)origin->entity;
	item->id = origin->id;
	item->field = item->slot ? NULL : origin->field;
	item->line = preview->lines->len;
	item->lines = 1;
	g_hash_table_insert(known, (gpointer)what, GUINT_TO_POINTER(preview->items->len));
	g_ptr_array_add(preview->items, item);
	return (int)preview->items->len - 1;
}

void rk_preview_layout(RkPreview *preview, int width, guint page_lines)
{
	g_autoptr(GPtrArray) lines = rk_document_lines(preview->document,
		&(RkTextOptions){ .width = width, .page_lines = (int)page_lines });
	g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);

	g_ptr_array_set_size(preview->lines, 0);
	g_ptr_array_set_size(preview->items, 0);
	preview->pages = 1;
	for (guint i = 0; i < lines->len; i++) {
		const RkTextLine *line = lines->pdata[i];
		RkPreviewLine *out = g_new0(RkPreviewLine, 1);
		out->text = g_strdup(line->text);
		out->page = line->page;
		out->item = item_of(preview, known, line);
		preview->pages = line->page;
		g_ptr_array_add(preview->lines, out);
	}
}

RkPreview *rk_preview_new(
	RkStore *store, RkId meeting, const RkPrintOptions *options, GError **error)
{
	if (!rk_print_check(options, rk_store_context(store)->lang, error))
		return NULL;
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	RkDocument *document = dossier ? rk_print_document(store, dossier, options, error) : NULL;
	if (!document)
		return NULL;
	RkPreview *preview = g_new0(RkPreview, 1);
	preview->document = document;
	preview->lines = g_ptr_array_new_with_free_func(line_free);
	preview->items = g_ptr_array_new_with_free_func(item_free);
	rk_preview_layout(preview, options->width, options->page_lines);
	return preview;
}

void rk_preview_free(RkPreview *preview)
{
	if (!preview)
		return;
	g_ptr_array_unref(preview->items);
	g_ptr_array_unref(preview->lines);
	rk_document_free(preview->document);
	g_free(preview);
}
