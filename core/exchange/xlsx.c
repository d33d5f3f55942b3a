/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first sheet of an .xlsx file (ECMA-376) as rows of values between tabs. Only values are read:
 * no formulas, no links, no other files. Invariant: what is kept grows with the text that is
 * returned, and that has a bound.
 */
#include "exchange/list_text.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/label.h"
#include "exchange/xlsx_part.h"

#include <math.h>
#include <string.h>

#define TEXT_MAX ((gsize)8 << 20) /* bytes of all strings, and of the rows */
#define SHEETS_MAX 256
#define STYLES_MAX 65536
#define TITLES_MAX 20 /* rows above the table */

/* How a number is shown. */
enum { AS_DATE = 1, AS_TIME = 2 };

typedef struct Book {
	const char *file;
	GPtrArray *sheets;                   /* relation ids of the visible ones */
	GHashTable *targets;                 /* relation id → part */
	GPtrArray *strings;                  /* shared ones */
	GHashTable *formats;                 /* number of a format → AS_… */
	GArray *styles;                      /* guint8: AS_… of each cell style */
	gboolean from_1904, in_styles, wide; /* wide: a row with several cells was met */
	gsize kept;                          /* bytes of the strings */

	GString *text;              /* of the string or value that is being read */
	gboolean reading, phonetic; /* inside of a text; inside of its pronunciation */

	GString *rows; /* of the sheet */
	GPtrArray *cells;
	guint row, line, column; /* of the sheet; lines written; of the cell, from 0 */
	int style;
	char type;
} Book;

static gboolean refuse(const Book *book, const char *msgid, GError **error)
{
	rk_error_about(error, RK_ERROR_INVALID, book->file, NULL, msgid, NULL);
	return FALSE;
}

static void text_take(gpointer data, const char *text, gsize n)
{
	Book *book = data;

	if (book->reading && !book->phonetic && book->text->len + n <= TEXT_MAX)
		g_string_append_len(book->text, text, (gssize)n);
}

static gboolean nothing(gpointer data, const char *name, GError **error)
{
	return TRUE;
}

/* --- which sheets there are --- */

static gboolean book_begin(gpointer data, const char *name, const char **atts, GError **error)
{
	Book *book = data;
	const char *id = rk_xlsx_attribute(atts, "id"), *state = rk_xlsx_attribute(atts, "state");
	const char *since = rk_xlsx_attribute(atts, "date1904");

	if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = since && (*since == '1' || *since == 't');
	else if (strcmp(name, "sheet") == 0 && id && (!state || strcmp(state, "visible") == 0) &&
		 book->sheets->len < SHEETS_MAX)
		g_ptr_array_add(book->sheets, g_strdup(id));
	return TRUE;
}

static gboolean relation_begin(gpointer data, const char *name, const char **atts, GError **error)
{
	Book *book = data;
	const char *id = rk_xlsx_attribute(atts, "Id");
	const char *target = rk_xlsx_attribute(atts, "Target");

	if (strcmp(name, "Relationship") == 0 && id && target &&
		g_hash_table_size(book->targets) < 4 * SHEETS_MAX)
		g_hash_table_insert(book->targets, g_strdup(id),
			*target == '/' ? g_strdup(target + 1) : g_strconcat("xl/", target, NULL));
	return TRUE;
}

/* --- strings --- */

static gboolean string_begin(gpointer data, const char *name, const char **atts, GError **error)
{
	Book *book = data;

	if (strcmp(name, "si") == 0)
		g_string_truncate(book->text, 0);
	else if (strcmp(name, "rPh") == 0)
		book->phonetic = TRUE;
	else if (strcmp(name, "t") == 0)
		book->reading = TRUE;
	return TRUE;
}

