/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo: which step, whether a barrier or a later step forbids it, and applying its inverse
 * as a step of its own. Nothing is ever taken out of the log. The chain stays two long: undoing a
 * redo is undoing the step itself again.
 */
#include "base/error.h"
#include "base/label.h"
#include "db/row.h"
#include "db/search.h"
#include "db/session.h"
#include "db/tx.h"
#include "domain/names/rule.h"
#include "domain/model/validate.h"
#include "service/apply.h"
#include "service/record.h"
#include "service/undo_barrier.h"
#include "service/undo_later.h"
#include "store/step_log.h"

/* What History lists of the steps that stand in the way. */
enum { LATER_SHOWN = 20 };

/* --- offers --- */

static RkLogScope scope_of(RkStore *store, RkId meeting, gboolean any_run)
{
	return (RkLogScope){ .author = rk_store_context(store)->author,
		.run = any_run ? NULL : store->run,
		.meeting = meeting };
}

static RkStep *step_get(RkStore *store, RkId id, GError **error)
{
	RkStep *step = rk_log_get(store->db, id);

	if (!step && rk_db_had_memory(store->db, error))
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "step", N_("no such step"));
	return step;
}

/* The step whose doing is meant: the root of the chain that `step` is part of. Takes `step`. */
static RkStep *root_of(RkStore *store, RkStep *step, GError **error)
{
	while (step && step->undoes) {
		RkStep *below = step_get(store, step->undoes, error);
		rk_step_free(step);
		step = below;
	}
	return step;
}

RkStep *rk_undo_offer(RkStore *store, RkId meeting)
{
	RkLogScope scope = scope_of(store, meeting, FALSE);

	return rk_log_undo_offer(store->db, &scope);
}

/* What would be done again, under its own label. */
RkStep *rk_redo_offer(RkStore *store, RkId meeting)
{
	RkLogScope scope = scope_of(store, meeting, FALSE);

	return root_of(store, rk_log_redo_offer(store->db, &scope), NULL);
}

guint rk_steps_made(RkStore *store)
{
	RkLogScope scope = scope_of(store, 0, FALSE);

	return rk_log_made(store->db, &scope);
}

/* --- why not --- */

static char *labels_of(const GPtrArray *steps)
{
	GString *out = g_string_new(NULL);
	guint shown = MIN(steps->len, 3u);

	for (guint i = 0; i < shown; i++) {
		const RkStep *step = g_ptr_array_index(steps, i);
		g_string_append_printf(out, "%s\"%s\"", i ? ", " : "", step->label);
	}
	if (steps->len > shown)
		g_string_append_printf(out, " (+%u)", steps->len - shown);
	return g_string_free(out, FALSE);
}

static void changed_since(
	const RkStep *step, RkEntity entity, RkId row, const GPtrArray *later, GError **error)
{
	g_autofree char *place = rk_row_place(entity, row);
	g_autofree char *labels = labels_of(later);

	rk_error_set(error, RK_ERROR_CONFLICT, place, NULL,
		later->len ? N_("\"%s\" can not be undone: it was changed since; undo first: %s")
			   : N_("\"%s\" can not be undone: it was changed since%s"),
		step->label, labels);
}

/* The inverse met a row that is not as the step left it: say which, and who changed it. */
static void name_later_steps(
	RkStore *store, const RkStep *step, RkEntity entity, RkId row, GError *why, GError **error)
{
	if (entity == RK_E_NONE || why->code != RK_ERROR_CONFLICT) {
		g_propagate_error(error, why);
		return;
	}
	g_autoptr(GPtrArray) later = rk_log_later(store->db, step->id, entity, row);
	changed_since(step, entity, row, later, error);
	g_error_free(why);
}

/* What stands on the step goes first, also where the values happen to agree (undo_later.h). */
static gboolean is_uppermost(RkStore *store, const RkStep *root, GError **error)
{
	RkEntity entity = RK_E_NONE;
	RkId row = 0;
	g_autoptr(GPtrArray) later = rk_undo_later(store->db, root, &entity, &row, error);

	if (!later || later->len == 0)
		return later != NULL;
	changed_since(root, entity, row, later, error);
	return FALSE;
}

/* --- references after a loose apply --- */

typedef struct Dangling {
	RkDb *db;
	RkEntity entity;
	RkId row;
	guint field;
	gboolean found;
} Dangling;

static void found(Dangling *dangling, RkEntity entity, RkId row, guint field)
{
	dangling->entity = entity;
	dangling->row = row;
	dangling->field = field;
	dangling->found = TRUE;
}

static void check_row(const RkRowChange *change, gpointer data)
{
	Dangling *dangling = data;
	RkEntity by;
	RkId row;
	guint field;

	if (dangling->found)
		return;
	if (change->kind == RK_CHANGE_DELETE) {
		if (rk_row_referrer(dangling->db, change->entity, change->id, &by, &row, &field))
			found(dangling, by, row, field);
		return;
	}
	for (guint i = 0; i < change->n_fields; i++) {
		const RkField *f = &rk_entities[change->entity].fields[i];
		if (f->type == RK_TYPE_REF && change->touched[i] && change->new[i].set &&
			!rk_row_exists(dangling->db, f->target, change->new[i].number))
			found(dangling, change->entity, change->id, i);
	}
}

/* Foreign keys were off, so every reference that the changes touched is asked for by itself: a
 * foreign_key_check would read whole tables. */
