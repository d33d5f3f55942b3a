/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See record.h. Called with the write lock held, which is what makes ids of steps follow the order
 * of commits even among processes.
 */
#include "service/record.h"

#include "db/session.h"
#include "store/step_log.h"

RkStep *rk_step_make(RkStore *store, RkId meeting, const char *label)
{
	const RkContext *context = rk_store_context(store);
	RkStep *step = g_new0(RkStep, 1);

	store->ids.last = MAX(store->ids.last, rk_log_newest_id(store->db));
	step->id = rk_id_next(&store->ids);
	step->at = context->now;
	step->author = g_strdup(context->author);
	step->run = g_strdup(store->run);
	step->label = g_strdup(label);
	step->meeting = meeting;
	return step;
}

typedef struct Rows {
	RkDb *db;
	RkId step;
	GError *error;
} Rows;

static void add_row(const RkRowChange *change, gpointer data)
{
	Rows *rows = data;

	if (!rows->error)
		rk_log_add_row(rows->db, rows->step, change->entity, change->id, &rows->error);
}

gboolean rk_step_record(RkStore *store, const RkStep *step, GBytes *changes, GError **error)
{
	Rows rows = { .db = store->db, .step = step->id };

	if (!rk_log_add(store->db, step, changes, error) ||
		!rk_changes_each(store->db, changes, add_row, &rows, error))
		return FALSE;
	if (!rows.error)
		return TRUE;
	g_propagate_error(error, rows.error);
	return FALSE;
}
