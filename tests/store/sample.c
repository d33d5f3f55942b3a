/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sample.h.
 */
#include "sample.h"

#include "service/transfer.h"

int sample_setup(void **state)
{
	static const char *const names[] = { "register", "2024-10-makassar",
		"2025-03-timpora-dkj-tw1", "2025-06-timpora-dkj-tw2", "2025-08-skouw",
		"2025-09-timpora-dkj-tw3" };
	g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) diagnostics =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_diagnostic_free);
	g_autoptr(GError) error = NULL;
	RkImportOptions options = { 0 };
	RkImported imported;

	if (fixture_setup(state) != 0)
		return -1;
	for (guint i = 0; i < RK_LEN(names); i++)
		g_ptr_array_add(paths, g_strdup_printf("%s/tests/fixtures/%s.json",
					       g_getenv("RAKOR_SOURCE"), names[i]));
	g_ptr_array_add(paths, NULL);
	if (rk_import(((Fixture *)*state)->store, (const char *const *)paths->pdata, &options,
		    diagnostics, &imported, &error))
		return 0;
	print_error("import: %s\n", error->message);
	return -1;
}

RkPage *sample_page(RkStore *store, RkPageRequest request)
{
	g_autoptr(GError) error = NULL;
	RkPage *page = rk_view_page(store, &request, &error);

	if (!page)
		fail_msg("%s %s: %s", rk_views[request.view].name, request.query, error->message);
	return page;
}

char *sample_column(const RkPage *page, const char *name)
{
	int index = rk_view_column(page->view, name);
	GString *out = g_string_new(NULL);

	assert_true(index >= 0);
	for (guint i = 0; i < page->rows->len; i++) {
		const RkViewRow *row = page->rows->pdata[i];
		const RkColumn *column = &page->view->columns[index];
		RkField field = { .type = column->type, .words = column->words };
		g_autofree char *text = rk_value_text(&field, row->cells[index]);
		g_string_append_printf(out, "%s%s", i ? ", " : "", text ? text : "-");
	}
	return g_string_free(out, FALSE);
}
