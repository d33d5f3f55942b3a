/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an address to a record and back. Nothing is guessed: when several records fit, the error
 * names them.
 */
#include "store/address.h"

#include "base/error.h"
#include "base/id.h"
#include "base/text.h"
#include "db/row.h"
#include "domain/model/paper.h"
#include "store/nearest.h"
#include "store/rank.h"

#include <string.h>

#define SHOWN 8

/* Records that may be meant, with the names people would type. */
typedef struct Candidates {
	GArray *targets; /* RkTarget */
	GString *names;
} Candidates;

static void candidates_clear(Candidates *candidates)
{
	g_array_unref(candidates->targets);
	g_string_free(candidates->names, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Candidates, candidates_clear)

static Candidates candidates_new(void)
{
	return (Candidates){ g_array_new(FALSE, FALSE, sizeof(RkTarget)), g_string_new(NULL) };
}

static void add(Candidates *candidates, RkTarget target, const char *mark, const char *name)
{
	g_array_append_val(candidates->targets, target);
	if (candidates->targets->len <= SHOWN)
		g_string_append_printf(candidates->names, "%s%s%s",
			candidates->names->len ? ", " : "", mark, name);
	else if (candidates->targets->len == SHOWN + 1)
		g_string_append(candidates->names, ", …");
}

/* The only candidate; `none` is the msgid for where there is none. */
static gboolean choose(const Candidates *candidates, const char *address, const char *typed,
	const char *none, RkTarget *out, GError **error)
{
	if (candidates->targets->len == 0) {
		rk_error_quote(error, RK_ERROR_NOT_FOUND, NULL, typed, none, NULL);
		if (error)
			rk_error_place(*error, address);
	} else if (candidates->targets->len > 1)
		rk_error_set(error, RK_ERROR_AMBIGUOUS, address, NULL, N_("several fit: %s"),
			candidates->names->str);
	else
		*out = g_array_index(candidates->targets, RkTarget, 0);
	return candidates->targets->len == 1;
}

/* --- meetings --- */

static RkTarget meeting_target(RkId id)
{
	return (RkTarget){ .entity = RK_E_MEETING, .id = id, .meeting = id };
}

static gboolean collect_meetings(
	RkStmt *stmt, const char *text, Candidates *candidates, GError **error)
{
	rk_stmt_bind_text(stmt, 1, text);
	while (rk_stmt_row(stmt))
		add(candidates, meeting_target(rk_stmt_id(stmt, 0)), "", rk_stmt_text(stmt, 1));
	return rk_stmt_end(stmt, error);
}

/* Exactly that tag, code or UID; else a part of one code. */
static gboolean find_named_meeting(
	RkDb *db, const char *address, const char *text, RkTarget *out, GError **error)
{
	g_auto(Candidates) candidates = candidates_new();
	g_autoptr(RkStmt) exact =
		RK_SQL(db, "SELECT id, code FROM meeting WHERE tag = ?1 OR code = ?1 OR "
			   "uid = ?1 OR tag = upper(?1)");
	g_autoptr(RkStmt) part = RK_SQL(db, "SELECT id, code FROM meeting WHERE instr(lower(code), "
					    "lower(?1)) > 0 ORDER BY code LIMIT 10");

	if (!collect_meetings(exact, text, &candidates, error))
		return FALSE;
	if (candidates.targets->len == 0 && !collect_meetings(part, text, &candidates, error))
		return FALSE;
	return choose(&candidates, address, text, N_("no such meeting"), out, error);
}

static gboolean find_meeting(RkDb *db, const RkContext *context, const char *address,
	const char *text, RkTarget *out, GError **error)
{
	RkId id;

	if (strcmp(text, ".") == 0) {
		if (!rk_meeting_nearest(db, context, &id, error))
			return FALSE;
		if (!id)
			rk_error_set(error, RK_ERROR_NOT_FOUND, address, NULL,
				N_("there is no meeting yet"));
		*out = meeting_target(id);
		return id != 0;
	}
	if (rk_id_parse(text, &id) && rk_row_exists(db, RK_E_MEETING, id)) {
		*out = meeting_target(id);
		return TRUE;
	}
	return find_named_meeting(db, address, text, out, error);
}

/* --- handles --- */

static gboolean collect_handles(
	RkStmt *stmt, const char *text, Candidates *candidates, GError **error)
{
	rk_stmt_bind_text(stmt, 1, text);
	while (rk_stmt_row(stmt)) {
		RkTarget target = { .entity = rk_entity_find(rk_stmt_text(stmt, 1)),
			.id = rk_stmt_id(stmt, 0) };
		add(candidates, target, target.entity == RK_E_REFERENCE ? "#" : "@",
			rk_stmt_text(stmt, 2));
	}
	return rk_stmt_end(stmt, error);
}

/* A handle that a record had before it was made one with another. */
#define FORMER(table) \
	"SELECT id, '" table "', handle FROM " table " WHERE former_handles IS NOT NULL AND " \
	"instr(char(10) || former_handles || char(10), char(10) || ?1 || char(10)) > 0"

/* One of four registers may have it; an office comes before a person of the same handle. */
#define EXACT(table) "SELECT id, '" table "', handle FROM " table " WHERE handle = ?1"
#define PREFIX(table) \
	"SELECT id, '" table "', handle FROM " table " WHERE handle >= ?1 AND handle < ?1 || '~'"

static gboolean find_handle(
	RkDb *db, const char *address, const char *typed, RkTarget *out, GError **error)
{
	g_auto(Candidates) candidates = candidates_new();
	g_autofree char *handle = g_ascii_strdown(typed, -1);
	g_autoptr(RkStmt) exact =
		RK_SQL(db, EXACT("institution") " UNION ALL " EXACT("person") " UNION ALL " EXACT(
				   "institution_group") " UNION ALL " EXACT("series") " LIMIT 1");
	g_autoptr(RkStmt) prefix = RK_SQL(
		db, PREFIX("institution") " UNION ALL " PREFIX("person") " UNION ALL " PREFIX(
			    "institution_group") " UNION ALL " PREFIX("series") " LIMIT 10");

	g_autoptr(RkStmt) former = RK_SQL(
		db, FORMER("institution") " UNION ALL " FORMER("person") " UNION ALL " FORMER(
			    "institution_group") " UNION ALL " FORMER("series"));

	if (!collect_handles(exact, handle, &candidates, error))
		return FALSE;
	if (candidates.targets->len == 0 && !collect_handles(former, handle, &candidates, error))
		return FALSE;
	if (candidates.targets->len == 0 && !collect_handles(prefix, handle, &candidates, error))
		return FALSE;
	return choose(&candidates, address, typed, N_("no such office, person, group or series"),
		out, error);
}

static gboolean find_reference(
	RkDb *db, const char *address, const char *typed, RkTarget *out, GError **error)
{
	g_auto(Candidates) candidates = candidates_new();
	g_autofree char *handle = g_ascii_strdown(typed, -1);
	g_autoptr(RkStmt) exact = RK_SQL(db, EXACT("reference"));
	g_autoptr(RkStmt) former = RK_SQL(db, FORMER("reference"));
	g_autoptr(RkStmt) prefix = RK_SQL(db, PREFIX("reference") " LIMIT 10");

	if (!collect_handles(exact, handle, &candidates, error))
		return FALSE;
	if (candidates.targets->len == 0 && !collect_handles(former, handle, &candidates, error))
		return FALSE;
	if (candidates.targets->len == 0 && !collect_handles(prefix, handle, &candidates, error))
		return FALSE;
	return choose(&candidates, address, typed, N_("no such reference"), out, error);
}

/* --- parts of a meeting --- */

/* Whoever an action is assigned to, by handle or its beginning. */
static gboolean find_assignment(RkDb *db, const RkAddress *address, const char *text, RkId action,
	RkId meeting, RkTarget *out, GError **error)
{
	g_auto(Candidates) exact = candidates_new();
	g_auto(Candidates) prefix = candidates_new();
	g_autofree char *wanted = g_ascii_strdown(address->handle, -1);
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT s.id, coalesce(i.handle, p.handle, s.label, '') FROM assignment s "
		"LEFT JOIN institution i ON i.id = s.institution LEFT JOIN person p ON p.id = "
		"s.person "
		"WHERE s.action = ?1 ORDER BY s.position, s.id");

	rk_stmt_bind_id(stmt, 1, action);
	while (rk_stmt_row(stmt)) {
		RkTarget target = {
			.entity = RK_E_ASSIGNMENT, .id = rk_stmt_id(stmt, 0), .meeting = meeting
		};
		g_autofree char *handle = rk_text_slug(rk_stmt_text(stmt, 1), 120);
		if (strcmp(handle, wanted) == 0)
			add(&exact, target, "@", handle);
		if (g_str_has_prefix(handle, wanted))
			add(&prefix, target, "@", handle);
	}
	if (!rk_stmt_end(stmt, error))
		return FALSE;
	return choose(exact.targets->len == 1 ? &exact : &prefix, text, address->handle,
		N_("this action has no such office"), out, error);
}

