/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing of forms: a row a field, more for long texts, one more for what is wrong or what was
 * understood when it does not fit beside the value.
 */
#include "base/text.h"
#include "widget/form.h"
#include "widget/layout.h"

#include <string.h>

#define LONG_ROWS 6
#define BESIDE 18
#define HINTS_SHOWN 6

static int label_width(const RkForm *form, int width)
{
	int widest = 0;

	for (guint i = 0; i < form->fields->len; i++) {
		const RkFormField *field = form->fields->pdata[i];
		if (field->kind != RK_INPUT_NOTE && field->kind != RK_INPUT_HEAD)
			widest = MAX(widest,
				rk_text_width(field->label, -1) + (field->required ? 2 : 0));
	}
	return MIN(widest, width * 2 / 5);
}

static const char *remark(const RkFormField *field)
{
	return field->error ? field->error : field->note ? field->note : field->echo;
}

static int value_width(const RkFormField *field)
{
	return rk_text_width(rk_form_field_text(field), -1);
}

/* The remark stands behind a short value, else below it. */
static gboolean remark_below(const RkFormField *field, int room)
{
	if (!remark(field))
		return FALSE;
	if (field->kind == RK_INPUT_LONG)
		return TRUE;
	if (field->hints->len > 0)
		return FALSE;
	return MAX(value_width(field), BESIDE) + 2 + rk_text_width(remark(field), -1) + 2 > room;
}

static int field_rows(const RkFormField *field, int room)
{
	int rows = 1;

	if (field->kind == RK_INPUT_NOTE)
		return 1;
	if (field->kind == RK_INPUT_HEAD)
		return 2;
	if (field->kind == RK_INPUT_LONG)
		rows = CLAMP(rk_text_area_rows(&field->area, MAX(room, 1)), 2, LONG_ROWS);
	return rows + (remark_below(field, room) ? 1 : 0) +
	       MIN((int)field->hints->len, HINTS_SHOWN);
}

static int value_room(const RkForm *form, int width)
{
	return MAX(width - label_width(form, width) - 4, 1);
}

int rk_form_rows(const RkForm *form, int width)
{
	int rows = 2;

	for (guint i = 0; i < form->fields->len; i++)
		rows += field_rows(form->fields->pdata[i], value_room(form, width));
	return rows;
}

static void remark_draw(RkCanvas *canvas, const RkFormField *field, int x, int y, int cells)
{
	g_autofree char *text = field->error  ? g_strconcat("! ", field->error, NULL)
				: field->note ? g_strconcat("↯ ", field->note, NULL)
					      : g_strconcat("→ ", field->echo, NULL);

	rk_canvas_cut(canvas, x, y, text, cells,
		field->error  ? RK_ROLE_BAD
		: field->note ? RK_ROLE_WARN
			      : RK_ROLE_MUTED);
}

static void choice_draw(RkCanvas *canvas, const RkFormField *field, RkRect line, gboolean focus)
{
	const char *text = rk_form_field_text(field);

	if (focus) {
		int used = rk_canvas_text(canvas, line.x, line.y, "◂ ", -1, RK_ROLE_KEY);
		used += rk_canvas_cut(canvas, line.x + used, line.y, *text ? text : "–",
			line.width - 4, RK_ROLE_NORMAL);
		rk_canvas_text(canvas, line.x + used, line.y, " ▸", -1, RK_ROLE_KEY);
		rk_canvas_cursor(canvas, line.x + 2, line.y);
		return;
	}
	rk_canvas_cut(canvas, line.x, line.y, *text ? text : "–", line.width,
		*text ? RK_ROLE_NORMAL : RK_ROLE_MUTED);
}

static void value_draw(RkCanvas *canvas, RkFormField *field, RkRect rect, gboolean focus)
{
	const char *ghost = field->ghost ? field->ghost : focus ? NULL : "–";

	if (field->kind == RK_INPUT_CHOICE) {
		choice_draw(canvas, field, rect, focus);
	} else if (field->kind == RK_INPUT_LONG) {
		if (!focus)
			field->area.top = 0;
		rk_text_area_draw(&field->area, canvas, rect, focus, ghost);
	} else if (focus) {
		rk_line_edit_draw(
			&field->area.edit, canvas, rect.x, rect.y, rect.width, TRUE, ghost);
	} else if (field->area.edit.text->len > 0) {
		rk_canvas_cut(canvas, rect.x, rect.y, field->area.edit.text->str, rect.width,
			RK_ROLE_NORMAL);
	} else {
		rk_canvas_cut(canvas, rect.x, rect.y, ghost, rect.width, RK_ROLE_MUTED);
	}
	if (focus && field->kind != RK_INPUT_CHOICE)
		rk_canvas_flag(canvas, rect, RK_CELL_UNDERLINE);
}

/* The name on the left, what it is on the right. */
static void hints_draw(RkCanvas *canvas, const RkFormField *field, RkRect rect)
{
	int first = CLAMP(field->hint - HINTS_SHOWN + 1, 0, (int)field->hints->len);
	int name = 0;

	for (guint i = 0; i < field->hints->len; i++)
		name = MAX(name, rk_text_width(((RkFormHint *)field->hints->pdata[i])->text, -1));
	name = MIN(name, rect.width * 3 / 5);
	for (int i = 0; i < rect.height && first + i < (int)field->hints->len; i++) {
		const RkFormHint *hint = field->hints->pdata[first + i];
		RkRect row = { rect.x, rect.y + i, rect.width, 1 };
		rk_canvas_cut(canvas, row.x + 1, row.y, hint->text, name, RK_ROLE_NORMAL);
		if (hint->detail)
			rk_canvas_cut(canvas, row.x + name + 3, row.y, hint->detail,
				row.width - name - 4, RK_ROLE_MUTED);
		if (first + i == field->hint)
			rk_canvas_flag(canvas, row, RK_CELL_SELECTED);
	}
}

