/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See home_load.h. The next meetings are checked by the rules of domain/check; one line each says
 * the first that is missing, when its day is near or something is wrong.
 */
#include "screen/home/home_load.h"

#include "base/civil.h"
#include "domain/check/check.h"

#define FOUND_MAX 100
#define ACTIONS_MAX 50
#define OPEN_MAX 5
#define NEAR 21 /* days before a meeting that its gaps are called out */
#define FAR 180 /* days after it that nobody minds them any more */
#define SAID 2  /* findings of a meeting in one line */

static RkPage *page_of(RkHomeRows *rows, RkPageRequest request, GError **error)
{
	return rk_view_page(rk_app_store(rows->app), &request, error);
}

/* --- what waits --- */

/* "MKS · H-3" */
static char *when_of(const RkContext *context, const RkMeeting *meeting, const char *name)
{
	RkLocalTime start;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &start))
		return g_strdup(name);
	int left = (int)(rk_local_time_day(start) - rk_context_today(context));
	const char *letter = context->lang == RK_LANG_ID ? "H" : "D";
	return left == 0 ? g_strdup_printf("%s · %s", name, rk_say(context, N_("today")))
			 : g_strdup_printf("%s · %s%+d", name, letter, -left);
}

/* The first findings, those that are wrong before the others. */
static char *findings_text(const RkCheckReport *report)
{
	GString *text = g_string_new(NULL);
	guint said = 0;

	for (int level = RK_CHECK_WRONG; level < RK_CHECK_ADVICE; level++)
		for (guint i = 0; i < report->findings->len && said < SAID; i++) {
			const RkCheckFinding *finding = report->findings->pdata[i];
			if ((int)rk_check_info(finding->check)->level != level)
				continue;
			g_string_append_printf(text, "%s%s", said ? " · " : "", finding->text);
			said++;
		}
	if (report->findings->len > said)
		g_string_append_printf(text, " (+%u)", report->findings->len - said);
	return g_string_free(text, FALSE);
}

static gboolean has_wrong(const RkCheckReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		if (rk_check_info(finding->check)->level == RK_CHECK_WRONG)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_near(const RkContext *context, const RkMeeting *meeting)
{
	RkLocalTime start;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &start))
		return FALSE;
	int left = (int)(rk_local_time_day(start) - rk_context_today(context));
	return left <= NEAR && left >= -FAR;
}

static void note_clear(gpointer note)
{
	g_free(((RkHomeNote *)note)->when);
	g_free(((RkHomeNote *)note)->text);
}

void rk_home_wait_clear(RkHomeWait *wait)
{
	g_clear_pointer(&wait->notes, g_array_unref);
	g_clear_pointer(&wait->ready, g_hash_table_unref);
}

static void meeting_check(RkHomeRows *rows, RkId id, RkHomeWait *waiting)
{
	RkStore *store = rk_app_store(rows->app);
	const RkContext *context = rk_app_context(rows->app);
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, id, NULL);

	if (!dossier)
		return;
	RkRuleInput in = rk_rule_input_load(store, dossier, NULL);
	RkOurRole role = rk_our_role(context, dossier, in.directory);
	g_autoptr(RkCheckReport) report = rk_check_run(&in, role, FALSE);
	const RkMeeting *meeting = dossier->meeting;
	if (report->percent >= 0 && !report->due[RK_CHECK_MINUTES])
		g_hash_table_insert(waiting->ready, g_memdup2(&id, sizeof(id)),
			GINT_TO_POINTER(report->percent + 1));
	gboolean wrong = has_wrong(report);
	if (report->findings->len == 0 || !is_near(context, meeting))
		return;
	RkHomeNote note = { .glyph = wrong ? "!" : "·",
		.role = wrong ? RK_ROLE_BAD : RK_ROLE_WARN,
		.when = when_of(context, meeting, meeting->tag ? meeting->tag : meeting->code),
		.text = findings_text(report),
		.entity = RK_E_MEETING,
		.id = id,
		.meeting = id };
	g_array_append_val(waiting->notes, note);
}