static gboolean find_paper(RkDb *db, int kind, RkTarget *out, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT id FROM paper WHERE meeting = ?1 AND kind = ?2 ORDER BY id DESC LIMIT 1");
	RkTarget target = { .entity = RK_E_PAPER, .meeting = out->meeting, .paper_kind = kind };

	rk_stmt_bind_id(stmt, 1, out->meeting);
	rk_stmt_bind_text(stmt, 2, rk_enum_word(&rk_paper_kind_words, kind));
	if (rk_stmt_row(stmt))
		target.id = rk_stmt_id(stmt, 0);
	*out = target;
	return rk_stmt_end(stmt, error);
}

static RkEntity entity_of(RkAddressKind kind)
{
	switch (kind) {
	case RK_ADDRESS_SESSION:
	case RK_ADDRESS_ROW:
		return RK_E_SESSION;
	case RK_ADDRESS_PARTICIPANT:
		return RK_E_PARTICIPANT;
	case RK_ADDRESS_LINE:
	case RK_ADDRESS_DECISION:
		return RK_E_ENTRY;
	default:
		return RK_E_ACTION;
	}
}

static gboolean find_numbered(
	RkDb *db, const RkAddress *address, const char *text, RkTarget *out, GError **error)
{
	RkAddressKind kind =
		address->kind == RK_ADDRESS_ASSIGNMENT ? RK_ADDRESS_ACTION : address->kind;
	GError *failure = NULL;
	RkId id = rk_rank_find(db, out->meeting, kind, address->number, &failure);

	if (failure) {
		g_propagate_error(error, failure);
		return FALSE;
	}
	if (!id) {
		rk_error_about(error, RK_ERROR_NOT_FOUND, text, NULL,
			N_("the meeting has no such %s"), rk_entities[entity_of(kind)].label);
		return FALSE;
	}
	if (address->kind == RK_ADDRESS_ASSIGNMENT)
		return find_assignment(db, address, text, id, out->meeting, out, error);
	*out = (RkTarget){ .entity = entity_of(kind), .id = id, .meeting = out->meeting };
	return TRUE;
}

