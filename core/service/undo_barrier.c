/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See undo_barrier.h. A barrier covers the rows its own step touched; circulated minutes also cover
 * the lines, attendance and actual times of their meeting, field by field (rk_barrier_covers).
 */
#include "service/undo_barrier.h"

#include "base/error.h"
#include "base/label.h"
#include "db/row.h"
#include "db/session.h"
#include "store/step_log.h"

/* Why, and what to do instead (practice 16). */
static const char *reason(const RkStore *store, RkBarrier barrier)
{
	RkLang lang = store->context.lang;

	switch (barrier) {
	case RK_BARRIER_SENT:
		return rk_tr(lang, N_("it was sent; send a change or a cancellation"));
	case RK_BARRIER_ISSUED:
		return rk_tr(
			lang, N_("the paper was issued; issue it anew or write a change notice"));
	default:
		return rk_tr(lang, N_("the minutes were circulated; an erratum can follow"));
	}
}

typedef struct Cover {
	RkDb *db;
	const RkStep *step;
	RkId meeting; /* whose minutes were circulated */
	gboolean hit;
} Cover;

/* The meeting a changed row belongs to: from the change, else from the row, else from the step. */
static RkId meeting_of(const Cover *cover, const RkRowChange *change)
{
	int owner = rk_entities[change->entity].owner;

	if (change->entity == RK_E_MEETING)
		return change->id;
	if (owner < 0 || rk_entities[change->entity].fields[owner].target != RK_E_MEETING)
		return cover->step->meeting;
	if (change->touched[owner])
		return change->kind == RK_CHANGE_DELETE ? change->old[owner].number
							: change->new[owner].number;
	gpointer record = rk_row_get(cover->db, change->entity, change->id, NULL);
	if (!record)
		return cover->step->meeting;
	RkId meeting = rk_record_get(change->entity, record, (guint)owner).number;
	rk_record_free(change->entity, record);
	return meeting;
}

static gboolean touches_covered(const RkRowChange *change)
{
	if (change->kind != RK_CHANGE_SET)
		return rk_barrier_covers(change->entity, -1);
	for (guint i = 0; i < change->n_fields; i++)
		if (change->touched[i] && rk_barrier_covers(change->entity, (int)i))
			return TRUE;
	return FALSE;
}

static void look(const RkRowChange *change, gpointer data)
{
	Cover *cover = data;

	if (!cover->hit && touches_covered(change))
		cover->hit = meeting_of(cover, change) == cover->meeting;
}

static gboolean minutes_cover(RkStore *store, const RkStep *barrier, const RkStep *step)
{
	Cover cover = { .db = store->db, .step = step, .meeting = barrier->meeting };
	g_autoptr(GBytes) changes = rk_log_changes(store->db, step->id, NULL);

	return changes && rk_changes_each(store->db, changes, look, &cover, NULL) && cover.hit;
}

static gboolean covers(RkStore *store, const RkStep *barrier, const RkStep *step)
{
	return rk_log_share_rows(store->db, step->id, barrier->id) ||
	       (barrier->barrier == RK_BARRIER_CIRCULATED && minutes_cover(store, barrier, step));
}

gboolean rk_barrier_allows(RkStore *store, const RkStep *step, GError **error)
{
	if (step->barrier != RK_BARRIER_NONE) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "step",
			N_("\"%s\" can not be undone: %s"), step->label,
			reason(store, step->barrier));
		return FALSE;
	}
	g_autoptr(GPtrArray) barriers = rk_log_barriers(store->db, step->id);
	for (guint i = 0; i < barriers->len; i++) {
		const RkStep *barrier = g_ptr_array_index(barriers, i);
		if (!covers(store, barrier, step))
			continue;
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "step",
			N_("\"%s\" can not be undone since \"%s\": %s"), step->label,
			barrier->label, reason(store, barrier->barrier));
		return FALSE;
	}
	return TRUE;
}
