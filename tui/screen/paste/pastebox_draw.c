/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing the paste box: counts in its title, a row a line, and below it what the line under the
 * cursor says, means or may mean.
 */
#include "screen/paste/pastebox_private.h"

#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define WIDEST 120
#define PANEL_MAX 5 /* rows under the list */

static const struct {
	const char *title, *ghost;
} words[RK_PASTE_KIND_N] = {
	[RK_PASTE_PARTICIPANTS] = { N_("Paste invitations"),
		N_("One a line, as it comes from Word or WhatsApp: Kepala Kanim Tarakan · "
		   "Bupati Balangan · @seluruh-upt · Budi <budi@example.org>, Port Office") },
	[RK_PASTE_WALK_INS] = { N_("Paste guests"), N_("One a line: Budi Santoso, Port Office") },
	[RK_PASTE_SESSIONS] = { N_("Paste rundown"),
		N_("One row a line: 08.30 30 Registrasi p:Panitia · or the table as it is: "
		   "09.00 – 09.30 | Sambutan | Direktur Kerja Sama") },
	[RK_PASTE_LINES] = { N_("Paste minutes"),
		N_("One a line, with the marks ? > + ! = [] ~ %; the title of a session, or "
		   "\"Sesi 2\", turns to it") },
	[RK_PASTE_ATTENDANCE] = { N_("Paste attendance"),
		N_("A sheet (1-13 15 17w), the report of a video meeting, a form, or names: "
		   "KANIM TARAKAN_Rangga") },
	[RK_PASTE_ACTIONS] = { N_("Paste actions"),
		N_("One a line: Memetakan wilayah @kanim-tarakan due:29nov · or answers: TL-02 80 "
		   "data Malinau masuk") },
	[RK_PASTE_PEOPLE] = { N_("Paste people"),
		N_("The table as it is, with its heading, a line each (Siti Aminah, S.H., Kasubag, "
		   "Kanim Palopo, 0812…), or the path of a file: daftar.xlsx, peserta.csv") },
	[RK_PASTE_PROGRESS] = { N_("Paste answers"),
		N_("Answers as they came, one a line: MKS/TL-02 80 data Malinau masuk · TL-09 "
		   "selesai") },
};

guint rk_pastebox_at(const RkPasteBox *box)
{
	return box->table.cursor;
}

const RkPasteLine *rk_pastebox_line(const RkPasteBox *box)
{
	return box->paste ? rk_paste_line(box->paste, box->table.cursor) : NULL;
}

guint rk_pastebox_pick(const RkPasteBox *box)
{
	return box->picked == box->table.cursor_id ? box->pick : 0;
}

const char *rk_pastebox_title(const RkPasteBox *box)
{
	return words[box->ask.kind].title;
}

static const char *say(const RkPasteBox *box, const char *msgid)
{
	return rk_app_say(box->screen.app, msgid);
}

static RkPasteKind kind_of(const RkPasteBox *box)
{
	return box->paste ? rk_paste_kind(box->paste) : box->ask.kind;
}

/* "38 lines · 33 known · 2 new · 5 ?"; in little room by glyphs. */
static char *count_text(const RkPasteBox *box, int room)
{
	static const struct {
		RkPasteVerdict verdict;
		const char *word;
	} parts[] = {
		{ RK_PASTE_KNOWN, N_("known") },
		{ RK_PASTE_FRESH, N_("new") },
		{ RK_PASTE_SAME, N_("there already") },
		{ RK_PASTE_LEFT, N_("left out") },
		{ RK_PASTE_DOUBTFUL, "?" },
		{ RK_PASTE_WRONG, "!" },
	};
	GString *brief = g_string_new(NULL);
	g_autoptr(GString) full = g_string_new(NULL);
	guint all = rk_paste_len(box->paste) - rk_paste_count(box->paste, RK_PASTE_HEADING);

	g_string_printf(full, "%u %s", all, say(box, all == 1 ? N_("line") : N_("lines")));
	g_string_printf(brief, "%u", all);
	for (guint i = 0; i < RK_LEN(parts); i++) {
		guint n = rk_paste_count(box->paste, parts[i].verdict);
		if (n == 0)
			continue;
		g_string_append_printf(full, " · %u %s", n, say(box, parts[i].word));
		g_string_append_printf(brief, " · %s%u", rk_paste_glyph(parts[i].verdict), n);
	}
	if (rk_text_width(full->str, -1) > room)
		return g_string_free(brief, FALSE);
	g_string_free(brief, TRUE);
	return g_string_free(g_steal_pointer(&full), FALSE);
}

