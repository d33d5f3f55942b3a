/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a group: its members in the order in which `@group` invites them. `a` adds behind
 * the cursor, J and K move, D takes one out.
 */
#include "screen/register/card_screen.h"

#include "app/chooser.h"
#include "domain/register/group_rule.h"
#include "domain/names/name.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

static gboolean fill(RkCardScreen *self, const void *record, GError **error)
{
	const RkInstitutionGroup *group = record;
	RkApp *app = self->screen.app;
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), error);
	guint n = 0;

	if (!directory)
		return FALSE;
	rk_card_facts(
		&self->sheet, g_strdup_printf("@%s%s%s", group->handle, group->note ? " · " : "",
				      group->note ? group->note : ""));
	RK_EACH (directory, GROUP_MEMBER, RkGroupMember, member) {
		const RkInstitution *office =
			RK_FIND(directory, INSTITUTION, RkInstitution, member->institution);
		if (member->institution_group != self->id || !office)
			continue;
		g_autofree char *head = rk_head_title(office);
		RkCardRow *row = rk_card_office(&self->sheet, office, head);
		row->own = member->id;
		row->key = member->id;
		row->when = g_strdup_printf("%3u", ++n);
	}
	self->count = g_strdup_printf("%u", n);
	return TRUE;
}

static gboolean apply(RkApp *app, RkPlan *plan, GError *error)
{
	if (plan)
		return rk_app_apply(app, plan);
	rk_app_error(app, error);
	return FALSE;
}

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkCardScreen *self = data;
	const RkDirectory *directory = rk_register_directory(app);
	const RkCardRow *row = rk_card_at(&self->sheet);
	GError *error = NULL;

	if (!directory || choice->entity != RK_E_INSTITUTION)
		return FALSE;
	RkPlan *plan = rk_group_plan_add(
		rk_app_context(app), directory, self->id, choice->id, row ? row->own : -1, &error);
	return apply(app, plan, error);
}

static void add(RkCardScreen *self)
{
	RkApp *app = self->screen.app;
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(app), N_("new member of %s")), self->title);
	RkChooser chooser = { .title = title,
		.kinds = RK_CHOOSE_OFFICE,
		.create = rk_choose_create,
		.chosen = chosen,
		.data = self };

	rk_app_choose(app, &chooser);
}

static RkPlan *remove_plan(RkApp *app, RkId member, gconstpointer data, GError **error)
{
	return rk_group_plan_remove(rk_app_context(app), data, member, error);
}

/* All marked ones as one step. */
static void remove_chosen(RkCardScreen *self, const RkDirectory *directory)
{
	RkApp *app = self->screen.app;
	RkTableSource source = rk_card_source(&self->sheet);
	g_autoptr(GArray) members = rk_table_chosen(&self->sheet.table, &source);
	GError *error = NULL;

	RkPlan *plan = rk_register_each(app, members, remove_plan, directory, &error);
	apply(app, plan, error);
}

static gboolean act(RkCardScreen *self, RkCommandId action, const char *arg)
{
	RkApp *app = self->screen.app;
	const RkCardRow *row = rk_card_at(&self->sheet);
	const RkDirectory *directory = rk_register_directory(app);
	GError *error = NULL;

	switch (action) {
	case RK_COMMAND_ADD:
		add(self);
		return TRUE;
	case RK_COMMAND_MOVE_DOWN:
	case RK_COMMAND_MOVE_UP:
		if (row && directory) {
			RkPlan *plan = rk_group_plan_move(rk_app_context(app), directory, row->own,
				action == RK_COMMAND_MOVE_UP ? -1 : 1, &error);
			apply(app, plan, error);
		}
		return TRUE;
	case RK_COMMAND_DELETE:
		if (directory)
			remove_chosen(self, directory);
		return TRUE;
	default:
		return FALSE;
	}
}

static const char *why_not(RkCardScreen *self, RkCommandId action)
{
	gboolean needs = action == RK_COMMAND_MOVE_UP || action == RK_COMMAND_MOVE_DOWN ||
			 action == RK_COMMAND_DELETE;

	if (needs && !rk_card_at(&self->sheet))
		return N_("a adds a member first");
	return NULL;
}

static const char *word(RkCardScreen *self, RkCommandId action)
{
	return action == RK_COMMAND_ADD      ? N_("member")
	       : action == RK_COMMAND_DELETE ? N_("take out")
	       : action == RK_COMMAND_EDIT   ? N_("name")
					     : NULL;
}

static const RkCommandId verbs[] = { RK_COMMAND_ADD, RK_COMMAND_MOVE_UP, RK_COMMAND_MOVE_DOWN,
	RK_COMMAND_NONE };

const RkCardKind rk_card_group = { .class = &rk_group_class,
	.entity = RK_E_INSTITUTION_GROUP,
	.empty = N_("No member yet. a adds an office; J and K give the protocol order"),
	.fill = fill,
	.verbs = verbs,
	.act = act,
	.why_not = why_not,
	.word = word };
