/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address of a record, as people would type it.
 */
#include "store/address.h"

#include "base/error.h"
#include "base/id.h"
#include "db/row.h"
#include "domain/model/paper.h"
#include "store/rank.h"

static char *meeting_name(RkDb *db, RkId meeting, GError **error)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT coalesce(tag, code) FROM meeting WHERE id = ?1");
	char *name;

	rk_stmt_bind_id(stmt, 1, meeting);
	name = rk_stmt_row(stmt) ? g_strdup(rk_stmt_text(stmt, 0)) : NULL;
	return rk_stmt_end(stmt, error) ? name : NULL;
}

static char *in_meeting(
	RkDb *db, RkId meeting, const char *part, const char *office, GError **error)
{
	g_autofree char *name = meeting_name(db, meeting, error);

	if (!name || !part)
		return NULL;
	return g_strconcat(name, "/", part, office ? "@" : NULL, office, NULL);
}

static char *of_part(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	RkId meeting = 0;
	g_autofree char *part = rk_rank_text(db, entity, id, &meeting, error);

	return part ? in_meeting(db, meeting, part, NULL, error) : NULL;
}

static char *of_assignment(RkDb *db, RkId id, GError **error)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT s.action, coalesce(i.handle, p.handle) FROM assignment s "
			   "LEFT JOIN institution i ON i.id = s.institution LEFT JOIN person p ON "
			   "p.id = s.person "
			   "WHERE s.id = ?1");
	RkId meeting = 0;

	rk_stmt_bind_id(stmt, 1, id);
	if (!rk_stmt_row(stmt) || rk_stmt_is_null(stmt, 1))
		return NULL;
	g_autofree char *part = rk_rank_text(db, RK_E_ACTION, rk_stmt_id(stmt, 0), &meeting, error);
	return in_meeting(db, meeting, part, rk_stmt_text(stmt, 1), error);
}

/* A paper that is not the newest of its kind has only its id. */
static char *of_paper(RkDb *db, RkId id, GError **error)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT meeting, kind FROM paper p WHERE id = ?1 AND NOT EXISTS (SELECT "
			   "1 FROM paper q WHERE "
			   "q.meeting = p.meeting AND q.kind = p.kind AND q.id > p.id)");

	rk_stmt_bind_id(stmt, 1, id);
	if (!rk_stmt_row(stmt))
		return NULL;
	g_autofree char *name =
		rk_paper_name(rk_stmt_word(stmt, 1, &rk_paper_kind_words), RK_LANG_ID);
	return in_meeting(db, rk_stmt_id(stmt, 0), name, NULL, error);
}

static char *of_handle(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	gpointer record = rk_row_get(db, entity, id, error);

	if (!record)
		return NULL;
	const char *handle =
		rk_record_get(entity, record, (guint)rk_field_find(entity, "handle")).text;
	char *address = g_strconcat(entity == RK_E_REFERENCE ? "#" : "@", handle, NULL);
	rk_record_free(entity, record);
	return address;
}

static char *of_short(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	switch (entity) {
	case RK_E_MEETING:
		return meeting_name(db, id, error);
	case RK_E_SESSION:
	case RK_E_PARTICIPANT:
	case RK_E_ENTRY:
	case RK_E_ACTION:
		return of_part(db, entity, id, error);
	case RK_E_ASSIGNMENT:
		return of_assignment(db, id, error);
	case RK_E_PAPER:
		return of_paper(db, id, error);
	case RK_E_INSTITUTION:
	case RK_E_PERSON:
	case RK_E_INSTITUTION_GROUP:
	case RK_E_SERIES:
	case RK_E_REFERENCE:
		return of_handle(db, entity, id, error);
	default:
		return NULL;
	}
}

char *rk_address_read(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	GError *failure = NULL;
	char *address = of_short(db, entity, id, &failure);
	char digits[RK_ID_TEXT];

	if (failure) {
		g_propagate_error(error, failure);
		return NULL;
	}
	if (address)
		return address;
	rk_id_text(id, digits);
	if (entity >= 0 && entity < RK_E_N && rk_row_exists(db, entity, id))
		return g_strdup(digits);
	rk_error_set(error, RK_ERROR_NOT_FOUND, digits, NULL, N_("no record has this id"));
	return NULL;
}
