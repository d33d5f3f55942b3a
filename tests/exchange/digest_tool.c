/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor-fixture-digest FILE…: fills paper.digest of the issued papers in bundles of one meeting
 * with what rk_digest_paper() says now. A step of making the fixtures (tests/fixtures/convert.py).
 */
#include "domain/rundown/stale.h"
#include "exchange/bundle.h"

#include <stdio.h>

static RkRows *rows_copy(const RkRows *rows)
{
	RkRows *copy = rk_rows_new();

	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rows->rows[e]->len; i++)
			rk_rows_add(copy, e, rk_record_copy(e, rows->rows[e]->pdata[i]));
	rk_rows_sort(copy);
	return copy;
}

static gboolean fill(const char *path)
{
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);
	char *text;
	gsize size;

	if (!g_file_get_contents(path, &text, &size, NULL))
		return FALSE;
	g_autoptr(GBytes) bytes = g_bytes_new_take(text, size);
	g_autoptr(RkBundle) bundle = rk_bundle_read(path, bytes, problems);
	if (!bundle)
		return FALSE;
	if (rk_rows_count(bundle->rows, RK_E_MEETING) != 1)
		return TRUE;
	const RkMeeting *meeting = bundle->rows->rows[RK_E_MEETING]->pdata[0];
	g_autoptr(RkDossier) dossier = rk_dossier_new(rows_copy(bundle->rows), meeting->id);
	for (guint i = 0; i < rk_rows_count(bundle->rows, RK_E_PAPER); i++) {
		RkPaper *paper = bundle->rows->rows[RK_E_PAPER]->pdata[i];
		if (!paper->issued_at.set)
			continue;
		g_autofree char *digest = rk_digest_paper(dossier, paper->kind);
		rk_text_set(&paper->digest, digest);
	}
	g_autoptr(GBytes) filled = rk_bundle_write(bundle->rows);
	return g_file_set_contents(
		path, g_bytes_get_data(filled, NULL), (gssize)g_bytes_get_size(filled), NULL);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (!fill(argv[i])) {
			fprintf(stderr, "%s: not a bundle that can be read and written\n", argv[i]);
			return 1;
		}
	return 0;
}
