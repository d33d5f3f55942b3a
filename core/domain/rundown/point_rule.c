/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agenda points. See point_rule.h. All points of a meeting share one order; which of them stand
 * together says their session.
 */
#include "domain/rundown/point_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_session.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/timetable.h"

#include <string.h>

static const char *const keys[] = { "kind", "jenis", "p", NULL };
static const RkTokenRules rules = { .who = TRUE, .keys = keys };

typedef struct PointLine {
	char *title;
	RkInt minutes;
	int kind; /* 0: not said */
	char *who;
	gboolean strict;
} PointLine;

static void line_clear(PointLine *line)
{
	g_free(line->title);
	g_free(line->who);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PointLine, line_clear)

/* "20" or "20mnt" in front of more words. */
static gboolean minutes_read(const char *word, RkInt *minutes)
{
	gsize n = strspn(word, "0123456789");

	if (n < 1 || n > 4 ||
		(word[n] && strcmp(word + n, "mnt") != 0 && strcmp(word + n, "min") != 0))
		return FALSE;
	*minutes = RK_INT(g_ascii_strtoll(word, NULL, 10));
	return minutes->value <= 24 * 60;
}

static gboolean escaped(const char *word)
{
	gsize n = strspn(word, "\\");

	return n > 0 && g_ascii_isdigit(word[n]);
}

static gboolean token_read(PointLine *line, const RkToken *token, GString *title, GError **error)
{
	const char *word = token->value;

	if (token->kind == RK_TOKEN_WHO ||
		(token->kind == RK_TOKEN_KEY && strcmp(token->key, "p") == 0)) {
		g_free(line->who);
		line->who = g_strdup(word);
		line->strict = token->kind == RK_TOKEN_WHO;
	} else if (token->kind == RK_TOKEN_KEY) {
		line->kind = rk_enum_value_spoken(&rk_point_kind_words, word);
		if (!line->kind) {
			g_autofree char *known = rk_enum_list(&rk_point_kind_words);
			rk_error_quote(error, RK_ERROR_INVALID, "kind", word,
				N_("unknown; known: %s"), known);
			return FALSE;
		}
	} else if (title->len || line->minutes.set || !minutes_read(word, &line->minutes)) {
		g_string_append_printf(title, "%s%s", title->len ? " " : "",
			!title->len && escaped(word) ? word + 1 : word);
	}
	return TRUE;
}

static gboolean line_parse(const char *text, PointLine *line, GError **error)
{
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &rules, error);
	g_autoptr(GString) title = g_string_new(NULL);

	if (!tokens)
		return FALSE;
	for (guint i = 0; i < tokens->len; i++)
		if (!token_read(line, g_ptr_array_index(tokens, i), title, error))
			return FALSE;
	if (!title->len) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "title", N_("the point has no title"));
		return FALSE;
	}
	line->title = g_string_free(g_steal_pointer(&title), FALSE);
	return TRUE;
}

static gboolean point_fill(
	const RkRuleInput *in, RkAgendaPoint *point, const PointLine *line, GError **error)
{
	RkWho who = { 0 };

	if (line->who && !rk_who_find(in, line->who, line->strict, "who", &who, error))
		return FALSE;
	rk_text_set(&point->title, line->title);
	point->minutes = line->minutes;
	if (line->kind)
		point->kind = line->kind;
	point->presenter_institution = who.institution;
	point->presenter_person = who.person;
	rk_text_set(&point->presenter_label, rk_who_label(in, &who));
	return TRUE;
}

static gboolean in_meeting(const void *record, gconstpointer data)
{
	return ((const RkAgendaPoint *)record)->meeting == *(const RkId *)data;
}

static RkPlan *plan_new(const RkRuleInput *in, const RkAgendaPoint *point, const char *word)
{
	g_autofree char *name = rk_text_cut(point->title, 32);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", name, word);

	rk_plan_focus(plan, RK_E_AGENDA_POINT, point->id);
	return plan;
}

