/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks. Rows are counted in the order of DESIGN 7 and of the lists: rundown rows by the timetable,
 * everything else by position. A meeting has at most some hundred rows of a kind, so they are
 * walked.
 */
#include "store/rank.h"

#include "db/row.h"
#include "domain/rundown/timetable.h"

#include <string.h>

typedef struct Item {
	RkId id;
	guint number; /* 0: not frozen */
} Item;

static GArray *collect(RkStmt *stmt, RkId meeting, GError **error)
{
	GArray *items = g_array_new(FALSE, FALSE, sizeof(Item));

	rk_stmt_bind_id(stmt, 1, meeting);
	while (rk_stmt_row(stmt)) {
		Item item = { rk_stmt_id(stmt, 0), (guint)CLAMP(rk_stmt_int(stmt, 1), 0, 9999) };
		g_array_append_val(items, item);
	}
	if (rk_stmt_end(stmt, error))
		return items;
	g_array_unref(items);
	return NULL;
}

static RkDossier *read_rundown(RkDb *db, RkId meeting, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(RkStmt) meetings =
		RK_SQL(db, "SELECT " RK_COLUMNS(MEETING) " FROM meeting WHERE id = ?1");
	g_autoptr(RkStmt) sessions = RK_SQL(
		db, "SELECT " RK_COLUMNS(
			    SESSION) " FROM session WHERE meeting = ?1 ORDER BY position, id");

	rk_stmt_bind_id(meetings, 1, meeting);
	rk_stmt_bind_id(sessions, 1, meeting);
	if (!rk_row_collect(meetings, RK_E_MEETING, rows, error) ||
		!rk_row_collect(sessions, RK_E_SESSION, rows, error))
		return NULL;
	return rk_dossier_new(g_steal_pointer(&rows), meeting);
}

/* The rows of the rundown as printed; kind session alone with `sessions`. */
static GArray *rundown(RkDb *db, RkId meeting, gboolean sessions, GError **error)
{
	g_autoptr(RkDossier) dossier = read_rundown(db, meeting, error);
	RkIdSource ids = { 0 };
	RkContext context = { .zone = "UTC", .lang = RK_LANG_EN, .author = "", .ids = &ids };

	if (!dossier)
		return NULL;
	GArray *items = g_array_new(FALSE, FALSE, sizeof(Item));
	if (!dossier->meeting)
		return items;
	g_autoptr(RkTimetable) table = rk_timetable_new(&context, dossier);
	for (guint i = 0; i < table->slots->len; i++) {
		const RkSlot *slot = &g_array_index(table->slots, RkSlot, i);
		Item item = { slot->session->id, 0 };
		if (!sessions || slot->printed_number)
			g_array_append_val(items, item);
	}
	return items;
}

static GArray *items_of(RkDb *db, RkId meeting, RkAddressKind kind, GError **error)
{
	if (kind == RK_ADDRESS_SESSION || kind == RK_ADDRESS_ROW)
		return rundown(db, meeting, kind == RK_ADDRESS_SESSION, error);
	g_autoptr(RkStmt) stmt =
		kind == RK_ADDRESS_PARTICIPANT ? RK_SQL(db, "SELECT id, 0 FROM participant WHERE "
							    "meeting = ?1 ORDER BY position, id")
		: kind == RK_ADDRESS_LINE ? RK_SQL(db, "SELECT id, 0 FROM entry WHERE meeting = ?1 "
						       "ORDER BY position, id")
		: kind == RK_ADDRESS_DECISION
			? RK_SQL(db, "SELECT id, number FROM entry WHERE meeting = ?1 AND kind = "
				     "'decision' ORDER BY "
				     "position, id")
			: RK_SQL(db, "SELECT id, number FROM action WHERE meeting = ?1 ORDER BY "
				     "position, id");
	return collect(stmt, meeting, error);
}

/* As rk_entry_rank and rk_action_rank: behind the frozen numbers the count goes on in order. */
static guint number_of(const GArray *items, guint index)
{
	guint frozen = 0, rank = 0;

	if (g_array_index(items, Item, index).number)
		return g_array_index(items, Item, index).number;
	for (guint i = 0; i < items->len; i++) {
		guint number = g_array_index(items, Item, i).number;
		frozen = MAX(frozen, number);
		rank += i <= index && number == 0;
	}
	return frozen + rank;
}

