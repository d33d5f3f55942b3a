/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_apply: check, begin, write, index, record, commit. Nothing else begins a write transaction but
 * undo.c and migration. What is written of unrecorded entities (delivery, draft, setting) is simply
 * not seen by the recorder.
 */
#include "service/apply.h"

#include "base/error.h"
#include "db/search.h"
#include "db/session.h"
#include "db/tx.h"
#include "domain/model/validate.h"
#include "service/record.h"
#include "service/write.h"
#include "store/step_log.h"

static gboolean is_recorded(const RkPlan *plan)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (!(rk_entities[change->entity].flags & RK_ENTITY_UNRECORDED))
			return TRUE;
	}
	return plan->barrier != RK_BARRIER_NONE;
}

/* A delivery is not in the log itself; the step that recorded it covers the meeting and the
 * participant that it names. */
static gboolean cover_delivery(
	RkStore *store, const RkStep *step, const RkDelivery *delivery, GError **error)
{
	RkDb *db = store->db;

	if (delivery->meeting &&
		!rk_log_add_row(db, step->id, RK_E_MEETING, delivery->meeting, error))
		return FALSE;
	return !delivery->participant ||
	       rk_log_add_row(db, step->id, RK_E_PARTICIPANT, delivery->participant, error);
}

static gboolean cover_deliveries(
	RkStore *store, const RkStep *step, const RkPlan *plan, GError **error)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->entity == RK_E_DELIVERY && change->kind == RK_CHANGE_INSERT &&
			!cover_delivery(store, step, change->record, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean log_step(
	RkStore *store, const RkPlan *plan, GBytes *changes, RkApplied *out, GError **error)
{
	if (g_bytes_get_size(changes) == 0 && plan->barrier == RK_BARRIER_NONE)
		return TRUE;
	g_autoptr(RkStep) step = rk_step_make(store, plan->meeting, plan->label);
	step->barrier = plan->barrier;
	out->step = step->id;
	return rk_step_record(store, step, changes, error) &&
	       cover_deliveries(store, step, plan, error);
}

static gboolean write_recorded(
	RkStore *store, const RkPlan *plan, gboolean once, RkApplied *out, GError **error)
{
	g_autoptr(RkRecorder) recorder = rk_recorder_new(store->db, error);

	if (!recorder || !rk_changes_write(store, plan, once, out, error) ||
		!rk_search_drain(store->db, error))
		return FALSE;
	g_autoptr(GBytes) changes = rk_recorder_changes(recorder, error);
	return changes && log_step(store, plan, changes, out, error);
}

static gboolean run(
	RkStore *store, const RkPlan *plan, gboolean once, RkApplied *out, GError **error)
{
	g_autoptr(RkTx) tx = rk_tx_begin(store->db, error);

	if (!tx)
		return FALSE;
	gboolean ok = is_recorded(plan) ? write_recorded(store, plan, once, out, error)
					: rk_changes_write(store, plan, once, out, error);
	return ok && rk_tx_commit(tx, error);
}

static gboolean apply(
	RkStore *store, const RkPlan *plan, gboolean once, RkApplied *out, GError **error)
{
	RkApplied applied = { 0 };

	if (!rk_plan_is_empty(plan)) {
		if (rk_store_is_read_only(store)) {
			rk_error_set(
				error, RK_ERROR_REFUSED, store->path, NULL, N_("opened read-only"));
			return FALSE;
		}
		if (!rk_plan_check(plan, error) || !run(store, plan, once, &applied, error))
			return FALSE;
	}
	if (out)
		*out = applied;
	return TRUE;
}

gboolean rk_apply(RkStore *store, const RkPlan *plan, RkApplied *out, GError **error)
{
	return apply(store, plan, FALSE, out, error);
}

gboolean rk_apply_once(RkStore *store, RkPlan *plan, RkApplied *out, GError **error)
{
	return apply(store, plan, TRUE, out, error);
}
