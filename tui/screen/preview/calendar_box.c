/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See calendar_box.h. Invariant: what is noted as sent is what was written last, or what is needed.
 */
#include "screen/preview/calendar_box.h"

#include "app/binding.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/meeting/meeting_words.h"
#include "domain/people/calendar_event.h"
#include "service/ics.h"
#include "service/load.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/textview.h"

#include <string.h>

#define WIDEST 110

typedef struct CalendarBox {
	RkScreen screen;
	RkId meeting;
	gboolean raw;
	gboolean own;          /* a plain file, for a calendar of our own */
	char *text, *raw_text; /* as people read it; the octets of the file */
	RkIcs *written;        /* what was saved last; NULL: nothing */
	RkTextView view;
} CalendarBox;

/* --- the text --- */

static void line_add(GString *text, RkLang lang, const char *label, const char *value)
{
	if (value)
		g_string_append_printf(text, "%s: %s\n", rk_tr(lang, label), value);
}

static const char *need_word(RkCalendarNeed need)
{
	return need == RK_CALENDAR_NEED_CANCEL   ? N_("cancellation")
	       : need == RK_CALENDAR_NEED_UPDATE ? N_("update")
						 : N_("invitation");
}

/* "! Budi <budi@…> · update: time, place" */
static void recipient_add(GString *text, RkLang lang, const RkRecipient *one)
{
	const char *glyph = one->need ? "!" : rk_enum_glyph(&rk_rsvp_words, one->answer);

	g_string_append_printf(text, "%s %s", glyph && *glyph ? glyph : "–", one->name);
	if (one->address)
		g_string_append_printf(text, " <%s>", one->address);
	if (one->need)
		g_string_append_printf(
			text, " · %s: %s", rk_tr(lang, need_word(one->need)), one->why);
	if (one->asked_again)
		g_string_append_printf(
			text, " · %s", rk_tr(lang, N_("had answered for the old day")));
	g_string_append_c(text, '\n');
}

typedef enum Part { NEEDED, HAS_IT, WITHOUT, PARTS, NOT_HIS = PARTS } Part;

static Part part_of(const RkRecipient *one)
{
	return one->need ? NEEDED : one->gone ? NOT_HIS : one->address ? HAS_IT : WITHOUT;
}

static void recipients_add(GString *text, RkLang lang, const RkCalendarEvent *event)
{
	static const char *const heads[PARTS] = { N_("Must be sent"), N_("Nothing to send"),
		N_("Without an e-mail address: get nothing") };

	for (Part part = 0; part < PARTS; part++) {
		guint n = 0;
		for (guint i = 0; i < event->recipients->len; i++)
			n += part_of(event->recipients->pdata[i]) == part;
		if (n)
			g_string_append_printf(text, "\n# %s (%u)\n", rk_tr(lang, heads[part]), n);
		for (guint i = 0; i < event->recipients->len; i++)
			if (part_of(event->recipients->pdata[i]) == part)
				recipient_add(text, lang, event->recipients->pdata[i]);
	}
}

static char *reading_text(RkApp *app, const RkDossier *dossier, const RkIcs *ics)
{
	const RkContext *context = rk_app_context(app);
	const RkMeeting *meeting = dossier->meeting;
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(context, dossier, 0);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *when = rk_meeting_when_line(meeting, context->lang);
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_ADDRESS | RK_WHERE_LINK);

	g_string_append_printf(text, "# %s\n", meeting->title);
	line_add(text, context->lang, N_("When"), when);
	line_add(text, context->lang, N_("Where"), where);
	line_add(text, context->lang, N_("Status"),
		rk_enum_label(&rk_meeting_status_words, meeting->status, context->lang));
	if (ics)
		g_string_append_printf(text, "%s\n", ics->notice);
	if (!ics || ics->ledger->changes->len)
		recipients_add(text, context->lang, event);
	if (ics && ics->about)
		g_string_append_printf(text, "\n# %s\n%s\n",
			rk_tr(context->lang, N_("What stands in it")), ics->about);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* What can be sent now; of a meeting that is called off, the cancellation. */
static RkIcs *message_make(RkApp *app, RkId meeting, GError **error)
{
	RkIcs *ics = rk_ics_make(rk_app_store(app), meeting, &(RkIcsOptions){ 0 }, NULL);

	return ics ? ics
		   : rk_ics_make(rk_app_store(app), meeting,
			     &(RkIcsOptions){ .method = RK_METHOD_CANCEL }, error);
}

static gboolean box_read(CalendarBox *box, GError **error)
{
	RkApp *app = box->screen.app;
	g_autoptr(RkDossier) dossier = rk_dossier_load(rk_app_store(app), box->meeting, error);
	g_autoptr(RkIcs) ics = dossier ? message_make(app, box->meeting, error) : NULL;

	if (!ics)
		return FALSE;
	const char *octets = ((const RkIcsFile *)ics->files->pdata[0])->text;
	g_auto(GStrv) lines = g_strsplit(octets, "\r\n", -1);
	g_free(box->raw_text);
	box->raw_text = g_strjoinv("\n", lines);
	box->own = ics->ledger->changes->len == 0;
	g_free(box->text);
	box->text = reading_text(app, dossier, ics);
	return TRUE;
}

/* --- on the screen --- */

