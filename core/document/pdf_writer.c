/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding and loading the PDF module: beside the program, as in a build folder, then where it is
 * installed. Invariant: the module is opened at most once in a process and made resident.
 */
#include "document/pdf_writer.h"

#include "base/error.h"
#include "base/label.h"

#include <gmodule.h>

#define MODULE "rakor-pdf." G_MODULE_SUFFIX

static GModule *module_open(GError **error)
{
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = program ? g_path_get_dirname(program) : NULL;
	g_autofree char *beside = folder ? g_build_filename(folder, MODULE, NULL) : NULL;
	g_autofree char *installed = g_build_filename(RAKOR_LIBDIR, MODULE, NULL);
	const char *path =
		beside && g_file_test(beside, G_FILE_TEST_IS_REGULAR) ? beside : installed;
	GModule *module = g_module_open(path, G_MODULE_BIND_LOCAL);

	if (!module)
		rk_error_set(error, RK_ERROR_IO, path, NULL, "%s", g_module_error());
	return module;
}

static RkPdfWrite writer_load(GError **error)
{
	static RkPdfWrite writer;
	gpointer symbol = NULL;

	if (writer)
		return writer;
	GModule *module = module_open(error);
	if (!module)
		return NULL;
	g_module_make_resident(module);
	if (!g_module_symbol(module, RK_PDF_SYMBOL, &symbol)) {
		rk_error_set(error, RK_ERROR_IO, MODULE, NULL, "%s", g_module_error());
		return NULL;
	}
	writer = (RkPdfWrite)symbol;
	return writer;
}

GBytes *rk_document_pdf(const RkDocument *document, const RkPdfOptions *options, GError **error)
{
	RkPdfWrite write = writer_load(error);
	g_autoptr(GByteArray) out = g_byte_array_new();

	if (!write)
		return NULL;
	g_autofree char *failed = write(document, options, out);
	if (failed) {
		rk_error_set(error, RK_ERROR_IO, "PDF", NULL, "%s", failed);
		return NULL;
	}
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}
