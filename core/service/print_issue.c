/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rk_print: a paper as it is now, as it will be after a plan, or as it went out. The copies of an
 * issue are made with the plan that issues it and read again by its number. Invariant: a copy is
 * never made anew from what the database says now.
 */
#include "base/error.h"
#include "domain/meeting/paper_issue.h"
#include "domain/model/paper.h"
#include "service/load.h"
#include "service/print_private.h"
#include "service/store_private.h"
#include "store/paper_copy.h"

#include <string.h>

#define PART_BYTES (720u << 10) /* base64 of it is below what a text may hold */

static const char *format_word(const char *format)
{
	return format ? format : "text";
}

/* The parts of a format put together; NULL: there are none. */
static GBytes *copy_join(const RkRows *rows, const char *format)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();

	RK_EACH (rows, PAPER_COPY, RkPaperCopy, copy) {
		gsize size;
		if (strcmp(copy->format, format) != 0)
			continue;
		g_autofree guchar *data = g_base64_decode(copy->data, &size);
		g_byte_array_append(bytes, data, (guint)size);
	}
	return bytes->len ? g_byte_array_free_to_bytes(g_steal_pointer(&bytes)) : NULL;
}

/* --- keeping --- */

static void copy_add(
	RkPlan *plan, const RkContext *context, RkId issue, const char *format, GBytes *bytes)
{
	gsize size;
	const guchar *data = g_bytes_get_data(bytes, &size);

	for (gsize at = 0, part = 1; at < size; at += PART_BYTES, part++) {
		RkPaperCopy *copy = rk_rule_new(context, RK_E_PAPER_COPY);
		copy->issue = issue;
		copy->format = g_strdup(format);
		copy->part = RK_INT((gint64)part);
		copy->data = g_base64_encode(data + at, MIN(size - at, PART_BYTES));
		rk_plan_insert(plan, RK_E_PAPER_COPY, copy);
	}
}

static gboolean copies_add(RkStore *store, RkPlan *plan, RkDossier *after,
	const RkPrintOptions *options, GError **error)
{
	const RkPaperIssue *issue = rk_plan_inserted(plan, RK_E_PAPER_ISSUE);
	const RkContext *context = rk_store_context(store);
	const char *format = format_word(options->format);
	RkPrintOptions as_text = *options;

	g_autoptr(GBytes) bytes = rk_print_now(store, after, options, error);
	if (!bytes)
		return FALSE;
	copy_add(plan, context, issue->id, format, bytes);
	if (rk_paper_format(format) == RK_PAPER_FORMAT_TEXT)
		return TRUE;
	as_text.format = NULL;
	g_autoptr(GBytes) text = rk_print_now(store, after, &as_text, error);
	if (text)
		copy_add(plan, context, issue->id, "text", text);
	return text != NULL;
}

/* The bytes of this format that the plan keeps; NULL: it keeps none. */
static GBytes *copy_planned(const RkPlan *plan, const char *format)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_PAPER_COPY)
			rk_rows_add(rows, RK_E_PAPER_COPY,
				rk_record_copy(RK_E_PAPER_COPY, change->record));
	}
	return copy_join(rows, format_word(format));
}

/* --- reading --- */

/* The formats that are there, the one in which it went first; text, which is always kept, counts
 * only when there is no other. */
static const char *format_of_issue(const RkRows *rows)
{
	const char *format = NULL;

	RK_EACH (rows, PAPER_COPY, RkPaperCopy, copy)
		if (!format || rk_paper_format(format) == RK_PAPER_FORMAT_TEXT)
			format = copy->format;
	return format;
}

static GBytes *copy_refused(
	const RkDossier *dossier, const RkPrintOptions *options, const char *kept, GError **error)
{
	g_autofree char *name = rk_paper_name(options->paper, options->lang);
	g_autofree char *place = g_strdup_printf("%s/%s", dossier->meeting->code, name);

	if (kept)
		rk_error_set(error, RK_ERROR_INVALID, place, "format",
			N_("issue %u went out as %s, not as %s"), options->issued, kept,
			options->format);
	else
		rk_error_set(error, RK_ERROR_NOT_FOUND, place, "issued",
			N_("there is no issue %u, or it went out before issues were kept"),
			options->issued);
	return NULL;
}

static gboolean copies_read(RkStore *store, const RkDossier *dossier, const RkPrintOptions *options,
	RkRows *rows, GError **error)
{
	const RkPaperIssue *issue = rk_issue_find(dossier, options->paper, options->issued);

	return !issue || rk_paper_copies_read(rk_store_db(store), issue->id, rows, error);
}

const char *rk_copy_format(RkStore *store, const RkDossier *dossier, const RkPrintOptions *options)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	if (!copies_read(store, dossier, options, rows, NULL))
		return NULL;
	return g_intern_string(format_of_issue(rows));
}

/* The bytes of an issue as it went; see rk_print(). */
static GBytes *copy_read(
	RkStore *store, const RkDossier *dossier, const RkPrintOptions *options, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	if (!copies_read(store, dossier, options, rows, error))
		return NULL;
	const char *kept = format_of_issue(rows);
	const char *format = options->format ? options->format : kept;
	GBytes *bytes = kept ? copy_join(rows, format) : NULL;
	return bytes ? bytes : copy_refused(dossier, options, kept, error);
}

/* --- issuing --- */

RkPlan *rk_print_issue(
	RkStore *store, RkId meeting, const RkPrintOptions *options, guint *issued, GError **error)
{
	if (!rk_print_check(options, rk_store_context(store)->lang, error))
		return NULL;
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	RkRuleInput in = dossier ? rk_rule_input_load(store, dossier, error) : (RkRuleInput){ 0 };
	if (!in.directory)
		return NULL;
	const RkGoingOut what = { options->paper, options->lang, options->office };
	g_autoptr(RkPlan) plan = rk_paper_plan_issue(&in, &what, error);
	if (!plan)
		return NULL;
	*issued = 0;
	if (rk_plan_is_empty(plan)) {
		const RkPaperIssue *last = rk_issue_present(dossier, &what);
		RkPrintOptions again = *options;
		again.issued = last ? (guint)last->version.value : 0;
		g_autoptr(GBytes) bytes = last ? copy_read(store, dossier, &again, NULL) : NULL;
		*issued = bytes ? again.issued : 0;
		return g_steal_pointer(&plan);
	}
	rk_rows_apply(dossier->rows, plan);
	return copies_add(store, plan, dossier, options, error) ? g_steal_pointer(&plan) : NULL;
}

/* --- printing --- */

GBytes *rk_print(RkStore *store, RkId meeting, const RkPrintOptions *options, GError **error)
{
	if (!rk_print_check(options, rk_store_context(store)->lang, error))
		return NULL;
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	if (!dossier)
		return NULL;
	if (options->issued)
		return copy_read(store, dossier, options, error);
	GBytes *kept = options->ahead ? copy_planned(options->ahead, options->format) : NULL;
	if (kept)
		return kept;
	if (options->ahead)
		rk_rows_apply(dossier->rows, options->ahead);
	return rk_print_now(store, dossier, options, error);
}
