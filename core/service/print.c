/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossier, timetable and letter profile to a document, the document to bytes. Nothing is
 * written here; what goes out is kept and recorded by the plan of print_issue.c.
 */
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "db/row.h"
#include "document/build.h"
#include "document/html_writer.h"
#include "document/markdown_writer.h"
#include "document/model.h"
#include "document/office/csv_writer.h"
#include "document/office/docx_writer.h"
#include "document/office/odt_writer.h"
#include "document/office/xlsx_writer.h"
#include "document/pdf_writer.h"
#include "document/text_writer.h"
#include "domain/model/paper.h"
#include "service/load.h"
#include "service/print_private.h"
#include "service/store_private.h"
#include "service/transfer.h"

#include <string.h>

gboolean rk_print_known(int paper)
{
	const RkPaperInfo *info = rk_paper_info(paper);

	return info && info->built;
}

const char *const *rk_print_formats(int paper)
{
	static const char *const none[] = { NULL };
	const RkPaperInfo *info = rk_paper_info(paper);

	return info ? info->formats : none;
}

gboolean rk_print_check(const RkPrintOptions *options, RkLang lang, GError **error)
{
	g_autofree char *name = rk_paper_name(options->paper, lang);

	if (!rk_print_known(options->paper)) {
		rk_error_set(error, RK_ERROR_INVALID, name, "paper",
			N_("this paper cannot be printed yet"));
		return FALSE;
	}
	if (!rk_paper_has_format(options->paper, options->format)) {
		g_autofree char *known =
			g_strjoinv(", ", (char **)rk_print_formats(options->paper));
		rk_error_set(error, RK_ERROR_INVALID, name, "format", N_("\"%.40s\"; known: %s"),
			options->format, known);
		return FALSE;
	}
	if (options->width != 0 && options->width != 72 && options->width != 80) {
		rk_error_set(error, RK_ERROR_INVALID, name, "width", N_("%d; known: 72, 80"),
			options->width);
		return FALSE;
	}
	return TRUE;
}

/* Which hours the minutes print: the setting "minutes-times". */
static RkMinutesTimes minutes_times(RkStore *store)
{
	g_autofree char *value = rk_setting_get(store, "minutes-times");

	if (g_strcmp0(value, "planned") == 0)
		return RK_MINUTES_TIMES_PLANNED;
	return g_strcmp0(value, "none") == 0 ? RK_MINUTES_TIMES_NONE : RK_MINUTES_TIMES_ACTUAL;
}

RkDocument *rk_print_document(
	RkStore *store, const RkDossier *dossier, const RkPrintOptions *options, GError **error)
{
	const RkDirectory *registers = rk_directory_load(store, error);
	g_autoptr(RkRows) profiles = rk_rows_new();

	if (!registers || !rk_row_collect_all(rk_store_db(store), RK_E_PROFILE, profiles, error))
		return NULL;
	const RkContext *context = rk_store_context(store);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
	return rk_document_build(
		&(RkPaperInput){
			.kind = options->paper,
			.lang = options->lang,
			.context = context,
			.dossier = dossier,
			.timetable = timetable,
			.profile = rk_document_profile(
				context, dossier, options->paper, registers, profiles),
			.times = minutes_times(store),
			.registers = registers,
			.office = options->office,
			.as_of = options->as_of,
		},
		error);
}

#define PICTURE_BYTES_MAX (20u << 20)

/* Reads the file of a picture, which lies where its path says or beside the database. One that is
 * not there, no picture or too large stays without: its caption stands for it. */
static void picture_load(RkPicture *picture, gpointer user)
{
	const char *path = picture->path;

	if (!path || strstr(path, "://"))
		return;
	g_autofree char *folder = g_path_get_dirname(rk_store_path(user));
	g_autofree char *file =
		g_path_is_absolute(path) ? g_strdup(path) : g_build_filename(folder, path, NULL);
	g_autoptr(GBytes) data = rk_file_read(file, PICTURE_BYTES_MAX, NULL);
	if (data)
		rk_picture_set(picture, data);
}

/* --- formats --- */

static GBytes *text_taken(char *text)
{
	return g_bytes_new_take(text, strlen(text));
}

/* The document's information says when it was made, by the clock of the store: the
 * same paper at the same time is the same file. */
static GBytes *pdf_write(RkStore *store, const RkDocument *document, GError **error)
{
	g_autofree char *created = rk_instant_text(rk_store_context(store)->now);

	return rk_document_pdf(
		document, &(RkPdfOptions){ .created = created, .neutral = rk_text_neutral }, error);
}

static GBytes *docx_write(const RkDocument *document, GError **error)
{
	GBytes *bytes = rk_document_docx(document);

	if (!bytes)
		rk_error_set(error, RK_ERROR_IO, "DOCX", NULL, N_("could not be packed"));
	return bytes;
}

/* The tables of a paper, which it may not have. */
static GBytes *tables_taken(GBytes *bytes, GError **error)
{
	if (!bytes)
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "format",
			N_("this paper has no table: another format"));
	return bytes;
}

static GBytes *csv_write(const RkDocument *document, GError **error)
{
	char *text = rk_document_csv(document);

	return tables_taken(text ? text_taken(text) : NULL, error);
}

static GBytes *document_write(
	RkStore *store, const RkDocument *document, const RkPrintOptions *options, GError **error)
{
	switch (rk_paper_format(options->format)) {
	case RK_PAPER_FORMAT_HTML:
		return text_taken(rk_document_html(document));
	case RK_PAPER_FORMAT_MARKDOWN:
		return text_taken(rk_document_markdown(document));
	case RK_PAPER_FORMAT_PDF:
		return pdf_write(store, document, error);
	case RK_PAPER_FORMAT_DOCX:
		return docx_write(document, error);
	case RK_PAPER_FORMAT_ODT:
		return text_taken(rk_document_odt(document));
	case RK_PAPER_FORMAT_CSV:
		return csv_write(document, error);
	case RK_PAPER_FORMAT_XLSX:
		return tables_taken(rk_document_xlsx(document), error);
	case RK_PAPER_FORMAT_TEXT:
	case RK_PAPER_FORMAT_N: /* was refused */
		break;
	}
	return text_taken(
		rk_document_text(document, &(RkTextOptions){ .width = options->width,
						   .page_lines = (int)options->page_lines }));
}

GBytes *rk_print_now(
	RkStore *store, RkDossier *dossier, const RkPrintOptions *options, GError **error)
{
	g_autoptr(RkDocument) document = rk_print_document(store, dossier, options, error);

	if (!document)
		return NULL;
	rk_document_each_picture(document, picture_load, store);
	return document_write(store, document, options, error);
}
