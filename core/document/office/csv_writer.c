/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See csv_writer.h.
 */
#include "document/office/csv_writer.h"

#include "base/text.h"
#include "document/office/sheet_list.h"

#include <string.h>

#define MARK "\xef\xbb\xbf" /* without it Excel takes the file for Windows-1252 */

/* Excel and LibreOffice compute what begins so, whatever quotes it has (OWASP, "CSV Injection"). A
 * sign that stands alone is a dash. */
static gboolean is_formula(const char *text)
{
	return *text && strchr("=+-@\t\r", *text) && text[1];
}

static void cell_add(GString *out, const char *text, gboolean first)
{
	g_autofree char *clean = rk_text_neutral(text, FALSE);
	g_autoptr(GString) cell = g_string_new(is_formula(clean) ? "'" : "");

	g_string_append(cell, clean);
	gboolean quoted = strpbrk(cell->str, "\",;\r\n\t'") != NULL;
	g_string_replace(cell, "\"", "\"\"", 0);
	g_string_append_printf(out, "%s%s%s%s", first ? "" : ",", quoted ? "\"" : "", cell->str,
		quoted ? "\"" : "");
}

static void table_add(GString *out, const RkBlock *table)
{
	guint n = table->columns->len;

	for (guint c = 0; c < n && rk_table_has_head(table); c++) {
		const char *head = ((const RkTableColumn *)table->columns->pdata[c])->head;
		cell_add(out, head ? head : "", c == 0);
	}
	g_string_append(out, rk_table_has_head(table) ? "\r\n" : "");
	for (guint r = 0; r < table->rows->len; r++) {
		for (guint c = 0; c < n; c++) {
			g_autofree char *text = rk_sheet_cell(table, r, c);
			cell_add(out, text, c == 0);
		}
		g_string_append(out, "\r\n");
	}
}

char *rk_document_csv(const RkDocument *document)
{
	g_autoptr(GPtrArray) sheets = rk_sheet_list(document);
	GString *out = g_string_new(MARK);

	for (guint i = 0; i < sheets->len; i++) {
		g_string_append(out, i > 0 ? "\r\n" : "");
		table_add(out, ((const RkSheet *)sheets->pdata[i])->table);
	}
	return g_string_free(out, sheets->len == 0);
}