static gboolean string_end(gpointer data, const char *name, GError **error)
{
	Book *book = data;

	if (strcmp(name, "rPh") == 0)
		book->phonetic = FALSE;
	else if (strcmp(name, "t") == 0)
		book->reading = FALSE;
	if (strcmp(name, "si") != 0)
		return TRUE;
	book->kept += book->text->len + sizeof(char *);
	if (book->kept > TEXT_MAX)
		return refuse(book, N_("has more text than a list may have"), error);
	g_ptr_array_add(book->strings, g_strdup(book->text->str));
	return TRUE;
}

/* --- dates among the numbers --- */

static guint format_kind(const char *code)
{
	guint kind = 0;
	gboolean quoted = FALSE;

	for (const char *p = code; *p && *p != ';'; p++) {
		if (*p == '"')
			quoted = !quoted;
		else if (*p == '\\' && p[1])
			p++;
		else if (*p == '[' && !strchr("hmsHMS", p[1] ? p[1] : 'x'))
			p += strcspn(p, "]") - (strchr(p, ']') ? 0 : 1);
		else if (!quoted && strchr("dDyY", *p))
			kind |= AS_DATE;
		else if (!quoted && strchr("hHsS", *p))
			kind |= AS_TIME;
	}
	return kind;
}

static guint format_known(guint number)
{
	if ((number >= 14 && number <= 17) || (number >= 27 && number <= 36) ||
		(number >= 50 && number <= 58))
		return AS_DATE;
	if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47))
		return AS_TIME;
	return number == 22 ? AS_DATE | AS_TIME : 0;
}

static gboolean style_begin(gpointer data, const char *name, const char **atts, GError **error)
{
	Book *book = data;
	const char *text = rk_xlsx_attribute(atts, "numFmtId");
	const char *code = rk_xlsx_attribute(atts, "formatCode");
	guint number = text ? (guint)g_ascii_strtoull(text, NULL, 10) : 0;

	if (strcmp(name, "cellXfs") == 0) {
		book->in_styles = TRUE;
	} else if (strcmp(name, "numFmt") == 0 && code) {
		g_hash_table_insert(book->formats, GUINT_TO_POINTER(number),
			GUINT_TO_POINTER(format_kind(code)));
	} else if (strcmp(name, "xf") == 0 && book->in_styles && book->styles->len < STYLES_MAX) {
		gpointer own;
		guint8 kind = g_hash_table_lookup_extended(
				      book->formats, GUINT_TO_POINTER(number), NULL, &own)
				      ? (guint8)GPOINTER_TO_UINT(own)
				      : (guint8)format_known(number);
		g_array_append_val(book->styles, kind);
	}
	return TRUE;
}

static gboolean style_end(gpointer data, const char *name, GError **error)
{
	Book *book = data;

	if (strcmp(name, "cellXfs") == 0)
		book->in_styles = FALSE;
	return TRUE;
}

/* "2024-10-17 08:31" of days since the beginning of the calendar of the file. */
static char *moment_text(const Book *book, double serial, guint kind)
{
	const RkDate zero = book->from_1904 ? (RkDate){ 1904, 1, 1 } : (RkDate){ 1899, 12, 30 };
	gint64 minutes = (gint64)(serial * 24 * 60 + 0.5);
	int minute = (int)(minutes % (24 * 60));
	g_autofree char *day = rk_day_text(rk_day_from_date(zero) + (RkDay)(minutes / (24 * 60)));

	if (kind == AS_DATE)
		return g_steal_pointer(&day);
	if (serial < 1)
		return g_strdup_printf("%02d:%02d", minute / 60, minute % 60);
	return g_strdup_printf("%s %02d:%02d", day, minute / 60, minute % 60);
}

/* A number without the exponent in which long ones (telephone numbers) are stored. */
static char *number_text(const Book *book, const char *text)
{
	guint kind = book->style >= 0 && (guint)book->style < book->styles->len
			     ? g_array_index(book->styles, guint8, (guint)book->style)
			     : 0;
	char *end;
	double number = g_ascii_strtod(text, &end);
	char whole[G_ASCII_DTOSTR_BUF_SIZE];

	if (end == text || *end || !isfinite(number))
		return g_strdup(text);
	if (kind && number >= 0 && number < 2958466)
		return moment_text(book, number, kind);
	if (!strpbrk(text, ".eE"))
		return g_strdup(text);
	return g_strdup(g_ascii_formatd(whole, sizeof(whole), "%.15g", number));
}

