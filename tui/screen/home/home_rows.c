/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings and actions in one table: both have a glyph, a day, a zone or none, a text, a place or
 * an owner, and a state. See home_rows.h.
 */
#include "screen/home/home_rows.h"

#include "app/viewlist.h"
#include "base/civil.h"
#include "base/text.h"
#include "domain/names/rule.h"

#include <string.h>

#define WIDE 110 /* cells from which long texts wrap */

enum { GLYPH, WHEN, TEXT, WHERE, ANSWERS, STATE, N_CELLS };

void rk_home_rows_init(RkHomeRows *rows, RkApp *app)
{
	*rows = (RkHomeRows){ .app = app,
		.rows = g_array_new(FALSE, TRUE, sizeof(RkHomeRow)),
		.pages = g_ptr_array_new_with_free_func((GDestroyNotify)rk_page_free) };
	rk_table_init(&rows->table);
}

static void row_clear(RkHomeRow *row)
{
	g_free(row->count);
	if (row->note) {
		g_free(row->note->when);
		g_free(row->note->text);
		g_free(row->note);
	}
}

void rk_home_rows_restart(RkHomeRows *rows)
{
	for (guint i = 0; i < rows->rows->len; i++)
		row_clear(&g_array_index(rows->rows, RkHomeRow, i));
	g_array_set_size(rows->rows, 0);
	g_ptr_array_set_size(rows->pages, 0);
}

void rk_home_rows_clear(RkHomeRows *rows)
{
	if (!rows->rows)
		return;
	rk_home_rows_restart(rows);
	g_clear_pointer(&rows->rows, g_array_unref);
	g_clear_pointer(&rows->pages, g_ptr_array_unref);
	rk_table_clear(&rows->table);
}

void rk_home_rows_more(RkHomeRows *rows, RkPage *page)
{
	g_ptr_array_add(rows->pages, page);
	for (guint i = 0; i < page->rows->len; i++) {
		const RkViewRow *row = page->rows->pdata[i];
		RkHomeRow added = { .id = row->id, .row = row, .view = page->view, .percent = -1 };
		g_array_append_val(rows->rows, added);
	}
}

static char *page_count(const RkPage *page)
{
	return g_strdup_printf("%u%s", page->rows->len, page->more ? "+" : "");
}

/* "3 of 14" */
static char *of_all(const RkHomeRows *rows, const char *count, const char *all)
{
	return all ? g_strdup_printf(rk_say(rk_app_context(rows->app), N_("%s of %s")), count, all)
		   : g_strdup(count);
}

void rk_home_rows_add(RkHomeRows *rows, const char *heading, RkPage *page, const RkPage *all)
{
	if (page->rows->len == 0) {
		rk_page_free(page);
		return;
	}
	g_autofree char *count = page_count(page), *whole = all ? page_count(all) : NULL;
	rk_home_rows_heading(rows, heading, of_all(rows, count, whole));
	rk_home_rows_more(rows, page);
}

void rk_home_rows_heading(RkHomeRows *rows, const char *heading, char *count)
{
	RkHomeRow head = { .heading = heading, .count = count };

	g_array_append_val(rows->rows, head);
}

/* The id of a note is no record's: the same meeting stands below, too. */
void rk_home_rows_note(RkHomeRows *rows, const RkHomeNote *note)
{
	RkHomeRow row = { .id = -(note->id + (RkId)rows->rows->len),
		.percent = -1,
		.note = g_memdup2(note, sizeof(*note)) };

	row.note->when = g_strdup(note->when);
	row.note->text = g_strdup(note->text);
	g_array_append_val(rows->rows, row);
}

void rk_home_rows_ready(RkHomeRows *rows, RkId meeting, int percent)
{
	for (guint i = 0; i < rows->rows->len; i++) {
		RkHomeRow *row = &g_array_index(rows->rows, RkHomeRow, i);
		if (row->row && row->id == meeting)
			row->percent = percent;
	}
}

static gboolean note_begins(const RkHomeNote *note, const char *letter)
{
	g_autofree char *inside = g_strconcat(" ", letter, NULL);
	g_autofree char *all = g_strdup_printf("%s %s", note->when, note->text);
	g_autofree char *text = rk_text_fold(all);

	return g_str_has_prefix(text, letter) || strstr(text, inside);
}

static gboolean row_begins(const RkHomeRow *row, const char *letter)
{
	if (row->note)
		return note_begins(row->note, letter);
	return !row->row || rk_view_row_begins(row->view, row->row, letter);
}

