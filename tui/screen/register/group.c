/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card of a group: its members in the order in which `@group` invites them. `a` adds behind
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
		&self->card, g_strdup_printf("@%s%s%s", group->handle, group->note ? " · " : "",
				     group->note ? group->note : ""));
	RK_EACH (directory, GROUP_MEMBER, RkGroupMember, member) {
		const RkInstitution *office =
			RK_FIND(directory, INSTITUTION, RkInstitution, member->institution);
		if (member->institution_group != self->id || !office)
			continue;
		g_autofree char *head = rk_head_title(office);
		RkCardRow *row = rk_card_office(&self->card, office, head);
		row->own = member->id;
		row->key = member->id;
		row->when = g_strdup_printf("%3u", ++n);
	}
	self->count = g_strdup_printf("%u", n);
	return TRUE;
}

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	RkCardScreen *self = data;
	const RkDirectory *directory = rk_register_directory(app);
	const RkCardRow *row = rk_card_at(&self->card);
	GError *error = NULL;

	if (!directory || choice->entity != RK_E_INSTITUTION)
		return FALSE;
	RkPlan *plan = rk_group_plan_add(
		rk_app_context(app), directory, self->id, choice->id, row ? row->own : -1, &error);
	return rk_screen_apply(&self->screen, plan, error);
}

static void member_add(RkScreen *screen, int value, const char *arg)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	RkApp *app = screen->app;
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(app), N_("new member of %s")), self->title);
	RkChooser chooser = { .title = title,
		.kinds = RK_CHOOSE_OFFICE,
		.create = rk_choose_create,
		.chosen = chosen,
		.data = self };

	rk_app_choose(app, &chooser);
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	{ RK_COMMAND_ADD, .word = N_("member"), .run = member_add },
	{ RK_COMMAND_EDIT, .word = N_("name") },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_ONE, .rule = rk_group_plan_move, .value = 1 },
	{ RK_COMMAND_DELETE, .word = N_("take out"), .rule = rk_group_plan_remove },
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_MOVE_UP, .flags = RK_BIND_ONE | RK_BIND_QUIET, .rule = rk_group_plan_move,
		.value = -1 },
	{ RK_COMMAND_NONE },
};

static const RkCardKind kind = { .entity = RK_E_INSTITUTION_GROUP,
	.empty = N_("No member yet. a adds an office; J and K give the protocol order"),
	.fill = fill };

const RkScreenClass rk_group_class = { RK_CARD_CLASS(INSTITUTION_GROUP), .name = "group",
	.label = N_("Group"), .bindings = bindings, .no_row = N_("a adds a member first"),
	.kind = &kind };