/* --- 13 digits --- */

/* The meeting that a record is part of, along the owners. */
static RkId meeting_of(RkDb *db, RkEntity entity, RkId id)
{
	while (entity != RK_E_MEETING) {
		const RkEntityInfo *info = &rk_entities[entity];
		int owner = info->owner >= 0 ? info->owner : rk_field_find(entity, "meeting");
		gpointer record = owner >= 0 ? rk_row_get(db, entity, id, NULL) : NULL;
		if (!record)
			return 0;
		id = rk_record_get(entity, record, (guint)owner).number;
		rk_record_free(entity, record);
		entity = info->fields[owner].target;
	}
	return id;
}

static gboolean find_id(RkDb *db, const char *text, RkId id, RkTarget *out, GError **error)
{
	for (RkEntity e = 0; e < RK_E_N; e++) {
		if ((rk_entities[e].flags & RK_ENTITY_LOCAL) || !rk_row_exists(db, e, id))
			continue;
		*out = (RkTarget){ .entity = e, .id = id, .meeting = meeting_of(db, e, id) };
		return TRUE;
	}
	rk_error_set(error, RK_ERROR_NOT_FOUND, text, NULL, N_("no record has this id"));
	return FALSE;
}

static gboolean find(RkDb *db, const RkContext *context, const RkAddress *address, const char *text,
	RkTarget *out, GError **error)
{
	switch (address->kind) {
	case RK_ADDRESS_ID:
		return find_id(db, text, address->id, out, error);
	case RK_ADDRESS_HANDLE:
		return find_handle(db, text, address->handle, out, error);
	case RK_ADDRESS_REFERENCE:
		return find_reference(db, text, address->handle, out, error);
	default:
		break;
	}
	if (!find_meeting(db, context, text, address->meeting, out, error))
		return FALSE;
	if (address->kind == RK_ADDRESS_MEETING)
		return TRUE;
	if (address->kind == RK_ADDRESS_PAPER)
		return find_paper(db, address->paper, out, error);
	return find_numbered(db, address, text, out, error);
}

gboolean rk_address_find(
	RkDb *db, const RkContext *context, const char *text, RkTarget *out, GError **error)
{
	g_auto(RkAddress) address = { 0 };
	RkTarget target = { 0 };

	if (!rk_address_parse(text, &address, error) ||
		!find(db, context, &address, text, &target, error))
		return FALSE;
	*out = target;
	return TRUE;
}
