/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See attention.h. Each statement walks an index a bounded way: the last 200 meetings before a
 * week ago, a quarter of the agreements, the reminders among the last 5000 deliveries.
 */
#include "store/attention.h"

#include "db/stmt.h"
#include "store/listing.h"

#define MINUTES_AFTER 7 /* days */
#define MINUTES_UNTIL 180
#define EXPIRES_WITHIN 90
#define SILENT_AFTER 7
#define DAY_MS 86400000LL

static void add(GPtrArray *out, RkStmt *stmt, RkAttentionKind kind, RkEntity entity)
{
	RkAttention *made = g_new0(RkAttention, 1);
	const char *day = rk_stmt_text(stmt, 3);
	g_autofree char *first = g_strndup(day ? day : "", 10);

	made->kind = kind;
	made->entity = entity;
	made->id = rk_stmt_id(stmt, 0);
	made->meeting = rk_stmt_id(stmt, 1);
	made->name = g_strdup(rk_stmt_text(stmt, 2));
	rk_day_parse(first, &made->day);
	g_ptr_array_add(out, made);
}

static gboolean minutes_read(RkDb *db, const RkContext *context, GPtrArray *out, GError **error)
{
	RkDay today = rk_context_today(context);
	g_autofree char *until = rk_day_text(today - MINUTES_AFTER);
	g_autofree char *from = rk_day_text(today - MINUTES_UNTIL);
	g_autoptr(RkStmt) stmt = RK_SQL(db, RK_SQL_OURS
		", past(id, day) AS (SELECT m.id, coalesce(m.\"start\", m.\"when_from\", '') FROM "
		"meeting m WHERE coalesce(m.\"start\", m.\"when_from\", '') >= ?2 AND "
		"coalesce(m.\"start\", m.\"when_from\", '') < ?3 ORDER BY "
		"coalesce(m.\"start\", m.\"when_from\", '') DESC, m.id DESC LIMIT 200) "
		"SELECT m.id, m.id, coalesce(m.tag, m.code), past.day FROM past JOIN meeting m ON "
		"m.id = past.id WHERE m.status = 'held' AND "
		"(?1 IS NULL OR m.organiser IN (SELECT id FROM ours)) AND NOT EXISTS "
		"(SELECT 1 FROM minutes n WHERE n.meeting = m.id AND n.status IN ('approved', "
		"'circulated')) LIMIT 3");

	rk_stmt_bind_id(stmt, 1, context->office);
	rk_stmt_bind_text(stmt, 2, from);
	rk_stmt_bind_text(stmt, 3, until);
	while (rk_stmt_row(stmt))
		add(out, stmt, RK_ATTENTION_MINUTES, RK_E_MEETING);
	return rk_stmt_end(stmt, error);
}

static gboolean expires_read(RkDb *db, const RkContext *context, GPtrArray *out, GError **error)
{
	RkDay today = rk_context_today(context);
	g_autofree char *from = rk_day_text(today);
	g_autofree char *until = rk_day_text(today + EXPIRES_WITHIN);
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT r.id, NULL, coalesce(r.title, r.abbreviation || ' ' || r.number, "
		"r.handle), r.valid_until FROM reference r WHERE "
		"coalesce(r.\"valid_until\", '9999-12-31') >= ?1 AND "
		"coalesce(r.\"valid_until\", '9999-12-31') <= ?2 AND r.replaced_by IS NULL "
		"ORDER BY coalesce(r.\"valid_until\", '9999-12-31'), r.id LIMIT 3");

	rk_stmt_bind_text(stmt, 1, from);
	rk_stmt_bind_text(stmt, 2, until);
	while (rk_stmt_row(stmt))
		add(out, stmt, RK_ATTENTION_EXPIRES, RK_E_REFERENCE);
	return rk_stmt_end(stmt, error);
}

/* Offices that were reminded of something more than a week ago and reported nothing since. */
static gboolean silent_read(RkDb *db, const RkContext *context, GPtrArray *out, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"WITH newest(id, kind, paper, meeting, participant, at) AS (SELECT d.id, d.kind, "
		"d.paper, d.meeting, d.participant, d.at FROM delivery d WHERE d.id > 0 "
		"ORDER BY d.id DESC LIMIT 5000), sent(meeting, participant, at) AS (SELECT "
		"meeting, participant, at FROM newest WHERE kind = 'message' AND "
		"paper = 'reminder' ORDER BY id DESC LIMIT 300), "
		"office(id, meeting, at) AS (SELECT p.institution, max(sent.meeting), "
		"max(sent.at) FROM sent JOIN participant p ON p.id = sent.participant WHERE "
		"p.institution IS NOT NULL GROUP BY p.institution) "
		"SELECT i.id, office.meeting, coalesce(i.short_name, i.name), "
		"strftime('%Y-%m-%d', office.at / 1000, 'unixepoch') FROM office JOIN institution "
		"i ON i.id = office.id WHERE office.at < ?1 AND NOT EXISTS (SELECT 1 FROM "
		"assignment a JOIN progress g ON g.assignment = a.id WHERE a.institution = i.id "
		"AND g.entered_at > office.at)");
	RkAttention *first = NULL;

	rk_stmt_bind_int(stmt, 1, context->now - SILENT_AFTER * DAY_MS);
	while (rk_stmt_row(stmt)) {
		if (!first) {
			add(out, stmt, RK_ATTENTION_SILENT, RK_E_INSTITUTION);
			first = out->pdata[out->len - 1];
		}
		first->count++;
	}
	return rk_stmt_end(stmt, error);
}

static void attention_free(gpointer attention)
{
	rk_attention_free(attention);
}

GPtrArray *rk_attention_read(RkDb *db, const RkContext *context, GError **error)
{
	g_autoptr(GPtrArray) out = g_ptr_array_new_with_free_func(attention_free);

	if (!minutes_read(db, context, out, error) || !expires_read(db, context, out, error) ||
		!silent_read(db, context, out, error))
		return NULL;
	return g_steal_pointer(&out);
}