void rk_home_rows_narrow(RkHomeRows *rows, const char *letter)
{
	g_autofree char *folded = rk_text_fold(letter), *all = NULL;
	guint kept = 0, heading = 0, under = 0;

	for (guint i = 0; i < rows->rows->len; i++) {
		RkHomeRow row = g_array_index(rows->rows, RkHomeRow, i);
		if (!row_begins(&row, folded)) {
			row_clear(&row);
			continue;
		}
		if (row.heading) {
			heading = kept;
			under = 0;
			g_free(all);
			all = row.count;
			row.count = of_all(rows, "0", all);
		} else {
			RkHomeRow *head = &g_array_index(rows->rows, RkHomeRow, heading);
			g_autofree char *count = g_strdup_printf("%u", ++under);
			g_free(head->count);
			head->count = of_all(rows, count, all);
		}
		g_array_index(rows->rows, RkHomeRow, kept++) = row;
	}
	g_array_set_size(rows->rows, kept);
}

static const RkValue *cell(const RkHomeRow *row, const char *name)
{
	int at = rk_view_column(row->view, name);

	return at >= 0 && row->row->cells[at].set ? &row->row->cells[at] : NULL;
}

/* A cell as the view shows it; "" when unset. Lives as long as the row. */
static const char *text_of(
	const RkHomeRows *rows, const RkHomeRow *row, const char *name, RkTableRow *out)
{
	int at = rk_view_column(row->view, name);

	return at < 0 || !row->row->cells[at].set
		       ? ""
		       : rk_table_take(out, rk_cell_text(&row->view->columns[at],
						    row->row->cells[at], rk_app_lang(rows->app)));
}

/* "Thu 17 Oct 09.00 WITA": with the day of the week, by which people remember it; the year when it
 * is another one. */
static const char *when_of(const RkHomeRows *rows, const RkHomeRow *row, RkTableRow *out)
{
	const RkContext *context = rk_app_context(rows->app);
	const RkValue *start = cell(row, "start");
	const char *zone = text_of(rows, row, "zone", out);
	RkLocalTime wall;

	if (!start)
		return text_of(rows, row, "when_text", out);
	if (!rk_local_time_parse(start->text, &wall))
		return text_of(rows, row, "start", out);
	RkDay day = rk_local_time_day(wall);
	gboolean this_year =
		rk_date_from_day(day).year == rk_date_from_day(rk_context_today(context)).year;
	g_autofree char *date =
		this_year ? rk_day_short(day, context->lang) : rk_day_brief(day, context->lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), context->lang);
	return rk_table_text(out, "%s %s %s", date, time, zone);
}

static int number_of(const RkHomeRow *row, const char *name)
{
	const RkValue *value = cell(row, name);

	return value ? (int)value->number : 0;
}

static gboolean is_ahead(const RkHomeRow *row)
{
	int status = number_of(row, "status");

	return status == RK_MEETING_STATUS_DRAFT || status == RK_MEETING_STATUS_SCHEDULED ||
	       status == RK_MEETING_STATUS_POSTPONED;
}

/* "✓31 ?6 ✗3"; who has not answered is asked, the others are told only when there are any. */
static void answers_of(const RkHomeRow *row, RkTableRow *out)
{
	int invited = number_of(row, "invited"), accepted = number_of(row, "accepted"),
	    pending = number_of(row, "pending");

	if (is_ahead(row) && invited > 0)
		out->cells[ANSWERS].text = rk_table_text(
			out, "✓%d ?%d ✗%d", accepted, pending, invited - accepted - pending);
}

/* "MKS  Rapat Koordinasi …"; where room is short the short title that somebody chose stands for
 * it, else the beginning that most titles share gives way (practice 36). */
static const char *title_of(const RkHomeRows *rows, const RkHomeRow *row, RkTableRow *out)
{
	static const char common[] = "Rapat Koordinasi ";
	const char *tag = text_of(rows, row, "tag", out), *title = text_of(rows, row, "title", out);
	const char *chosen = text_of(rows, row, "short_title", out);

	if (rows->narrow && *chosen)
		return rk_table_text(out, "%s  %s", *tag ? tag : "·", chosen);
	if (rows->narrow && g_str_has_prefix(title, common))
		return rk_table_text(out, "%s  Rakor %s", *tag ? tag : "·", title + strlen(common));
	return rk_table_text(out, "%s  %s", *tag ? tag : "·", title);
}

static void meeting_row(const RkHomeRows *rows, const RkHomeRow *row, RkTableRow *out)
{
	const RkValue *role = cell(row, "role"), *status = cell(row, "status");

	if (role)
		out->cells[GLYPH].text = rk_enum_glyph(&rk_our_role_words, (int)role->number);
	out->cells[WHEN].text = when_of(rows, row, out);
	out->cells[TEXT].text = title_of(rows, row, out);
	out->cells[WHERE].text = text_of(rows, row, "place", out);
	answers_of(row, out);
	if (!status)
		return;
	out->cells[STATE].role = rk_enum_role(&rk_meeting_status_words, (int)status->number);
	if (is_ahead(row) && row->percent >= 0 && status->number != RK_MEETING_STATUS_POSTPONED) {
		gboolean draft = status->number == RK_MEETING_STATUS_DRAFT;
		out->cells[STATE].text = rk_table_text(out, "%s%d%%",
			draft ? rk_app_say(rows->app, N_("draft ")) : "", row->percent);
		return;
	}
	const char *glyph = rk_enum_glyph(&rk_meeting_status_words, (int)status->number);
	out->cells[STATE].text =
		rk_table_text(out, "%s %s", glyph ? glyph : " ", text_of(rows, row, "status", out));
}