static void box_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	CalendarBox *box = (CalendarBox *)screen;
	RkApp *app = screen->app;
	int width = MIN(rect.width, WIDEST);
	const char *keys =
		box->own ? N_("1 save the file · t raw text · Esc back")
			 : N_("Save: 1 for a group · 2 one each, also as mail · 3 speakers · "
			      "4 what must be sent — t raw text · n note as sent · Esc back");
	g_auto(GStrv) foot = rk_text_wrap(rk_app_say(app, keys), MAX(width - 4, 1));
	int feet = (int)g_strv_length(foot);
	RkRect area = rk_rect_centre(rect, width, rect.height);
	RkFrame frame = { .title = rk_app_say(app, N_("Calendar invitation")), .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, area, &frame);

	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	feet = MIN(feet, MAX(inner.height - 1, 0));
	rk_text_view_draw(&box->view, canvas,
		rk_rect_rows(inner, 0, MAX(inner.height - feet - 1, 1)),
		box->raw ? box->raw_text : box->text, TRUE);
	for (int i = 0; i < feet; i++)
		rk_canvas_cut(canvas, inner.x, inner.y + inner.height - feet + i, foot[i],
			inner.width, RK_ROLE_KEY);
	rk_canvas_cursor(canvas, inner.x, inner.y + MAX(inner.height - feet, 0));
	rk_frame_scroll(canvas, area, box->view.top, box->view.shown, box->view.lines);
}

/* --- what is done with it --- */

static const RkIcsOptions ways[] = {
	{ .method = RK_METHOD_PUBLISH },
	{ .each = TRUE },
	{ .each = TRUE, .sessions = TRUE },
	{ .each = TRUE, .changed = TRUE },
};

static void save(CalendarBox *box, const RkIcsOptions *options)
{
	RkApp *app = box->screen.app;
	g_autofree char *folder = rk_app_option(app, "out-dir");
	GError *error = NULL;
	RkIcs *ics = rk_ics_make(rk_app_store(app), box->meeting, options, &error);
	g_autofree char *path =
		ics ? rk_ics_save(rk_app_store(app), box->meeting, ics, folder, &error) : NULL;

	if (!path) {
		rk_ics_free(ics);
		rk_app_error(app, error);
		return;
	}
	if (!ics->files->len) {
		rk_app_message(app, RK_ROLE_NORMAL, "%s", ics->notice);
		rk_ics_free(ics);
		return;
	}
	g_clear_pointer(&box->written, rk_ics_free);
	box->written = ics;
	rk_app_message(app, RK_ROLE_GOOD,
		box->own ? N_("Saved: %s") : N_("Saved: %s · n notes it as sent"), path);
}

static void note(CalendarBox *box)
{
	RkApp *app = box->screen.app;
	GError *error = NULL;

	if (!box->written)
		box->written = rk_ics_make(rk_app_store(app), box->meeting, &ways[3], &error);
	if (!box->written) {
		rk_app_error(app, error);
		return;
	}
	if (!box->written->ledger->changes->len) {
		rk_app_message(app, RK_ROLE_NORMAL, "%s", box->written->notice);
		g_clear_pointer(&box->written, rk_ics_free);
		return;
	}
	RkPlan *plan = g_steal_pointer(&box->written->ledger);
	g_clear_pointer(&box->written, rk_ics_free);
	if (rk_app_apply(app, plan) && !box_read(box, &error))
		rk_app_error(app, error);
}

static gboolean box_rune(CalendarBox *box, gunichar rune)
{
	if (rune == '1' && box->own) {
		save(box, &(RkIcsOptions){ 0 });
	} else if (rune >= '1' && rune < '1' + RK_LEN(ways) && !box->own) {
		save(box, &ways[rune - '1']);
	} else if (rune == 't') {
		box->raw = !box->raw;
		box->view.top = 0;
	} else if (rune == 'n' && !box->own) {
		note(box);
	} else if (rune == 'y') {
		rk_app_copy(box->screen.app, box->raw ? box->raw_text : box->text);
	} else if (rune == 'j' || rune == 'k') {
		rk_text_view_move(&box->view, rune == 'j' ? RK_MOVE_DOWN : RK_MOVE_UP);
	} else {
		return FALSE;
	}
	return TRUE;
}

static gboolean box_key(RkScreen *screen, const RkKey *key)
{
	static const struct {
		int key;
		RkMove move;
	} moves[] = { { RK_KEY_UP, RK_MOVE_UP }, { RK_KEY_DOWN, RK_MOVE_DOWN },
		{ RK_KEY_PAGE_UP, RK_MOVE_PAGE_UP }, { RK_KEY_PAGE_DOWN, RK_MOVE_PAGE_DOWN },
		{ RK_KEY_HOME, RK_MOVE_FIRST }, { RK_KEY_END, RK_MOVE_LAST } };
	CalendarBox *box = (CalendarBox *)screen;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		rk_app_pop(screen->app, screen);
		return TRUE;
	}
	for (guint i = 0; i < RK_LEN(moves); i++)
		if (rk_key_is(key, moves[i].key)) {
			rk_text_view_move(&box->view, moves[i].move);
			return TRUE;
		}
	return key->kind == RK_KEY_RUNE && key->mods == 0 && box_rune(box, key->rune);
}

static void box_close(RkScreen *screen)
{
	CalendarBox *box = (CalendarBox *)screen;

	rk_ics_free(box->written);
	g_free(box->text);
	g_free(box->raw_text);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

static const RkScreenClass box_class = {
	.name = "calendar-box",
	.size = sizeof(CalendarBox),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.bindings = bindings,
	.draw = box_draw,
	.key = box_key,
	.typing = rk_screen_types,
	.close = box_close,
};

void rk_calendar_box(RkApp *app, RkId meeting)
{
	GError *error = NULL;

	rk_app_push(app, &box_class, NULL);
	CalendarBox *box = (CalendarBox *)rk_app_top(app);
	box->meeting = meeting;
	if (box_read(box, &error))
		return;
	rk_app_pop(app, &box->screen);
	rk_app_error(app, error);
}
