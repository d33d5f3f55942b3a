/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Import: all files of one call are read, resolved against each other and the database, merged
 * into one plan and applied as one step; or nothing is written. Here is no rule: faults are found
 * in exchange/, merging is domain/merge.
 */
#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "domain/register/merge.h"
#include "exchange/bundle.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/store_private.h"
#include "service/transfer_private.h"
#include "store/taken.h"

/* Lines are looked up by walking the file; so many are enough to read. */
#define PLACES_MAX 500

void rk_diagnostic_free(RkDiagnostic *diagnostic)
{
	if (!diagnostic)
		return;
	g_free(diagnostic->file);
	g_free(diagnostic->field);
	g_free(diagnostic->message);
	g_free(diagnostic);
}

static RkDiagnostic *diagnostic_add(GPtrArray *diagnostics, gboolean error, const char *file,
	RkPlace place, const char *field, const char *message)
{
	RkDiagnostic *diagnostic = g_new0(RkDiagnostic, 1);

	diagnostic->error = error;
	diagnostic->file = g_strdup(file);
	diagnostic->line = place.line;
	diagnostic->column = place.column;
	diagnostic->field = g_strdup(field);
	diagnostic->message = g_strdup(message);
	g_ptr_array_add(diagnostics, diagnostic);
	return diagnostic;
}

/* The faults as diagnostics; *error tells the first. */
static void tell_problems(const GPtrArray *problems, GPtrArray *diagnostics, GError **error)
{
	const RkProblem *first = problems->pdata[0];
	g_autofree char *where =
		first->line ? g_strdup_printf("%s:%u:%u", first->file, first->line, first->column)
			    : g_strdup(first->file);

	for (guint i = 0; i < problems->len; i++) {
		const RkProblem *problem = problems->pdata[i];
		diagnostic_add(diagnostics, TRUE, problem->file,
			(RkPlace){ problem->line, problem->column }, problem->field,
			problem->message);
	}
	rk_error_set(error, RK_ERROR_INVALID, where, first->field, "%s", first->message);
}

/* --- reading --- */

static GBytes *bytes_read(const RkImportBytes *file, GError **error)
{
	return file->bytes ? g_bytes_ref(file->bytes)
			   : rk_file_read(file->name, RK_BUNDLE_MAX, error);
}

/* Bytes are wanted once more when a line is to be named, which is the exception: what can be read
 * again is not held beside its rows. If the file went meanwhile, no line is named. */
static void bytes_fetch(const GPtrArray *bundles)
{
	for (guint i = 0; i < bundles->len; i++) {
		RkBundle *bundle = bundles->pdata[i];
		if (!bundle->bytes)
			bundle->bytes = rk_file_read(bundle->file, RK_BUNDLE_MAX, NULL);
	}
}

/* All bundles, or NULL when any has a fault: those of all files are told. */
static GPtrArray *read_bundles(
	const RkImportBytes *files, guint n, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(GPtrArray) bundles =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_bundle_free);
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);

	for (guint i = 0; i < n; i++) {
		g_autoptr(GBytes) bytes = bytes_read(&files[i], error);
		if (!bytes)
			return NULL;
		RkBundle *bundle = rk_bundle_read(files[i].name, bytes, problems);
		if (!bundle)
			continue;
		if (!files[i].bytes)
			g_clear_pointer(&bundle->bytes, g_bytes_unref);
		g_ptr_array_add(bundles, bundle);
	}
	if (problems->len > 0) {
		tell_problems(problems, diagnostics, error);
		return NULL;
	}
	return g_steal_pointer(&bundles);
}

static void rows_take_copies(RkRows *to, const RkRows *from, RkEntity entity)
{
	for (guint i = 0; i < from->rows[entity]->len; i++) {
		gconstpointer record = from->rows[entity]->pdata[i];
		if (!rk_rows_find(to, entity, *(const RkId *)record))
			rk_rows_add(to, entity, rk_record_copy(entity, record));
	}
}