RkPlan *rk_point_plan_add(
	const RkRuleInput *in, RkId session, const RkRuleValue *value, GError **error)
{
	const RkDossier *dossier = in->dossier;
	g_auto(PointLine) line = { 0 };

	if (session && !RK_RULE_GET(in, SESSION, RkSession, session, error))
		return NULL;
	if (!line_parse(value->text, &line, error))
		return NULL;
	g_autoptr(RkAgendaPoint) point = rk_rule_new(in->context, RK_E_AGENDA_POINT);
	point->meeting = dossier->meeting->id;
	point->session = session;
	point->kind = RK_POINT_KIND_DISCUSSION;
	point->status = RK_POINT_STATUS_OPEN;
	if (!point_fill(in, point, &line, error))
		return NULL;
	RkPlan *plan = rk_plan_new(
		dossier->meeting->id, rk_say(in->context, N_("new point: %s")), line.title);
	point->position = RK_INT(rk_plan_place(
		plan, dossier->rows, RK_E_AGENDA_POINT, -1, in_meeting, &dossier->meeting->id));
	rk_plan_focus(plan, RK_E_AGENDA_POINT, point->id);
	rk_plan_insert(plan, RK_E_AGENDA_POINT, g_steal_pointer(&point));
	return plan;
}

char *rk_point_line(const RkRuleInput *in, RkId id)
{
	const RkAgendaPoint *point = RK_FIND(in->dossier->rows, AGENDA_POINT, RkAgendaPoint, id);
	GString *text = g_string_new(NULL);

	if (!point)
		return g_string_free(text, TRUE);
	if (point->minutes.set)
		g_string_append_printf(text, "%d ", (int)point->minutes.value);
	if (escaped(point->title) || (!point->minutes.set && g_ascii_isdigit(*point->title)))
		g_string_append_c(text, '\\');
	g_autoptr(GString) title = g_string_new(NULL);
	rk_line_append_text(title, point->title, &rules);
	g_string_append(text, title->str);
	RkWho known = { .institution = point->presenter_institution,
		.person = point->presenter_person,
		.label = point->presenter_label };
	g_autofree char *who = rk_who_text(in, &known);
	if (who)
		rk_line_append_value(text,
			point->presenter_institution || point->presenter_person ? "@" : "p:", who);
	if (point->kind && point->kind != RK_POINT_KIND_DISCUSSION)
		rk_line_append_value(
			text, "kind:", rk_enum_word(&rk_point_kind_words, point->kind));
	return g_string_free(text, FALSE);
}

RkPlan *rk_point_plan_edit(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);
	g_auto(PointLine) line = { .kind = RK_POINT_KIND_DISCUSSION };

	if (!point || !line_parse(text, &line, error))
		return NULL;
	g_autofree char *before = rk_point_line(in, id);
	g_autoptr(RkAgendaPoint) wanted = rk_record_copy(RK_E_AGENDA_POINT, point);
	if (!point->kind && line.kind == RK_POINT_KIND_DISCUSSION)
		line.kind = 0;
	if (g_strcmp0(before, text) != 0 && !point_fill(in, wanted, &line, error))
		return NULL;
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, rk_say(in->context, N_("point changed: %s")), line.title);
	rk_plan_replace(plan, RK_E_AGENDA_POINT, point, wanted);
	rk_plan_focus(plan, RK_E_AGENDA_POINT, id);
	return plan;
}

RkPlan *rk_point_plan_status(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int status = value->number;
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);
	const char *word = rk_enum_label(&rk_point_status_words, status, in->context->lang);

	if (!point)
		return NULL;
	if (!word) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "status", N_("no such status"));
		return NULL;
	}
	RkPlan *plan = plan_new(in, point, word);
	RK_PLAN_NUMBER(plan, AGENDA_POINT, point, status, status);
	return plan;
}

RkPlan *rk_point_plan_lengthen(
	const RkRuleInput *in, RkId id, const RkRuleValue *given, GError **error)
{
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);

	if (!point)
		return NULL;
	int old = point->minutes.set ? (int)point->minutes.value : 0;
	int minutes = CLAMP(old + given->number, 0, 1440);
	if (minutes == old) {
		rk_error_set(error, RK_ERROR_REFUSED, point->title, "minutes", N_("already %d min"),
			old);
		return NULL;
	}
	g_autofree char *word = g_strdup_printf("%d → %d", old, minutes);
	RkPlan *plan = plan_new(in, point, word);
	RK_PLAN_NUMBER(plan, AGENDA_POINT, point, minutes, minutes);
	return plan;
}

