/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office or a person: what we promised them, what they promised, and the meetings (practice 9).
 * The promises come from the list of actions, so that screen, list and this can never differ.
 */
#include "command/show.h"

#include "base/label.h"
#include "domain/action/promise.h"

static RkPage *promises(RkShow *show, const char *key, GError **error)
{
	const char *handle = NULL;

	if (show->target.entity == RK_E_INSTITUTION)
		handle = ((const RkInstitution *)show->record)->handle;
	else
		handle = ((const RkPerson *)show->record)->handle;
	g_autofree char *query = g_strdup_printf("%s:@%s", key, handle);
	const RkPageRequest request = {
		.view = RK_VIEW_ACTIONS, .query = query, .as_of = show->day
	};

	return rk_view_page(show->invocation->store, &request, error);
}

static RkPage *meetings(RkShow *show, GError **error)
{
	gboolean office = show->target.entity == RK_E_INSTITUTION;
	const char *handle = office ? ((const RkInstitution *)show->record)->handle
				    : ((const RkPerson *)show->record)->handle;
	g_autofree char *query = g_strdup_printf("%s:@%s", office ? "inst" : "person", handle);
	const RkPageRequest request = { .view = RK_VIEW_MEETINGS, .query = query };

	return rk_view_page(show->invocation->store, &request, error);
}

typedef enum Told { TOLD_ANY, TOLD_YES, TOLD_NEVER } Told;

static const struct Part {
	const char *key, *json, *label; /* of the query, of JSON, msgid */
	gboolean office;
	Told told;
} parts[] = {
	{ "for", "promised_to", N_("Promised to them"), TRUE, TOLD_ANY },
	{ "lead", "lead", N_("They promised"), TRUE, TOLD_YES },
	{ "support", "support", N_("They support"), TRUE, TOLD_ANY },
	{ "lead", "unreported", N_("Not reported"), TRUE, TOLD_NEVER },
	{ "person", "assigned", N_("Assigned"), FALSE, TOLD_ANY },
};

static gboolean is_unreported(const GArray *promises, RkId action)
{
	for (guint i = 0; i < promises->len; i++) {
		const RkPromise *promise = &g_array_index(promises, RkPromise, i);
		if (promise->side == RK_PROMISE_UNREPORTED && promise->action->id == action)
			return TRUE;
	}
	return FALSE;
}

/* Leaves in the page what was told of, or what never was, by the rule of the sheet. */
static gboolean told_keep(RkShow *show, RkPage *page, Told told, GError **error)
{
	g_autoptr(RkRows) rows = rk_promises_load(
		show->invocation->store, show->target.entity, show->target.id, error);

	if (!rows)
		return FALSE;
	g_autoptr(GArray) promises =
		rk_promises_of(rows, show->target.entity, show->target.id, show->as_of);
	for (guint i = page->rows->len; i > 0; i--) {
		RkViewRow *row = page->rows->pdata[i - 1];
		if (is_unreported(promises, row->id) == (told == TOLD_NEVER))
			continue;
		g_ptr_array_remove_index(page->rows, i - 1);
		rk_view_row_free(row, page->view);
	}
	return TRUE;
}

static gboolean part_show(RkShow *show, RkJson *json, const struct Part *part, GError **error)
{
	g_autoptr(RkPage) page = promises(show, part->key, error);

	if (!page)
		return FALSE;
	/* For programs "lead" is whole; people read each action once. */
	if (part->told == TOLD_NEVER || (part->told == TOLD_YES && !json))
		if (!told_keep(show, page, part->told, error))
			return FALSE;
	if (json) {
		rk_page_json(json, part->json, page);
	} else if (page->rows->len) {
		rk_show_heading(show, "%s · %u", rk_tr(show->lang, part->label), page->rows->len);
		rk_page_print(show->out, page, show->lang, rk_out_columns());
	}
	return TRUE;
}

static gboolean parts_show(RkShow *show, RkJson *json, GError **error)
{
	gboolean office = show->target.entity == RK_E_INSTITUTION;

	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i].office == office && !part_show(show, json, &parts[i], error))
			return FALSE;
	g_autoptr(RkPage) page = meetings(show, error);
	if (!page)
		return FALSE;
	if (json) {
		rk_page_json(json, "meetings", page);
	} else if (page->rows->len) {
		rk_show_heading(
			show, "%s · %u", rk_tr(show->lang, N_("Meetings")), page->rows->len);
		rk_page_print(show->out, page, show->lang, rk_out_columns());
	}
	return TRUE;
}

static void group_print(RkShow *show)
{
	rk_show_heading(show, "%s", rk_tr(show->lang, N_("Members")));
	RK_EACH (show->rows, GROUP_MEMBER, RkGroupMember, member) {
		if (member->institution_group != show->target.id)
			continue;
		g_autofree char *name = rk_show_somebody(show, NULL, 0, member->institution, NULL);
		rk_show_hanging(show, 2, "·", name ? name : "?");
	}
}

static int who_json(RkShow *show, GError **error)
{
	RkJson json = rk_json_begin(show->out);
	g_autofree char *address =
		rk_address_of(show->invocation->store, show->target.entity, show->target.id);

	rk_json_object(&json, NULL);
	rk_json_text(&json, "where", address);
	rk_json_fields(&json, show->target.entity, show->record);
	if (show->target.entity == RK_E_INSTITUTION_GROUP)
		rk_show_children_json(show, &json, RK_E_GROUP_MEMBER,
			RK_F(GROUP_MEMBER, institution_group), show->target.id);
	else if (!parts_show(show, &json, error))
		return 3;
	rk_json_end(&json);
	return 0;
}

int rk_show_who(RkShow *show, GError **error)
{
	RkEntity entity = show->target.entity;
	g_autofree char *address = rk_address_of(show->invocation->store, entity, show->target.id);

	if (show->invocation->json)
		return who_json(show, error);
	g_autofree char *day = rk_day_full(show->as_of, show->lang);
	rk_invocation_print(show->invocation, "%s · %s · %s %s", address,
		rk_tr(show->lang, rk_entities[entity].label), rk_tr(show->lang, N_("as of")), day);
	rk_show_fields(show, entity, show->record);
	if (entity == RK_E_INSTITUTION_GROUP)
		group_print(show);
	else if (!parts_show(show, NULL, error))
		return 3;
	return 0;
}
