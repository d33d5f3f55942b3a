/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settings and drafts: rows by key, written like everything through rk_apply, unrecorded.
 */
#include "base/error.h"
#include "service/apply.h"
#include "service/maintenance.h"
#include "service/store_private.h"
#include "store/keyed.h"

static void plan_setting(
	RkPlan *plan, RkSetting *row, const char *key, const char *value, RkIdSource *ids)
{
	if (row && value) {
		RK_PLAN_TEXT(plan, SETTING, row, value, value);
	} else if (row) {
		rk_plan_delete(plan, RK_E_SETTING, row);
	} else if (value) {
		RkSetting *fresh = rk_setting_new();
		fresh->id = rk_id_next(ids);
		rk_text_set(&fresh->key, key);
		rk_text_set(&fresh->value, value);
		rk_plan_insert(plan, RK_E_SETTING, fresh);
	}
}

gboolean rk_setting_set(RkStore *store, const char *key, const char *value, GError **error)
{
	g_autoptr(RkSetting) row = rk_setting_row(store->db, key);
	g_autoptr(RkPlan) plan = rk_plan_new(0, "%s", key);

	plan_setting(plan, row, key, value && *value ? value : NULL, &store->ids);
	return rk_apply(store, plan, NULL, error);
}

/* --- drafts --- */

static void plan_draft(
	RkPlan *plan, RkDraft *row, const char *key, const char *text, const RkContext *context)
{
	if (row && text) {
		RK_PLAN_TEXT(plan, DRAFT, row, text, text);
		RK_PLAN_NUMBER(plan, DRAFT, row, at, context->now);
	} else if (row) {
		rk_plan_delete(plan, RK_E_DRAFT, row);
	} else if (text) {
		RkDraft *fresh = rk_draft_new();
		fresh->id = rk_id_next(context->ids);
		fresh->at = RK_INT(context->now);
		rk_text_set(&fresh->key, key);
		rk_text_set(&fresh->text, text);
		rk_plan_insert(plan, RK_E_DRAFT, fresh);
	}
}

gboolean rk_draft_save(RkStore *store, const char *key, const char *text, GError **error)
{
	g_autoptr(RkDraft) row = rk_draft_row(store->db, key);
	g_autoptr(RkPlan) plan = rk_plan_new(0, "%s", key);

	plan_draft(plan, row, key, text && *text ? text : NULL, rk_store_context(store));
	gboolean saved = rk_apply(store, plan, NULL, error);
	rk_store_ignore_writes(store);
	return saved;
}

char *rk_draft_load(RkStore *store, const char *key)
{
	g_autoptr(RkDraft) row = rk_draft_row(store->db, key);

	return row ? g_steal_pointer(&row->text) : NULL;
}

RkInstant rk_draft_at(RkStore *store, const char *key)
{
	g_autoptr(RkDraft) row = rk_draft_row(store->db, key);

	return row ? row->at.value : 0;
}

char **rk_draft_keys(RkStore *store)
{
	return rk_draft_row_keys(store->db);
}