static void field_draw(const RkForm *form, RkCanvas *canvas, RkRect rect, guint index)
{
	RkFormField *field = form->fields->pdata[index];
	gboolean focus = !form->buttons && form->focus == index;
	int label = label_width(form, rect.width), room = value_room(form, rect.width);
	int x = rect.x + 2 + label + 2;

	if (field->kind == RK_INPUT_NOTE) {
		rk_canvas_cut(
			canvas, rect.x + 2, rect.y, field->label, rect.width - 3, RK_ROLE_MUTED);
		return;
	}
	if (field->kind == RK_INPUT_HEAD) {
		rk_canvas_cut(canvas, rect.x + 1, rect.y + rect.height - 1, field->label,
			rect.width - 2, RK_ROLE_TITLE);
		return;
	}
	RkRect whole = rect;
	int hints = MIN((int)field->hints->len, HINTS_SHOWN);
	rect.height -= hints;
	if (focus) {
		rk_canvas_text(canvas, rect.x, rect.y, "▌", -1, RK_ROLE_FOCUS);
		/* Where it stays when there is no room for the value. */
		rk_canvas_cursor(canvas, rect.x, rect.y);
	}
	rk_canvas_cut(canvas, rect.x + 2, rect.y, field->label, label,
		focus ? RK_ROLE_STRONG : RK_ROLE_NORMAL);
	if (field->required)
		rk_canvas_text(canvas, rect.x + 2 + MIN(rk_text_width(field->label, -1) + 1, label),
			rect.y, "*", 1, RK_ROLE_KEY);
	gboolean below = remark_below(field, room);
	RkRect value = { x, rect.y, room, rect.height - (below ? 1 : 0) };
	if (remark(field) && !below)
		value.width = MIN(MAX(value_width(field) + 1, BESIDE), room);
	value_draw(canvas, field, value, focus);
	if (below)
		remark_draw(canvas, field, x, rect.y + rect.height - 1, room);
	else if (remark(field))
		remark_draw(canvas, field, x + value.width + 2, rect.y, room - value.width - 2);
	if (hints > 0)
		hints_draw(canvas, field, (RkRect){ x, rect.y + rect.height, room, hints });
	rk_canvas_zone(canvas, whole, RK_ZONE_FIELD, index, form);
}

static void buttons_draw(const RkForm *form, RkCanvas *canvas, int x, int y)
{
	const char *words[] = { form->save, form->leave };
	static const char *const keys[] = { "^S", "Esc" };

	for (guint i = 0; i < 2; i++) {
		int start = x;
		x += rk_canvas_text(canvas, x, y, "[ ", -1, RK_ROLE_NORMAL);
		x += rk_canvas_text(canvas, x, y, keys[i], -1, RK_ROLE_KEY);
		x += rk_canvas_text(canvas, x, y, " ", -1, RK_ROLE_NORMAL);
		x += rk_canvas_text(canvas, x, y, words[i], -1, RK_ROLE_NORMAL);
		x += rk_canvas_text(canvas, x, y, " ]", -1, RK_ROLE_NORMAL);
		RkRect zone = { start, y, x - start, 1 };
		rk_canvas_zone(canvas, zone, RK_ZONE_FIELD, -1 - (gint64)i, form);
		if (form->buttons && form->button == i) {
			rk_canvas_flag(canvas, zone, RK_CELL_SELECTED);
			rk_canvas_cursor(canvas, start + 2, y);
		}
		x += 2;
	}
}

/* Rows above the focused field, and its own: what must be in the picture. */
static void scroll(RkForm *form, RkRect rect)
{
	int room = value_room(form, rect.width), at = 0, rows = 1;
	int total = rk_form_rows(form, rect.width);

	for (guint i = 0; i < form->fields->len; i++) {
		int own = field_rows(form->fields->pdata[i], room);
		if (!form->buttons && i == form->focus) {
			rows = own;
			break;
		}
		at += own;
	}
	if (form->buttons)
		at++;
	form->top = CLAMP(form->top, MAX(at + rows - rect.height, 0), at);
	form->top = MIN(form->top, MAX(total - rect.height, 0));
}

void rk_form_draw(RkForm *form, RkCanvas *canvas, RkRect rect)
{
	if (rect.width < 1 || rect.height < 1)
		return;
	RkRect old = rk_canvas_clip(canvas, rect);
	int room = value_room(form, rect.width);

	scroll(form, rect);
	int y = rect.y - form->top;
	for (guint i = 0; i < form->fields->len; i++) {
		RkRect row = { rect.x, y, rect.width, field_rows(form->fields->pdata[i], room) };
		if (row.y + row.height > rect.y && row.y < rect.y + rect.height)
			field_draw(form, canvas, row, i);
		y += row.height;
	}
	buttons_draw(form, canvas, rect.x + 2, y + 1);
	rk_canvas_unclip(canvas, old);
}