static char *attention_text(const RkContext *context, const RkAttention *at)
{
	int days = (int)(rk_context_today(context) - at->day);
	g_autofree char *day = rk_day_brief(at->day, context->lang);

	switch (at->kind) {
	case RK_ATTENTION_MINUTES:
		return g_strdup_printf(
			rk_say(context, N_("minutes not approved after %d days")), days);
	case RK_ATTENTION_EXPIRES:
		return g_strdup_printf(
			rk_say(context, N_("ends on %s, in %d days: %s")), day, -days, at->name);
	default:
		return at->count > 1
			       ? g_strdup_printf(rk_say(context, N_("and %u more offices are "
								    "silent since reminded on %s")),
					 at->count - 1, day)
			       : g_strdup_printf(
					 rk_say(context, N_("is silent since reminded on %s")),
					 day);
	}
}

static gboolean is_noted(const RkHomeWait *waiting, RkId meeting)
{
	for (guint i = 0; i < waiting->notes->len; i++)
		if (g_array_index(waiting->notes, RkHomeNote, i).id == meeting)
			return TRUE;
	return FALSE;
}

static gboolean attention_add(RkHomeRows *rows, RkHomeWait *waiting, GError **error)
{
	const RkContext *context = rk_app_context(rows->app);
	g_autoptr(GPtrArray) all = rk_attention_load(rk_app_store(rows->app), error);

	for (guint i = 0; all && i < all->len; i++) {
		const RkAttention *at = all->pdata[i];
		if (is_noted(waiting, at->id))
			continue;
		gboolean agreement = at->kind == RK_ATTENTION_EXPIRES;
		RkHomeNote note = { .glyph = agreement ? "·" : "!",
			.role = agreement ? RK_ROLE_NORMAL : RK_ROLE_WARN,
			.when = g_strdup(agreement ? rk_say(context, N_("agreement")) : at->name),
			.text = attention_text(context, at),
			.entity = at->entity,
			.id = at->id,
			.meeting = at->meeting };
		g_array_append_val(waiting->notes, note);
	}
	return all != NULL;
}

static void waiting_add(RkHomeRows *rows, const RkHomeWait *waiting)
{
	if (waiting->notes->len == 0)
		return;
	rk_home_rows_heading(
		rows, N_("Needs attention"), g_strdup_printf("%u", waiting->notes->len));
	for (guint i = 0; i < waiting->notes->len; i++)
		rk_home_rows_note(rows, &g_array_index(waiting->notes, RkHomeNote, i));
}

/* --- meetings --- */

static void ready_set(const RkHomeWait *waiting, RkHomeRows *rows)
{
	GHashTableIter iter;
	gpointer key, value;

	g_hash_table_iter_init(&iter, waiting->ready);
	while (g_hash_table_iter_next(&iter, &key, &value))
		rk_home_rows_ready(rows, *(RkId *)key, GPOINTER_TO_INT(value) - 1);
}

static RkPage *fresh_page(RkHomeRows *rows, RkId fresh)
{
	if (fresh == 0 || rk_home_rows_has(rows, fresh))
		return NULL;
	RkPage *page = page_of(rows,
		(RkPageRequest){ .view = RK_VIEW_MEETINGS, .around = fresh, .limit = 1 }, NULL);
	if (page && page->rows->len == 1)
		return page;
	rk_page_free(page);
	return NULL;
}

static gboolean wait_read(RkHomeRows *rows, const RkPage *next, RkHomeWait *waiting, GError **error)
{
	waiting->notes = g_array_new(FALSE, FALSE, sizeof(RkHomeNote));
	g_array_set_clear_func(waiting->notes, note_clear);
	waiting->ready = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	for (guint i = 0; i < next->rows->len; i++)
		meeting_check(rows, ((const RkViewRow *)next->rows->pdata[i])->id, waiting);
	if (attention_add(rows, waiting, error))
		return TRUE;
	rk_home_wait_clear(waiting);
	return FALSE;
}