static gboolean references_hold(RkStore *store, const RkStep *step, GBytes *changes, GError **error)
{
	Dangling dangling = { .db = store->db };

	if (!rk_changes_each(store->db, changes, check_row, &dangling, error))
		return FALSE;
	if (!dangling.found)
		return TRUE;
	g_autofree char *place = rk_row_place(dangling.entity, dangling.row);
	g_autoptr(GPtrArray) later =
		rk_log_later(store->db, step->id, dangling.entity, dangling.row);
	g_autofree char *labels = labels_of(later);
	rk_error_set(error, RK_ERROR_CONFLICT, place,
		rk_entities[dangling.entity].fields[dangling.field].name,
		later->len
			? N_("\"%s\" can not be undone: something still needs it; undo first: %s")
			: N_("\"%s\" can not be undone: something still needs it%s"),
		step->label, labels);
	return FALSE;
}

/* --- doing it --- */

static gboolean log_inverse(
	RkStore *store, const RkStep *step, const RkStep *root, GBytes *inverse, GError **error)
{
	RkLang lang = rk_store_context(store)->lang;
	const char *verb = rk_tr(lang, step->undoes ? N_("Redo") : N_("Undo"));
	g_autofree char *label = g_strdup_printf("%s: %s", verb, root->label);
	g_autoptr(RkStep) fresh = rk_step_make(store, step->meeting, label);

	fresh->undoes = step->id;
	return rk_step_record(store, fresh, inverse, error);
}

static gboolean apply_inverse(RkStore *store, const RkStep *step, GBytes *inverse, GError **error)
{
	RkEntity entity = RK_E_NONE;
	RkId row = 0;
	GError *why = NULL;

	if (!rk_changes_apply(store->db, inverse, &entity, &row, &why)) {
		name_later_steps(store, step, entity, row, why, error);
		return FALSE;
	}
	return references_hold(store, step, inverse, error) && rk_search_drain(store->db, error);
}

static gboolean may_invert(RkStore *store, const RkStep *step, GError **error)
{
	if (step->undone_by) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "step", N_("\"%s\" is undone already"),
			step->label);
		return FALSE;
	}
	return rk_barrier_allows(store, step, error);
}

/* Applies the inverse of `step` (an ordinary one: undo; an undo: redo) as a new step. The state of
 * the log is looked at again under the write lock. */
static gboolean invert(RkStore *store, RkId id, char **label, GError **error)
{
	g_autoptr(RkTx) tx = rk_tx_begin_loose(store->db, error);

	if (!tx)
		return FALSE;
	g_autoptr(RkStep) step = step_get(store, id, error);
	if (!step || !may_invert(store, step, error))
		return FALSE;
	g_autoptr(GBytes) changes = rk_log_changes(store->db, id, error);
	g_autoptr(GBytes) inverse = changes ? rk_changes_invert(changes, error) : NULL;
	g_autoptr(RkStep) root = inverse ? root_of(store, step_get(store, id, error), error) : NULL;
	if (!root || !is_uppermost(store, root, error) ||
		!apply_inverse(store, step, inverse, error) ||
		!log_inverse(store, step, root, inverse, error) || !rk_tx_commit(tx, error))
		return FALSE;
	if (label)
		*label = g_steal_pointer(&root->label);
	return TRUE;
}

static gboolean writable(RkStore *store, GError **error)
{
	if (!rk_store_is_read_only(store))
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, store->path, NULL, N_("opened read-only"));
	return FALSE;
}

static gboolean invert_offer(
	RkStore *store, RkStep *offer, const char *none, char **label, GError **error)
{
	g_autoptr(RkStep) step = offer;

	if (!writable(store, error))
		return FALSE;
	if (step)
		return invert(store, step->id, label, error);
	rk_error_about(error, RK_ERROR_NOT_FOUND, NULL, NULL, none, NULL);
	return FALSE;
}

static gboolean undo(RkStore *store, RkId meeting, gboolean any_run, char **label, GError **error)
{
	RkLogScope scope = scope_of(store, meeting, any_run);

	return invert_offer(
		store, rk_log_undo_offer(store->db, &scope), N_("nothing to undo"), label, error);
}

static gboolean redo(RkStore *store, RkId meeting, gboolean any_run, char **label, GError **error)
{
	RkLogScope scope = scope_of(store, meeting, any_run);

	return invert_offer(
		store, rk_log_redo_offer(store->db, &scope), N_("nothing to redo"), label, error);
}

gboolean rk_undo(RkStore *store, RkId meeting, char **label, GError **error)
{
	return undo(store, meeting, FALSE, label, error);
}

gboolean rk_redo(RkStore *store, RkId meeting, char **label, GError **error)
{
	return redo(store, meeting, FALSE, label, error);
}

gboolean rk_undo_last(RkStore *store, RkId meeting, char **label, GError **error)
{
	return undo(store, meeting, TRUE, label, error);
}

gboolean rk_redo_last(RkStore *store, RkId meeting, char **label, GError **error)
{
	return redo(store, meeting, TRUE, label, error);
}

gboolean rk_undo_step(RkStore *store, RkId step, char **label, GError **error)
{
	g_autoptr(RkStep) named = rk_log_get(store->db, step);

	if (!writable(store, error))
		return FALSE;
	if (named && named->undoes) {
		g_autoptr(RkStep) below = rk_log_get(store->db, named->undoes);
		if (below && below->undoes)
			return invert(store, below->undoes, label, error);
	}
	return invert(store, step, label, error);
}

GPtrArray *rk_step_later(RkStore *store, RkId step)
{
	return rk_log_sharing(store->db, step, LATER_SHOWN);
}