/* --- order --- */

/* All points as they are shown: by session in printed order, the parked ones last. */
static GPtrArray *points_shown(const RkDossier *dossier)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(dossier);
	GPtrArray *points = g_ptr_array_new();

	for (guint i = 0; i <= order->len; i++) {
		RkId session = i < order->len ? ((const RkSession *)order->pdata[i])->id : 0;
		RK_EACH (dossier->rows, AGENDA_POINT, RkAgendaPoint, point)
			if (point->session == session && point->meeting == dossier->meeting->id)
				g_ptr_array_add(points, (gpointer)point);
	}
	return points;
}

static void positions_set(RkPlan *plan, const GPtrArray *points)
{
	for (guint i = 0; i < points->len; i++) {
		const RkAgendaPoint *point = g_ptr_array_index(points, i);
		RK_PLAN_NUMBER(plan, AGENDA_POINT, point, position, i + 1);
	}
}

/* The session before or behind in printed order; 0 behind the last is the parking lot. FALSE past
 * the ends. */
static gboolean session_beside(const RkDossier *dossier, RkId session, int step, RkId *out)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(dossier);
	int at = (int)order->len;

	for (guint i = 0; i < order->len; i++)
		if (((const RkSession *)order->pdata[i])->id == session)
			at = (int)i;
	at += step;
	if (at < 0 || at > (int)order->len)
		return FALSE;
	*out = at < (int)order->len ? ((const RkSession *)order->pdata[at])->id : 0;
	return TRUE;
}

RkPlan *rk_point_plan_move(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);
	RkId session;
	guint at = 0;

	if (!point)
		return NULL;
	g_autoptr(GPtrArray) points = points_shown(in->dossier);
	RkPlan *plan = plan_new(
		in, point, rk_say(in->context, step < 0 ? N_("moved up") : N_("moved down")));
	g_ptr_array_find(points, point, &at);
	int to = (int)at + step;
	const RkAgendaPoint *other =
		to >= 0 && to < (int)points->len ? g_ptr_array_index(points, to) : NULL;
	if (other && other->session == point->session) {
		g_ptr_array_remove_index(points, at);
		g_ptr_array_insert(points, to, (gpointer)point);
		positions_set(plan, points);
		return plan;
	}
	if (session_beside(in->dossier, point->session, step, &session)) {
		/* Its neighbours stay where they are: the place follows from the session. */
		positions_set(plan, points);
		rk_plan_change(plan, RK_E_AGENDA_POINT, point, RK_F(AGENDA_POINT, session),
			session ? RK_VALUE_ID(session) : RK_VALUE_NONE);
		return plan;
	}
	rk_plan_free(plan);
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "position",
		step < 0 ? N_("already the first") : N_("already the last"));
	return NULL;
}

RkPlan *rk_point_plan_put(const RkRuleInput *in, RkId id, RkId session, GError **error)
{
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);

	if (!point)
		return NULL;
	g_autoptr(GPtrArray) points = points_shown(in->dossier);
	RkPlan *plan = plan_new(in, point, rk_say(in->context, N_("moved")));
	g_ptr_array_remove(points, (gpointer)point);
	g_ptr_array_add(points, (gpointer)point);
	positions_set(plan, points);
	rk_plan_change(plan, RK_E_AGENDA_POINT, point, RK_F(AGENDA_POINT, session),
		session ? RK_VALUE_ID(session) : RK_VALUE_NONE);
	return plan;
}

RkPlan *rk_point_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkRows *rows = in->dossier->rows;
	const RkAgendaPoint *point = RK_RULE_GET(in, AGENDA_POINT, RkAgendaPoint, id, error);

	if (!point)
		return NULL;
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, rk_say(in->context, N_("deleted: %s")), point->title);
	RK_EACH (rows, ENTRY, RkEntry, entry)
		if (entry->point == id) {
			RK_PLAN_UNSET(plan, ENTRY, entry, point);
			if (!entry->session)
				RK_PLAN_ID(plan, ENTRY, entry, session, point->session);
		}
	rk_plan_delete(plan, RK_E_AGENDA_POINT, point);
	return plan;
}
