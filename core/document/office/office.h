/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of word processors have in common: paragraphs with indents and tab stops, tables,
 * pictures. office_writer.c turns the paper model into these calls, a format (docx_writer.c,
 * odt_writer.c) turns the calls into its XML. Lengths are twips (1/20 point), counted from the left
 * end of the text. Private to document/office.
 */
#pragma once

#include "document/model.h"

typedef enum RkOfficeRule {
	RK_OFFICE_RULE_NONE,
	RK_OFFICE_RULE_THIN,
	RK_OFFICE_RULE_DOUBLE, /* below a letterhead */
} RkOfficeRule;

#define RK_OFFICE_TABS 6

typedef struct RkOfficeParagraph {
	gboolean title;
	int level; /* of a heading, 1–3; 0: none */
	RkAlign align;
	int left;
	int first;  /* of the first line, against the left; below 0 it hangs */
	int before; /* space above */
	int height; /* of a paragraph without words; 0: that of a line */
	gboolean starts, keep_next, keep_lines, bookmark;
	RkOfficeRule rule; /* below it */
	int tabs[RK_OFFICE_TABS];
	guint n_tabs;
	int right_tab; /* 0: none */
	guint list;    /* the list, from 1, that it is item `item` of; 0: of none */
	guint item;    /* from 1 */
	RkNumbering numbering;
} RkOfficeParagraph;

#define RK_OFFICE_CELL_PAD 80 /* beside the text of a cell in a box */

typedef struct RkOfficeTable {
	int left;
	guint columns;
	const int *widths;
	gboolean ruled; /* a box around every cell */
} RkOfficeTable;

typedef struct RkOfficeCell {
	guint column, columns, rows; /* where it is and how far it reaches */
	int width;
	gboolean goes_on;           /* it belongs to the one above it */
	gboolean head;              /* of a column */
	gboolean no_left, no_right; /* rules that are left away */
} RkOfficeCell;

typedef struct RkOfficeBackend RkOfficeBackend;

/* One function each; `to` is the format's own. */
struct RkOfficeBackend {
	void (*paragraph_begin)(gpointer to, const RkOfficeParagraph *paragraph);
	void (*paragraph_end)(gpointer to);
	/* One line of text, neutral and not escaped, in RkRunStyle. */
	void (*text)(gpointer to, const char *text, guint style);
	void (*tab)(gpointer to);
	void (*line_break)(gpointer to);
	/* In the line; or, `beside`, at the left edge with the text going on over it. */
	void (*picture)(gpointer to, GBytes *data, const char *type, const char *words, int width,
		int height, gboolean beside);
	void (*table_begin)(gpointer to, const RkOfficeTable *table);
	/* `whole`: no page ends inside the row. */
	void (*row_begin)(gpointer to, gboolean head, gboolean whole);
	void (*cell_begin)(gpointer to, const RkOfficeCell *cell);
	void (*cell_end)(gpointer to);
	void (*row_end)(gpointer to);
	void (*table_end)(gpointer to);
};

/* Calls the format for all of the document. */
void rk_office_write(const RkDocument *document, const RkOfficeBackend *backend, gpointer to);

/* The sheet as it lies: width, height, then top, right, bottom and left margin, in twips. */
typedef struct RkOfficeSheet {
	int width, height, top, right, bottom, left;
} RkOfficeSheet;
RkOfficeSheet rk_office_sheet(const RkPageSetup *page);

/* Splits "Halaman {page} dari {pages}" into its three texts and says which number comes first.
 * g_strfreev(). */
char **rk_office_page_words(const RkPageSetup *page);

/* `text` escaped for XML, at the end of `out`; what must not reach paper is replaced. */
void rk_xml_add(GString *out, const char *text);
