/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample screens. See sample.h.
 */
#include "sample.h"

#include "app/binding.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/tabs.h"

#include <string.h>

RkCommandId sample_last;

static const struct {
	const char *time, *title, *who, *state;
	RkRole role;
} rows[] = {
	{ "08.30", "Registrasi Peserta", "Panitia", "✓", RK_ROLE_GOOD },
	{ "09.00", "Menyanyikan Lagu Kebangsaan", "Dirigen", "✓", RK_ROLE_GOOD },
	{ "09.30", "Kiat dan Strategi Pemerintah Daerah dalam Pembentukan Kantor",
		"Pemkab Balangan", "?", RK_ROLE_WARN },
	{ "10.30", "Rehat Kopi", "Panitia", "", RK_ROLE_NORMAL },
	{ "10.45", "Penataan Kerja Sama di Lingkungan Kementerian", "Biro Humas", "✗",
		RK_ROLE_BAD },
	{ "11.45", "Istirahat, Salat, dan Makan Siang", "Panitia", "", RK_ROLE_NORMAL },
};

typedef struct Sample {
	RkScreen screen;
	RkTable table;
	char *filter;
} Sample;

static gboolean fits(const Sample *sample, guint row)
{
	return !sample->filter || strstr(rows[row].title, sample->filter);
}

static guint nth(const Sample *sample, guint n)
{
	for (guint i = 0; i < RK_LEN(rows); i++)
		if (fits(sample, i) && n-- == 0)
			return i;
	return 0;
}

static guint sample_count(gpointer data)
{
	guint n = 0;

	for (guint i = 0; i < RK_LEN(rows); i++)
		n += fits(data, i);
	return n;
}

static RkId sample_id(gpointer data, guint row)
{
	return 1 + nth(data, row);
}

static void sample_row(gpointer data, guint row, RkTableRow *out)
{
	guint at = nth(data, row);

	out->cells[0] = (RkTableCell){ rows[at].time, RK_ROLE_NORMAL };
	out->cells[1] = (RkTableCell){ rows[at].title, RK_ROLE_NORMAL };
	out->cells[2] = (RkTableCell){ rows[at].who, RK_ROLE_NORMAL };
	out->cells[3] = (RkTableCell){ rows[at].state, rows[at].role };
}

static RkTableSource source_of(Sample *sample)
{
	return (RkTableSource){ sample_count, sample_id, sample_row, sample };
}

static gboolean sample_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	rk_table_init(&((Sample *)screen)->table);
	return TRUE;
}

guint sample_loads;

static gboolean sample_load(RkScreen *screen, GError **error)
{
	Sample *sample = (Sample *)screen;
	RkTableSource source = source_of(sample);

	sample_loads++;
	rk_table_sync(&sample->table, &source);
	return TRUE;
}

static void sample_paint(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	static const char *const tabs[] = { "Ikhtisar", "Acara", "Undangan", "Hadir", "Notula",
		"TL", "Rujukan", "Naskah" };
	static const RkTableColumn columns[] = {
		{ .label = "mulai", .align = -1 },
		{ .label = "acara", .weight = 1, .align = -1 },
		{ .label = "pelaksana", .drop = 1, .align = -1 },
		{ .align = -1 },
	};
	Sample *sample = (Sample *)screen;
	RkTableSource source = source_of(sample);
	RkTableLook look = { columns, RK_LEN(columns), TRUE, TRUE,
		"Belum ada acara. a baris baru · P tempel dari Word/WA" };
	RkFrame frame = {
		.title = "Acara", .count = "6 baris · 08.30–16.00 WITA", .focused = TRUE
	};

	rk_tabs_draw(canvas, rect, tabs, RK_LEN(tabs), 1);
	RkRect pane = rk_rect_rows(rect, 1, rect.height - 1);
	RkRect inner = rk_frame_draw(canvas, pane, &frame);
	rk_table_draw(&sample->table, canvas, inner, &look, &source);
}

/* The options as a form; saved, it sets those that were changed. */
static gboolean form_save(RkApp *app, RkForm *form, gpointer data)
{
	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		g_autofree char *line =
			g_strdup_printf("set %s %s", field->name, rk_form_field_text(field));
		if (field->changed && !rk_app_cmdline_run(app, line)) {
			rk_form_blame(form, field->name, app->message ? app->message : "");
			return FALSE;
		}
	}
	return TRUE;
}