/* --- the sheet --- */

/* "AB12" → 27; without letters the next column. */
static guint column_of(const char *place, guint next)
{
	guint column = 0;

	if (!place || !g_ascii_isalpha(*place))
		return next;
	for (; g_ascii_isalpha(*place) && column < 100000; place++)
		column = column * 26 + (guint)(g_ascii_toupper(*place) - 'A' + 1);
	return column - 1;
}

static void row_begin(Book *book, const char **atts)
{
	const char *number = rk_xlsx_attribute(atts, "r");
	guint64 row = number ? g_ascii_strtoull(number, NULL, 10) : book->row + 1;

	book->row = (guint)CLAMP(row, book->row + 1, G_MAXINT);
	book->column = G_MAXUINT;
	g_ptr_array_set_size(book->cells, 0);
}

static gboolean sheet_begin(gpointer data, const char *name, const char **atts, GError **error)
{
	Book *book = data;

	if (strcmp(name, "row") == 0) {
		row_begin(book, atts);
	} else if (strcmp(name, "c") == 0) {
		const char *type = rk_xlsx_attribute(atts, "t");
		const char *style = rk_xlsx_attribute(atts, "s");
		book->column = column_of(rk_xlsx_attribute(atts, "r"), book->column + 1);
		book->style = style ? (int)g_ascii_strtoull(style, NULL, 10) : -1;
		book->type = !type                            ? 'n'
			     : strcmp(type, "str") == 0       ? 't'
			     : strcmp(type, "inlineStr") == 0 ? 't'
			     : strcmp(type, "d") == 0         ? 't'
							      : *type;
		g_string_truncate(book->text, 0);
	} else if (strcmp(name, "rPh") == 0) {
		book->phonetic = TRUE;
	} else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		book->reading = TRUE;
	}
	return TRUE;
}

/* One line, without what divides rows and cells. */
static char *cell_text(const Book *book)
{
	const char *text = book->text->str;
	guint64 at;

	if (book->type == 's' && g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT32, &at, NULL))
		text = at < book->strings->len ? book->strings->pdata[at] : "";
	else if (book->type == 'e')
		text = "";
	g_autofree char *plain = book->type == 'n' ? number_text(book, text) : g_strdup(text);
	g_strstrip(g_strdelimit(plain, "\t\r\n", ' '));
	if (*plain != '"')
		return g_steal_pointer(&plain);
	g_auto(GStrv) parts = g_strsplit(plain, "\"", -1);
	g_autofree char *doubled = g_strjoinv("\"\"", parts);
	return g_strdup_printf("\"%s\"", doubled);
}

static gboolean cell_end(Book *book, GError **error)
{
	g_autofree char *text = cell_text(book);

	if (!*text)
		return TRUE;
	if (book->column >= RK_LIST_COLUMNS_MAX)
		return refuse(book, N_("has something behind its 256th column"), error);
	if (book->cells->len <= book->column)
		g_ptr_array_set_size(book->cells, (int)book->column + 1);
	g_free(book->cells->pdata[book->column]);
	book->cells->pdata[book->column] = g_steal_pointer(&text);
	return TRUE;
}

/* Single cells above the first row with several are titles of the sheet, and in no column. */
static void titles_drop(Book *book)
{
	guint filled = 0;
	gsize kept = 0;

	for (guint i = 0; i < book->cells->len; i++)
		filled += book->cells->pdata[i] != NULL;
	if (filled < 2 || book->wide || book->line > TITLES_MAX) {
		book->wide = book->wide || filled > 1;
		return;
	}
	book->wide = TRUE;
	for (gsize i = 0; i < book->rows->len; i++)
		if (book->rows->str[i] == '\n')
			book->rows->str[kept++] = '\n';
	g_string_truncate(book->rows, kept);
}