static void note_row(const RkHomeNote *note, RkTableRow *out)
{
	out->cells[GLYPH] = (RkTableCell){ note->glyph, note->role };
	out->cells[WHEN].text = note->when;
	out->cells[TEXT].text = note->text;
}

/* NULL: it is not late. Caller frees. */
static char *late_text(const RkHomeRows *rows, const RkHomeRow *row)
{
	int late = number_of(row, "late_days");

	return late > 0 ? g_strdup_printf(rk_say(rk_app_context(rows->app), N_("%d d late")), late)
			: NULL;
}

static void action_row(const RkHomeRows *rows, const RkHomeRow *row, RkTableRow *out)
{
	const RkValue *status = cell(row, "status"), *percent = cell(row, "percent");
	char *late = late_text(rows, row);

	if (late)
		out->cells[GLYPH] = (RkTableCell){ "!", RK_ROLE_BAD };
	else if (status)
		out->cells[GLYPH] =
			(RkTableCell){ rk_enum_glyph(&rk_action_status_words, (int)status->number),
				rk_enum_role(&rk_action_status_words, (int)status->number) };
	out->cells[WHEN].text = text_of(rows, row, "due", out);
	if (late)
		out->cells[STATE] = (RkTableCell){ rk_table_take(out, late), RK_ROLE_BAD };
	else
		out->cells[STATE].text = text_of(rows, row, "status", out);
	out->cells[TEXT].text = rk_table_text(
		out, "%s  %s", text_of(rows, row, "address", out), text_of(rows, row, "text", out));
	out->cells[WHERE].text = text_of(rows, row, "lead", out);
	if (percent && percent->number > 0)
		out->cells[ANSWERS].text = text_of(rows, row, "percent", out);
}

static guint source_count(gpointer data)
{
	return ((RkHomeRows *)data)->rows->len;
}

static RkId source_id(gpointer data, guint at)
{
	return g_array_index(((RkHomeRows *)data)->rows, RkHomeRow, at).id;
}

static void source_row(gpointer data, guint at, RkTableRow *out)
{
	RkHomeRows *rows = data;
	const RkHomeRow *row = &g_array_index(rows->rows, RkHomeRow, at);

	if (row->note) {
		note_row(row->note, out);
	} else if (!row->row) {
		out->heading = rk_app_say(rows->app, row->heading);
		out->count = row->count;
	} else if (row->row->entity == RK_E_MEETING)
		meeting_row(rows, row, out);
	else
		action_row(rows, row, out);
}

RkTableSource rk_home_rows_source(RkHomeRows *rows)
{
	return (RkTableSource){ source_count, source_id, source_row, rows };
}

gboolean rk_home_rows_target(const RkHomeRows *rows, RkEntity *entity, RkId *id, RkId *meeting)
{
	if (rows->table.cursor >= rows->rows->len)
		return FALSE;
	const RkHomeRow *row = &g_array_index(rows->rows, RkHomeRow, rows->table.cursor);
	if (!row->row && !row->note)
		return FALSE;
	*entity = row->row ? row->row->entity : row->note->entity;
	*id = row->row ? row->row->id : row->note->id;
	*meeting = row->row ? row->row->meeting : row->note->meeting;
	return TRUE;
}

gboolean rk_home_rows_has(const RkHomeRows *rows, RkId id)
{
	for (guint i = 0; i < rows->rows->len; i++)
		if (g_array_index(rows->rows, RkHomeRow, i).id == id)
			return TRUE;
	return FALSE;
}

void rk_home_rows_draw(RkHomeRows *rows, RkCanvas *canvas, RkRect rect, const char *empty)
{
	gboolean narrow = rect.width < WIDE;
	/* Narrow, the place and the owner give way: the text is what one looks for. */
	const RkTableColumn columns[N_CELLS] = {
		[GLYPH] = { .align = -1 },
		[WHEN] = { .align = -1, .drop = 2 },
		[TEXT] = { .weight = 3, .align = -1, .wrap = !narrow },
		[WHERE] = { .weight = 1, .align = -1, .drop = 6 },
		[ANSWERS] = { .align = -1, .drop = 5 },
		[STATE] = { .align = -1, .drop = 1 },
	};
	RkTableLook look = { columns, N_CELLS, FALSE, TRUE, empty };
	RkTableSource source = rk_home_rows_source(rows);

	rows->narrow = narrow;
	rk_table_draw(&rows->table, canvas, rect, &look, &source);
}