/* Our rows of one kind that the files bring or name. */
static gboolean load_known(RkStore *store, const GPtrArray *bundles, RkEntity entity,
	GHashTable *wanted, RkRows *known, GError **error)
{
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(RkId));
	GHashTableIter iter;
	gpointer key;

	for (guint b = 0; b < bundles->len; b++) {
		const GPtrArray *rows = ((RkBundle *)bundles->pdata[b])->rows->rows[entity];
		for (guint i = 0; i < rows->len; i++)
			g_array_append_vals(ids, rows->pdata[i], 1);
	}
	if (wanted) {
		g_hash_table_iter_init(&iter, wanted);
		while (g_hash_table_iter_next(&iter, &key, NULL))
			g_array_append_vals(ids, key, 1);
	}
	if (ids->len == 0)
		return TRUE;
	g_autoptr(RkRows) loaded =
		rk_rows_load(store, entity, (const RkId *)ids->data, ids->len, error);
	if (!loaded)
		return FALSE;
	rows_take_copies(known, loaded, entity);
	return TRUE;
}

/* Our rows that the merge needs: those that the files bring or name, and all offices, whose parents
 * could close a ring. */
static RkRows *known_rows(RkStore *store, const GPtrArray *bundles, GError **error)
{
	g_autoptr(RkRows) known = rk_rows_new();
	GHashTable **wanted = rk_bundle_wanted((RkBundle *const *)bundles->pdata, bundles->len);
	gboolean good = TRUE;

	for (int e = 0; good && e < RK_E_N; e++)
		good = load_known(store, bundles, e, wanted[e], known, error);
	rk_bundle_wanted_free(wanted);
	const RkDirectory *directory = good ? rk_directory_load(store, error) : NULL;
	if (!directory)
		return NULL;
	rows_take_copies(known, directory, RK_E_INSTITUTION);
	return g_steal_pointer(&known);
}

/* --- merging --- */

static RkId taken(RkEntity entity, guint field, const char *value, gpointer data)
{
	return rk_taken_find(rk_store_db(data), entity, field, value);
}

static RkPlace place_in(
	const GPtrArray *bundles, const char *file, RkEntity entity, RkId id, int field)
{
	for (guint i = 0; i < bundles->len; i++) {
		const RkBundle *bundle = bundles->pdata[i];
		RkPlace place = { 0 };
		if (g_strcmp0(bundle->file, file) == 0)
			place = rk_bundle_place(bundle, entity, id, field);
		if (place.line)
			return place;
	}
	return (RkPlace){ 0 };
}

/* What was not taken over, one line a field. */
static void tell_kept(
	RkStore *store, const GPtrArray *bundles, const RkMerge *merge, GPtrArray *diagnostics)
{
	RkLang lang = merge->context->lang;

	if (merge->kept->len > 0)
		bytes_fetch(bundles);
	for (guint i = 0; i < merge->kept->len; i++) {
		const RkKept *kept = merge->kept->pdata[i];
		const RkField *field = &rk_entities[kept->entity].fields[kept->field];
		RkPlace place = i < PLACES_MAX ? place_in(bundles, kept->where, kept->entity,
							 kept->id, (int)kept->field)
					       : (RkPlace){ 0 };
		g_autofree char *address =
			i < PLACES_MAX ? rk_address_of(store, kept->entity, kept->id) : NULL;
		g_autofree char *message =
			g_strdup_printf(rk_tr(lang, N_("%s: %s kept \"%s\", the file has \"%s\"")),
				address ? address : rk_tr(lang, rk_entities[kept->entity].label),
				rk_tr(lang, field->label), kept->ours, kept->theirs);
		diagnostic_add(diagnostics, FALSE, kept->where, place, field->name, message);
	}
	for (guint i = 0; i < merge->plan->notes->len; i++)
		diagnostic_add(diagnostics, FALSE, NULL, (RkPlace){ 0 }, NULL,
			merge->plan->notes->pdata[i]);
}

static RkProblem *problem_new(const GPtrArray *bundles, const RkKept *clash)
{
	const RkField *field = &rk_entities[clash->entity].fields[clash->field];
	RkProblem *problem = g_new0(RkProblem, 1);
	RkPlace place =
		place_in(bundles, clash->where, clash->entity, clash->id, (int)clash->field);

	problem->file = g_strdup(clash->where);
	problem->line = place.line;
	problem->column = place.column;
	problem->field = g_strdup(field->name);
	problem->message =
		g_strdup(field->type == RK_TYPE_REF ? "leads back to the record itself"
						    : "another record already has this UID");
	return problem;
}