static gboolean row_end(Book *book, GError **error)
{
	if (book->cells->len == 0)
		return TRUE;
	if (book->row > RK_LIST_ROWS_MAX)
		return refuse(book, N_("has more than 20000 rows"), error);
	for (; book->line + 1 < book->row; book->line++)
		g_string_append_c(book->rows, '\n');
	titles_drop(book);
	for (guint i = 0; i < book->cells->len; i++) {
		const char *cell = book->cells->pdata[i];
		g_string_append_printf(book->rows, "%s%s", i ? "\t" : "", cell ? cell : "");
	}
	g_string_append_c(book->rows, '\n');
	book->line++;
	return book->rows->len <= TEXT_MAX ||
	       refuse(book, N_("has more text than a list may have"), error);
}

static gboolean sheet_end(gpointer data, const char *name, GError **error)
{
	Book *book = data;

	if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		book->reading = FALSE;
	else if (strcmp(name, "rPh") == 0)
		book->phonetic = FALSE;
	else if (strcmp(name, "c") == 0)
		return cell_end(book, error);
	else if (strcmp(name, "row") == 0)
		return row_end(book, error);
	return TRUE;
}

/* --- the whole --- */

static gboolean book_read(Book *book, RkXlsxArchive *archive, GError **error)
{
	static const RkXlsxReader of_book = { book_begin, nothing, NULL };
	static const RkXlsxReader of_relations = { relation_begin, nothing, NULL };
	static const RkXlsxReader of_strings = { string_begin, string_end, text_take };
	static const RkXlsxReader of_styles = { style_begin, style_end, NULL };
	static const RkXlsxReader of_sheet = { sheet_begin, sheet_end, text_take };
	static const char strings[] = "xl/sharedStrings.xml", styles[] = "xl/styles.xml";

	if (!rk_xlsx_has(archive, "xl/workbook.xml"))
		return refuse(book, N_("an archive that is no spreadsheet (.xlsx)"), error);
	if (!rk_xlsx_read(archive, "xl/workbook.xml", &of_book, book, error) ||
		!rk_xlsx_read(archive, "xl/_rels/workbook.xml.rels", &of_relations, book, error))
		return FALSE;
	if (rk_xlsx_has(archive, strings) &&
		!rk_xlsx_read(archive, strings, &of_strings, book, error))
		return FALSE;
	if (rk_xlsx_has(archive, styles) && !rk_xlsx_read(archive, styles, &of_styles, book, error))
		return FALSE;
	for (guint i = 0; i < book->sheets->len && book->rows->len == 0; i++) {
		const char *part = g_hash_table_lookup(book->targets, book->sheets->pdata[i]);
		book->row = book->line = 0;
		book->wide = FALSE;
		book->reading = book->phonetic = FALSE;
		if (part && !rk_xlsx_read(archive, part, &of_sheet, book, error))
			return FALSE;
	}
	return TRUE;
}

char *rk_xlsx_text(const char *file, GBytes *bytes, GError **error)
{
	g_autoptr(RkXlsxArchive) archive = rk_xlsx_open(file, bytes, error);
	Book book = { .file = file };

	if (!archive)
		return NULL;
	book.sheets = g_ptr_array_new_with_free_func(g_free);
	book.targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	book.strings = g_ptr_array_new_with_free_func(g_free);
	book.formats = g_hash_table_new(NULL, NULL);
	book.styles = g_array_new(FALSE, FALSE, 1);
	book.cells = g_ptr_array_new_with_free_func(g_free);
	book.text = g_string_new(NULL);
	book.rows = g_string_new(NULL);
	gboolean good = book_read(&book, archive, error);
	char *text = g_string_free(book.rows, !good);
	g_string_free(book.text, TRUE);
	g_ptr_array_unref(book.sheets);
	g_ptr_array_unref(book.strings);
	g_ptr_array_unref(book.cells);
	g_hash_table_unref(book.targets);
	g_hash_table_unref(book.formats);
	g_array_unref(book.styles);
	return text;
}