/* --- the list --- */

static guint source_count(gpointer data)
{
	return rk_paste_len(((RkPasteBox *)data)->paste);
}

static RkId source_id(gpointer data, guint row)
{
	return (RkId)row + 1;
}

/* "= Kanim Palopo (1 of 2)": what Enter takes. */
static char *proposal(const RkPasteBox *box, const RkPasteLine *line, guint pick)
{
	if (pick >= line->candidates->len)
		pick = 0;
	const RkPasteCandidate *candidate = line->candidates->pdata[pick];

	return line->candidates->len == 1 ? g_strdup_printf("= %s ?", candidate->text)
					  : g_strdup_printf("= %s (%u/%u)", candidate->text,
						    pick + 1, line->candidates->len);
}

static void source_row(gpointer data, guint row, RkTableRow *out)
{
	RkPasteBox *box = data;
	const RkPasteLine *line = rk_paste_line(box->paste, row);
	RkRole role = rk_paste_role(line->verdict);
	gboolean quiet = role == RK_ROLE_MUTED;

	out->muted = quiet;
	out->cells[0] = (RkTableCell){ rk_paste_glyph(line->verdict), role };
	out->cells[1].text = line->edited && *line->text ? line->text : line->original;
	if (line->verdict == RK_PASTE_DOUBTFUL)
		out->cells[2] = (RkTableCell){
			rk_table_take(out,
				proposal(box, line,
					row == rk_pastebox_at(box) ? rk_pastebox_pick(box) : 0)),
			role
		};
	else
		out->cells[2] = (RkTableCell){ line->meaning,
			line->verdict == RK_PASTE_WRONG ? role : RK_ROLE_NORMAL };
}

RkTableSource rk_pastebox_source(RkPasteBox *box)
{
	return (RkTableSource){ source_count, source_id, source_row, box };
}

/* --- the panel below --- */

static int candidates_draw(RkPasteBox *box, RkCanvas *canvas, RkRect rect)
{
	const RkPasteLine *line = rk_pastebox_line(box);
	gboolean fresh = rk_paste_can_be_new(box->paste, rk_pastebox_at(box));
	int n = (int)line->candidates->len, shown = MIN(n, MAX(rect.height - fresh, 1));
	guint pick = rk_pastebox_pick(box);
	int first = CLAMP((int)pick - shown + 1, 0, MAX(n - shown, 0));
	int y = 0;

	for (int i = first; i < first + shown && y < rect.height; i++, y++) {
		const RkPasteCandidate *one = line->candidates->pdata[i];
		RkRole role = (guint)i == pick ? RK_ROLE_STRONG : RK_ROLE_NORMAL;
		g_autofree char *text =
			g_strdup_printf("%s %d %s", (guint)i == pick ? "▸" : " ", i + 1, one->text);
		rk_canvas_cut(canvas, rect.x, rect.y + y, text, rect.width, role);
		rk_canvas_zone(canvas, (RkRect){ rect.x, rect.y + y, rect.width, 1 }, RK_ZONE_PANE,
			i, box);
	}
	if (fresh && y < rect.height) {
		g_autofree char *text = g_strdup_printf("  0 %s", say(box, N_("take it as new")));
		rk_canvas_cut(canvas, rect.x, rect.y + y, text, rect.width, RK_ROLE_NORMAL);
		rk_canvas_zone(canvas, (RkRect){ rect.x, rect.y + y, rect.width, 1 }, RK_ZONE_PANE,
			-1, box);
		y++;
	}
	return y;
}

static void text_draw(RkCanvas *canvas, RkRect rect, const char *text, RkRole role)
{
	g_auto(GStrv) lines = rk_text_wrap(text, MAX(rect.width, 1));

	for (int i = 0; lines[i] && i < rect.height; i++)
		rk_canvas_cut(canvas, rect.x, rect.y + i, lines[i], rect.width, role);
}

