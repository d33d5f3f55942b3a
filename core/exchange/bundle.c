/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked of bundles after they are read: places of records, references over several files.
 */
#include "exchange/bundle.h"

#include "base/id.h"
#include "exchange/bundle_problem.h"

void rk_problem_free(RkProblem *problem)
{
	if (!problem)
		return;
	g_free(problem->file);
	g_free(problem->field);
	g_free(problem->message);
	g_free(problem);
}

void rk_bundle_free(RkBundle *bundle)
{
	if (!bundle)
		return;
	g_free(bundle->file);
	g_clear_pointer(&bundle->bytes, g_bytes_unref);
	rk_rows_free(bundle->rows);
	g_free(bundle);
}

void rk_problem_add(GPtrArray *problems, const char *file, RkPlace place, const char *field,
	const char *format, ...)
{
	RkProblem *problem = g_new0(RkProblem, 1);
	va_list args;

	va_start(args, format);
	problem->message = g_strdup_vprintf(format, args);
	va_end(args);
	problem->file = g_strdup(file);
	problem->line = place.line;
	problem->column = place.column;
	problem->field = g_strdup(field);
	g_ptr_array_add(problems, problem);
}

RkPlace rk_bundle_place(const RkBundle *bundle, RkEntity entity, RkId id, int field)
{
	char wanted[RK_ID_TEXT];
	gsize size = 0;
	const char *text = bundle->bytes ? g_bytes_get_data(bundle->bytes, &size) : "";

	rk_id_text(id, wanted);
	int index = rk_json_index(text, size, rk_entities[entity].table, "id", wanted);
	if (index < 0)
		return (RkPlace){ 0 };
	g_autoptr(GString) pointer = g_string_new(NULL);
	g_string_printf(pointer, "/%s/%d", rk_entities[entity].table, index);
	if (field >= 0)
		rk_json_pointer_add(pointer, rk_entities[entity].fields[field].name);
	return rk_json_place(text, size, pointer->str, FALSE);
}

static gboolean held_by_any(RkBundle *const *bundles, guint n, RkEntity entity, RkId id)
{
	for (guint i = 0; i < n; i++)
		if (rk_rows_find(bundles[i]->rows, entity, id))
			return TRUE;
	return FALSE;
}

typedef void (*RefFunc)(const RkBundle *bundle, RkEntity entity, gpointer record, guint field,
	RkId wanted, gpointer data);

/* Calls for every REF of the bundles whose target none of them has. */
static void each_open_ref(RkBundle *const *bundles, guint n, RefFunc func, gpointer data)
{
	for (guint b = 0; b < n; b++)
		for (int e = 0; e < RK_E_N; e++)
			for (guint f = 0; f < rk_entities[e].n_fields; f++) {
				const RkField *field = &rk_entities[e].fields[f];
				const GPtrArray *rows = bundles[b]->rows->rows[e];
				if (field->type != RK_TYPE_REF)
					continue;
				for (guint i = 0; i < rows->len; i++) {
					RkId wanted = rk_record_get(e, rows->pdata[i], f).number;
					if (wanted &&
						!held_by_any(bundles, n, field->target, wanted))
						func(bundles[b], e, rows->pdata[i], f, wanted,
							data);
				}
			}
}

static void want(const RkBundle *bundle, RkEntity entity, gpointer record, guint field, RkId wanted,
	gpointer data)
{
	GHashTable **sets = data;
	RkEntity target = rk_entities[entity].fields[field].target;

	if (!sets[target])
		sets[target] = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_hash_table_add(sets[target], g_memdup2(&wanted, sizeof wanted));
}

GHashTable **rk_bundle_wanted(RkBundle *const *bundles, guint n)
{
	GHashTable **sets = g_new0(GHashTable *, RK_E_N);

	each_open_ref(bundles, n, want, sets);
	return sets;
}

void rk_bundle_wanted_free(GHashTable **wanted)
{
	for (int e = 0; e < RK_E_N; e++)
		g_clear_pointer(&wanted[e], g_hash_table_unref);
	g_free(wanted);
}

typedef struct Resolving {
	const RkRows *known;
	GPtrArray *problems;
	gboolean good;
} Resolving;

static void resolve(const RkBundle *bundle, RkEntity entity, gpointer record, guint index,
	RkId wanted, gpointer data)
{
	Resolving *resolving = data;
	const RkField *field = &rk_entities[entity].fields[index];
	char id[RK_ID_TEXT];

	if (rk_rows_find(resolving->known, field->target, wanted))
		return;
	rk_id_text(wanted, id);
	resolving->good = FALSE;
	if (resolving->problems && resolving->problems->len < RK_PROBLEMS_MAX)
		rk_problem_add(resolving->problems, bundle->file,
			rk_bundle_place(bundle, entity, *(RkId *)record, (int)index), field->name,
			"no %s with the id %s, neither in the files nor in the database",
			rk_entities[field->target].label, id);
}

gboolean rk_bundle_resolve(
	RkBundle *const *bundles, guint n, const RkRows *known, GPtrArray *problems)
{
	Resolving resolving = { .known = known, .problems = problems, .good = TRUE };

	each_open_ref(bundles, n, resolve, &resolving);
	return resolving.good;
}