static void form_open(RkApp *app)
{
	RkForm form;

	rk_form_init(&form, rk_app_say(app, "save"), rk_app_say(app, "leave"), NULL, NULL);
	for (guint i = 0; i < RK_OPTION_N; i++) {
		const RkOptionInfo *info = rk_option_info((RkOptionId)i);
		g_autofree char *value = rk_app_option(app, info->name);
		g_auto(GStrv) words = *info->words ? g_strsplit(info->words, " ", -1) : NULL;
		rk_form_add(&form, info->name, rk_app_say(app, info->help),
			words ? RK_INPUT_CHOICE : RK_INPUT_TEXT, value, (const char *const *)words);
	}
	rk_app_form(app, "Settings", &form, form_save, NULL, NULL);
}

static void sample_run(RkScreen *screen, int command, const char *arg)
{
	Sample *sample = (Sample *)screen;
	RkTableSource source = source_of(sample);

	sample_last = (RkCommandId)command;
	if (!rk_list_act(&sample->table, &source, sample_last) && sample_last == RK_COMMAND_ADD)
		form_open(screen->app);
}

static const char *sample_delete_why_not(RkScreen *screen)
{
	return "nothing may be deleted today";
}

static const char *sample_filtered(RkScreen *screen)
{
	return ((Sample *)screen)->filter;
}

static gboolean sample_filter(RkScreen *screen, const char *query, GError **error)
{
	Sample *sample = (Sample *)screen;

	g_free(sample->filter);
	sample->filter = g_strdup(query);
	return sample_load(screen, error);
}

static void sample_head(RkScreen *screen, RkHead *head)
{
	head->title = g_strdup("Rakor Evaluasi PKS Makassar");
	head->state = g_strdup("terjadwal · H-3 · Kam 17 Okt");
}

static char *sample_context(RkScreen *screen)
{
	return g_strdup("Moderator Eka Pratiwi · paparan 35 + tanya jawab 25");
}

static void sample_close(RkScreen *screen)
{
	rk_table_clear(&((Sample *)screen)->table);
	g_free(((Sample *)screen)->filter);
}

#define ROW(NAME, ...) \
	{ \
		RK_COMMAND_##NAME, .run = sample_run, .value = RK_COMMAND_##NAME, __VA_ARGS__ \
	}
#define QUIET(NAME) ROW(NAME, .flags = RK_BIND_QUIET)

static const RkBinding bindings[] = {
	ROW(ADD, ),
	ROW(EDIT, ),
	ROW(LONGER, ),
	ROW(MOVE_DOWN, ),
	ROW(DELETE, .why_not = sample_delete_why_not),
	QUIET(UP),
	QUIET(DOWN),
	QUIET(FIRST),
	QUIET(LAST),
	QUIET(MARK),
	QUIET(MARK_ALL),
	QUIET(OPEN),
	{ 0 },
};

const RkScreenClass sample_class = {
	.name = "sample",
	.other_name = "contoh",
	.label = "Sample",
	.size = sizeof(Sample),
	.contexts = RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING,
	.bindings = bindings,
	.open = sample_open,
	.load = sample_load,
	.draw = sample_paint,
	.head = sample_head,
	.context = sample_context,
	.filtered = sample_filtered,
	.filter = sample_filter,
	.close = sample_close,
};

const RkScreenClass *const rk_screens[] = { &sample_class, NULL };

RkApp *sample_start(int width, int height)
{
	RkApp *app = rk_app_new(rk_screens, NULL, NULL, NULL);

	sample_last = RK_COMMAND_NONE;
	rk_canvas_resize(app->canvas, width, height);
	rk_app_start(app);
	return app;
}

const RkCanvas *sample_draw(RkApp *app)
{
	rk_app_draw(app, app->canvas);
	return app->canvas;
}

gboolean sample_shows(RkApp *app, const char *text)
{
	const RkCanvas *canvas = sample_draw(app);

	for (int y = 0; y < canvas->height; y++) {
		g_autofree char *row = rk_canvas_row(canvas, y);
		if (strstr(row, text))
			return TRUE;
	}
	return FALSE;
}