static void panel_draw(RkPasteBox *box, RkCanvas *canvas, RkRect rect)
{
	const RkPasteLine *line = rk_pastebox_line(box);

	if (!line || rect.height < 2)
		return;
	rk_rule_draw(canvas, rect, NULL, NULL);
	rect = rk_rect_rows(rk_rect_inset(rect, 1, 0), 1, rect.height - 1);
	if (line->verdict == RK_PASTE_DOUBTFUL) {
		candidates_draw(box, canvas, rect);
		return;
	}
	g_autofree char *text = line->verdict == RK_PASTE_WRONG
					? g_strdup(line->meaning)
					: g_strdup_printf("%s → %s", line->original, line->meaning);
	text_draw(canvas, rect, text, rk_paste_role(line->verdict));
}

static void edit_draw(RkPasteBox *box, RkCanvas *canvas, RkRect rect)
{
	int y = canvas->cursor_y;

	if (y < rect.y || y >= rect.y + rect.height)
		return;
	rk_canvas_fill(canvas, (RkRect){ rect.x, y, rect.width, 1 }, " ", RK_ROLE_NORMAL);
	rk_canvas_text(canvas, rect.x, y, "▸", 1, RK_ROLE_KEY);
	rk_line_edit_draw(&box->edit, canvas, rect.x + 2, y, MAX(rect.width - 2, 1), TRUE, NULL);
}

static void list_draw(RkPasteBox *box, RkCanvas *canvas, RkRect rect)
{
	int panel = rect.height >= 16 ? PANEL_MAX + 1 : rect.height >= 8 ? 3 : 0;
	RkRect top = rk_rect_rows(rect, 0, rect.height - panel);
	const RkTableColumn columns[] = {
		{ .align = -1 },
		{ .weight = 1, .align = -1 },
		{ .weight = 3, .drop = 1, .align = -1 },
	};
	RkTableLook look = { columns, RK_LEN(columns), FALSE, TRUE, "" };
	RkTableSource source = rk_pastebox_source(box);

	rk_table_draw(&box->table, canvas, top, &look, &source);
	if (box->mode == RK_BOX_EDITING)
		edit_draw(box, canvas, top);
	int x = canvas->cursor_x, y = canvas->cursor_y;
	panel_draw(box, canvas, rk_rect_rows(rect, rect.height - panel, panel));
	rk_canvas_cursor(canvas, x, y);
}

static void typing_draw(RkPasteBox *box, RkCanvas *canvas, RkRect rect)
{
	if (box->area.edit.text->len == 0 && rect.height > 2)
		text_draw(canvas, rk_rect_rows(rect, 1, rect.height - 1),
			say(box, words[box->ask.kind].ghost), RK_ROLE_MUTED);
	rk_text_area_draw(&box->area, canvas,
		box->area.edit.text->len == 0 ? rk_rect_rows(rect, 0, 1) : rect, TRUE, NULL);
}

/* As high as the list needs, with room for the longest panel, so that it does not jump. */
static int height_of(const RkPasteBox *box, int room)
{
	int wanted = (box->paste ? (int)rk_paste_len(box->paste) : 4) + PANEL_MAX + 3;

	/* A line or two of what lies below would only look like a mistake. */
	return wanted + 3 > room ? room : MAX(wanted, MIN(room, 20));
}

void rk_pastebox_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkPasteBox *box = (RkPasteBox *)screen;
	RkRect place = rk_rect_centre(rect, MIN(rect.width, WIDEST), height_of(box, rect.height));
	RkFrame frame = { .title = say(box, words[kind_of(box)].title), .focused = TRUE };
	g_autofree char *count = NULL;

	if (box->paste)
		count = count_text(box, place.width - rk_text_width(frame.title, -1) - 12);
	frame.count = count;
	RkRect inner = rk_box_draw(canvas, place, &frame);
	if (inner.width > 8)
		inner = rk_rect_inset(inner, 1, 0);
	if (box->mode == RK_BOX_TYPING)
		typing_draw(box, canvas, inner);
	else
		list_draw(box, canvas, inner);
}