static gboolean meetings_add(
	RkHomeRows *rows, const RkHomeAsk *ask, RkHomeWait *waiting, GError **error)
{
	RkPage *next = page_of(rows, (RkPageRequest){ .view = RK_VIEW_UPCOMING }, error);

	if (!next)
		return FALSE;
	if (!waiting->notes && !wait_read(rows, next, waiting, error)) {
		rk_page_free(next);
		return FALSE;
	}
	waiting_add(rows, waiting);
	rk_home_rows_add(rows, N_("Meetings"), next, NULL);
	RkPage *fresh = fresh_page(rows, ask->fresh);
	if (fresh)
		rk_home_rows_add(rows, N_("New"), fresh, NULL);
	ready_set(waiting, rows);
	return TRUE;
}

/* --- actions --- */

static guint late_count(const RkPage *page)
{
	int at = rk_view_column(page->view, "late_days");
	guint n = 0;

	for (guint i = 0; i < page->rows->len; i++) {
		const RkViewRow *row = page->rows->pdata[i];
		n += row->cells[at].set && row->cells[at].number > 0;
	}
	return n;
}

/* What is late and what is due within a week; when nothing is, what comes next. */
static gboolean actions_add(RkHomeRows *rows, const RkHomeAsk *ask, GError **error)
{
	const RkContext *context = rk_app_context(rows->app);
	gboolean ours = !ask->everyone && context->office != 0;
	RkPage *soon = page_of(rows,
		(RkPageRequest){ .view = RK_VIEW_ACTIONS,
			.query = ours ? "open us due:<7d" : "open due:<7d",
			.limit = ACTIONS_MAX },
		error);

	if (!soon)
		return FALSE;
	if (soon->rows->len > 0) {
		guint late = late_count(soon);
		const char *more = soon->more ? "+" : "";
		char *count = g_strdup_printf(rk_say(context, N_("%u late · %u%s soon")), late,
			soon->rows->len - late, more);
		rk_home_rows_heading(rows, ours ? N_("Our actions") : N_("Actions of all"), count);
		rk_home_rows_more(rows, soon);
		return TRUE;
	}
	rk_page_free(soon);
	RkPage *open = page_of(rows,
		(RkPageRequest){ .view = RK_VIEW_ACTIONS,
			.query = ours ? "open us" : "open",
			.limit = OPEN_MAX },
		error);
	if (!open)
		return FALSE;
	rk_home_rows_add(rows, ours ? N_("Our actions: nothing late") : N_("Actions: nothing late"),
		open, NULL);
	return TRUE;
}

gboolean rk_home_load(RkHomeRows *rows, const RkHomeAsk *ask, RkHomeWait *wait, GError **error)
{
	rk_home_rows_restart(rows);
	return meetings_add(rows, ask, wait, error) && actions_add(rows, ask, error);
}

/* What fits, of how many there are. */
static void found_add(RkHomeRows *rows, const char *heading, RkPage *page)
{
	g_autoptr(RkPage) all =
		page_of(rows, (RkPageRequest){ .view = page->view->id, .limit = FOUND_MAX }, NULL);

	rk_home_rows_add(rows, heading, page, all);
}

gboolean rk_home_load_found(RkHomeRows *rows, const char *query, GError **error)
{
	g_autoptr(GError) first = NULL, second = NULL;
	RkPageRequest request = { .view = RK_VIEW_MEETINGS, .query = query, .limit = FOUND_MAX };
	RkPage *meetings = page_of(rows, request, &first);

	request.view = RK_VIEW_ACTIONS;
	RkPage *actions = page_of(rows, request, &second);
	if (!meetings && !actions) {
		g_propagate_error(error, g_steal_pointer(&second));
		return FALSE;
	}
	rk_home_rows_restart(rows);
	if (meetings)
		found_add(rows, N_("Meetings"), meetings);
	if (actions)
		found_add(rows, N_("Actions"), actions);
	return TRUE;
}
