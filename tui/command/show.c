/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor show ADDRESS: finds the record and hands it to what shows its kind.
 */
#include "command/show.h"

#include "base/error.h"
#include "base/label.h"

static void show_clear(RkShow *show)
{
	rk_work_clear(&show->work);
	rk_rows_free(show->own);
	g_free(show->day);
}

/* The rows the record stands in: its meeting's, the registers', or its own alone. */
static gboolean rows_open(RkShow *show, GError **error)
{
	const RkTarget *target = &show->target;
	RkStore *store = show->invocation->store;
	RkId meeting = target->entity == RK_E_MEETING ? target->id : target->meeting;

	if (!rk_work_open(&show->work, store, meeting, error))
		return FALSE;
	show->rows = show->work.dossier ? show->work.dossier->rows : show->work.in.directory;
	show->record = rk_rows_find(show->rows, target->entity, target->id);
	if (show->record)
		return TRUE;
	show->own = rk_rows_load(store, target->entity, &target->id, 1, error);
	if (!show->own)
		return FALSE;
	show->record = rk_rows_find(show->own, target->entity, target->id);
	if (!show->record)
		rk_error_set(error, RK_ERROR_NOT_FOUND, rk_invocation_arg(show->invocation, 0),
			NULL, N_("there is no such record"));
	return show->record != NULL;
}

static gboolean day_read(RkShow *show, GError **error)
{
	if (!rk_invocation_day(show->invocation, "as-of", &show->day, error))
		return FALSE;
	if (!show->day)
		show->day =
			rk_day_text(rk_context_today(rk_store_context(show->invocation->store)));
	return rk_day_parse(show->day, &show->as_of);
}

static int show_run(RkShow *show, GError **error)
{
	switch (show->target.entity) {
	case RK_E_MEETING:
		return rk_show_meeting(show, error);
	case RK_E_INSTITUTION:
	case RK_E_PERSON:
	case RK_E_INSTITUTION_GROUP:
		return rk_show_who(show, error);
	case RK_E_ACTION:
	case RK_E_ASSIGNMENT:
		return rk_show_action(show, error);
	default:
		return rk_show_record(show, error);
	}
}

int rk_verb_run_SHOW(RkInvocation *invocation, GError **error)
{
	RkShow show = {
		.invocation = invocation, .lang = invocation->lang, .out = invocation->out
	};
	int status = 1;

	if (rk_address_resolve(
		    invocation->store, rk_invocation_arg(invocation, 0), &show.target, error) &&
		day_read(&show, error) && rows_open(&show, error))
		status = show_run(&show, error);
	show_clear(&show);
	return status;
}