RkId rk_rank_find(RkDb *db, RkId meeting, RkAddressKind kind, guint number, GError **error)
{
	g_autoptr(GArray) items = items_of(db, meeting, kind, error);

	for (guint i = 0; items && i < items->len; i++)
		if (number_of(items, i) == number)
			return g_array_index(items, Item, i).id;
	return 0;
}

static guint find(RkDb *db, RkId meeting, RkAddressKind kind, RkId id, GError **error)
{
	g_autoptr(GArray) items = items_of(db, meeting, kind, error);

	for (guint i = 0; items && i < items->len; i++)
		if (g_array_index(items, Item, i).id == id)
			return number_of(items, i);
	return 0;
}

/* The meeting of a part and, for lines and rundown rows, their kind. */
static gboolean owner_of(
	RkDb *db, RkEntity entity, RkId id, RkId *meeting, char **kind, GError **error)
{
	g_autoptr(RkStmt) stmt =
		entity == RK_E_SESSION
			? RK_SQL(db, "SELECT meeting, kind FROM session WHERE id = ?1")
		: entity == RK_E_PARTICIPANT
			? RK_SQL(db, "SELECT meeting, '' FROM participant WHERE id = ?1")
		: entity == RK_E_ENTRY
			? RK_SQL(db, "SELECT meeting, kind FROM entry WHERE id = ?1")
			: RK_SQL(db, "SELECT meeting, kind FROM action WHERE id = ?1");

	rk_stmt_bind_id(stmt, 1, id);
	if (rk_stmt_row(stmt)) {
		*meeting = rk_stmt_id(stmt, 0);
		*kind = g_strdup(rk_stmt_text(stmt, 1));
	}
	return rk_stmt_end(stmt, error);
}

static char *prefix_of(RkDb *db, RkAddressKind kind, GError **error)
{
	g_autoptr(RkStmt) stmt = kind == RK_ADDRESS_ACTION
					 ? RK_SQL(db, "SELECT action_prefix FROM profile WHERE "
						      "action_prefix IS NOT NULL ORDER BY id "
						      "LIMIT 1")
					 : RK_SQL(db, "SELECT decision_prefix FROM profile WHERE "
						      "decision_prefix IS NOT NULL ORDER BY "
						      "id LIMIT 1");
	char *prefix = rk_stmt_row(stmt) ? g_strdup(rk_stmt_text(stmt, 0))
					 : g_strdup(kind == RK_ADDRESS_ACTION ? "TL" : "K");

	if (rk_stmt_end(stmt, error))
		return prefix;
	g_free(prefix);
	return NULL;
}

static RkAddressKind kind_of(RkEntity entity, const char *kind)
{
	if (entity == RK_E_SESSION)
		return strcmp(kind, "session") == 0 ? RK_ADDRESS_SESSION : RK_ADDRESS_ROW;
	if (entity == RK_E_PARTICIPANT)
		return RK_ADDRESS_PARTICIPANT;
	if (entity == RK_E_ENTRY)
		return strcmp(kind, "decision") == 0 ? RK_ADDRESS_DECISION : RK_ADDRESS_LINE;
	return RK_ADDRESS_ACTION;
}

char *rk_rank_text(RkDb *db, RkEntity entity, RkId id, RkId *meeting, GError **error)
{
	static const char *const letters[] = { [RK_ADDRESS_SESSION] = "S",
		[RK_ADDRESS_ROW] = "B",
		[RK_ADDRESS_PARTICIPANT] = "P",
		[RK_ADDRESS_LINE] = "N" };
	g_autofree char *word = NULL, *prefix = NULL;

	if (!owner_of(db, entity, id, meeting, &word, error) || !word)
		return NULL;
	RkAddressKind kind = kind_of(entity, word);
	guint number = find(db, *meeting, kind, id, error);
	if (number == 0)
		return NULL;
	if (kind != RK_ADDRESS_DECISION && kind != RK_ADDRESS_ACTION)
		return g_strdup_printf("%s-%u", letters[kind], number);
	prefix = prefix_of(db, kind, error);
	return prefix ? g_strdup_printf("%s-%02u", prefix, number) : NULL;
}
