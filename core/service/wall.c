/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See wall.h. A wall covers the rows its own step touched; circulated minutes also cover the lines,
 * attendance and actual times of their meeting, field by field (rk_wall_covers).
 */
#include "service/wall.h"

#include "base/error.h"
#include "base/label.h"
#include "db/row.h"
#include "db/session.h"
#include "store/step_log.h"

/* Why, and what to do instead (practice 16). */
static const char *reason(const RkStore *store, RkWallKind wall)
{
	RkLang lang = store->context.lang;

	switch (wall) {
	case RK_WALL_KIND_SENT:
		return rk_tr(lang, N_("it was sent; send a change or a cancellation"));
	case RK_WALL_KIND_ISSUED:
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
		return rk_wall_covers(change->entity, -1);
	for (guint i = 0; i < change->n_fields; i++)
		if (change->touched[i] && rk_wall_covers(change->entity, (int)i))
			return TRUE;
	return FALSE;
}

static void look(const RkRowChange *change, gpointer data)
{
	Cover *cover = data;

	if (!cover->hit && touches_covered(change))
		cover->hit = meeting_of(cover, change) == cover->meeting;
}

static gboolean minutes_cover(RkStore *store, const RkStep *wall, const RkStep *step)
{
	Cover cover = { .db = store->db, .step = step, .meeting = wall->meeting };
	g_autoptr(GBytes) changes = rk_log_changes(store->db, step->id, NULL);

	return changes && rk_changes_each(store->db, changes, look, &cover, NULL) && cover.hit;
}

static gboolean covers(RkStore *store, const RkStep *wall, const RkStep *step)
{
	return rk_log_share_rows(store->db, step->id, wall->id) ||
	       (wall->wall == RK_WALL_KIND_CIRCULATED && minutes_cover(store, wall, step));
}

gboolean rk_wall_allows(RkStore *store, const RkStep *step, GError **error)
{
	if (step->wall != RK_WALL_KIND_NONE) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "step",
			rk_tr(store->context.lang, N_("\"%s\" can not be undone: %s")), step->label,
			reason(store, step->wall));
		return FALSE;
	}
	g_autoptr(GPtrArray) walls = rk_log_walls(store->db, step->id);
	for (guint i = 0; i < walls->len; i++) {
		const RkStep *wall = g_ptr_array_index(walls, i);
		if (!covers(store, wall, step))
			continue;
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "step",
			rk_tr(store->context.lang, N_("\"%s\" can not be undone since \"%s\": %s")),
			step->label, wall->label, reason(store, wall->wall));
		return FALSE;
	}
	return TRUE;
}