/* What makes the plan impossible: a UID of another record, a ring of parents. */
static gboolean check_merge(
	const GPtrArray *bundles, const RkMerge *merge, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);

	if (merge->clashes->len == 0)
		return TRUE;
	bytes_fetch(bundles);
	for (guint i = 0; i < merge->clashes->len && i < PLACES_MAX; i++)
		g_ptr_array_add(problems, problem_new(bundles, merge->clashes->pdata[i]));
	tell_problems(problems, diagnostics, error);
	return FALSE;
}

static gboolean check_references(
	const GPtrArray *bundles, const RkRows *known, GPtrArray *diagnostics, GError **error)
{
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);
	RkBundle *const *all = (RkBundle *const *)bundles->pdata;

	if (rk_bundle_resolve(all, bundles->len, known, NULL))
		return TRUE;
	bytes_fetch(bundles);
	rk_bundle_resolve(all, bundles->len, known, problems);
	tell_problems(problems, diagnostics, error);
	return FALSE;
}

static RkMerge *merge_bundles(RkStore *store, const GPtrArray *bundles, gboolean theirs,
	GPtrArray *diagnostics, GError **error)
{
	g_autoptr(RkRows) known = known_rows(store, bundles, error);

	if (!known || !check_references(bundles, known, diagnostics, error))
		return NULL;
	g_autoptr(RkMerge) merge = rk_merge_new(
		rk_store_context(store), g_steal_pointer(&known), theirs, taken, store);
	for (guint i = 0; i < bundles->len; i++) {
		RkBundle *bundle = bundles->pdata[i];
		rk_merge_add(merge, g_steal_pointer(&bundle->rows), bundle->file);
	}
	if (!check_merge(bundles, merge, diagnostics, error))
		return NULL;
	return g_steal_pointer(&merge);
}

/* --- the whole --- */

static void plan_name(RkPlan *plan, RkLang lang, const RkImportBytes *files, guint n)
{
	g_autofree char *name = n == 1 ? g_path_get_basename(files[0].name) : NULL;

	g_free(plan->label);
	plan->label = name ? g_strdup_printf(rk_tr(lang, N_("Import of %s")), name)
			   : g_strdup_printf(rk_tr(lang, N_("Import of %u files")), n);
}

gboolean rk_import_bytes(RkStore *store, const RkImportBytes *files, guint n,
	const RkImportOptions *options, GPtrArray *diagnostics, RkImported *out, GError **error)
{
	RkApplied applied = { 0 };
	g_autoptr(GPtrArray) bundles = read_bundles(files, n, diagnostics, error);

	if (!bundles)
		return FALSE;
	g_autoptr(RkMerge) merge =
		merge_bundles(store, bundles, options->theirs, diagnostics, error);
	if (!merge)
		return FALSE;
	plan_name(merge->plan, merge->context->lang, files, n);
	tell_kept(store, bundles, merge, diagnostics);
	RkImported imported = { .added = merge->added,
		.changed = merge->changed,
		.unchanged = merge->unchanged,
		.kept = merge->kept_records };
	/* The plan alone is needed from here on. */
	g_autoptr(RkPlan) plan = g_steal_pointer(&merge->plan);
	g_clear_pointer(&merge, rk_merge_free);
	for (guint i = 0; i < bundles->len; i++)
		g_clear_pointer(&((RkBundle *)bundles->pdata[i])->bytes, g_bytes_unref);
	if (!options->dry_run && !rk_apply_once(store, plan, &applied, error))
		return FALSE;
	imported.step = applied.step;
	if (out)
		*out = imported;
	return TRUE;
}

static void import_bytes_clear(gpointer data)
{
	g_clear_pointer(&((RkImportBytes *)data)->bytes, g_bytes_unref);
}

gboolean rk_import(RkStore *store, const char *const *files, const RkImportOptions *options,
	GPtrArray *diagnostics, RkImported *out, GError **error)
{
	g_autoptr(GArray) read = g_array_new(FALSE, FALSE, sizeof(RkImportBytes));

	g_array_set_clear_func(read, import_bytes_clear);
	for (guint i = 0; files[i]; i++) {
		RkImportBytes file = { .name = files[i] };
		if (!g_file_test(files[i], G_FILE_TEST_IS_REGULAR)) { /* can be read only once */
			file.bytes = rk_file_read(files[i], RK_BUNDLE_MAX, error);
			if (!file.bytes)
				return FALSE;
		}
		g_array_append_val(read, file);
	}
	return rk_import_bytes(store, (const RkImportBytes *)(gconstpointer)read->data, read->len,
		options, diagnostics, out, error);
}
