/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The box of a text for a messenger. It copies when it opens and whenever the text changes; Enter
 * notes it as sent, Esc does not. Nothing is written before.
 */
#include "screen/preview/copy_text.h"

#include "app/binding.h"
#include "base/text.h"
#include "domain/meeting/chat_rule.h"
#include "service/chat.h"
#include "service/load.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/textview.h"

#include <string.h>

#define WIDEST 84

typedef struct Copying {
	RkScreen screen;
	RkCopyText wanted;
	char *text;
	RkTextView view;
} Copying;

/* Several texts, a blank line between them. */
static gboolean text_make(Copying *copying, GError **error)
{
	RkApp *app = copying->screen.app;
	g_auto(GStrv) texts =
		copying->wanted.make(app, copying->wanted.kind, copying->wanted.data, error);

	if (!texts)
		return FALSE;
	g_free(copying->text);
	copying->text = g_strjoinv("\n\n", texts);
	copying->view.top = 0;
	rk_app_copy(app, copying->text);
	return TRUE;
}

static int kind_after(const Copying *copying)
{
	const int *kinds = copying->wanted.kinds;
	guint n = 0, at = 0;

	while (n < RK_COPY_KINDS && kinds[n]) {
		at = kinds[n] == copying->wanted.kind ? n : at;
		n++;
	}
	return n > 1 ? kinds[(at + 1) % n] : 0;
}

static const char *kind_label(const Copying *copying, int kind)
{
	return rk_enum_label(&rk_chat_kind_words, kind, rk_app_lang(copying->screen.app));
}

/* What Enter does, below the text; wrapped where it must be. */
static char **foot_of(const Copying *copying, int width)
{
	const char *foot = copying->wanted.sent ? N_("Copied. Note that it was sent by WhatsApp? "
						     "Enter yes · Esc no")
						: N_("Copied. · Esc back");

	return rk_text_wrap(rk_app_say(copying->screen.app, foot), MAX(width, 1));
}

static void copying_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Copying *copying = (Copying *)screen;
	int width = MIN(rect.width, WIDEST);
	g_auto(GStrv) lines = rk_text_wrap(copying->text, MAX(width - 4, 1));
	g_auto(GStrv) foot = foot_of(copying, width - 4);
	int rows = (int)g_strv_length(lines), feet = (int)g_strv_length(foot);
	RkRect box = rk_rect_centre(rect, width, rows + feet + 3);
	g_autofree char *size = g_strdup_printf("%ld", (long)g_utf8_strlen(copying->text, -1));
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(screen->app), N_("Message · %s")),
			kind_label(copying, copying->wanted.kind));
	int next = kind_after(copying);
	g_autofree char *other = next ? g_strdup_printf("Tab %s", kind_label(copying, next)) : NULL;
	RkFrame frame = { .title = title, .count = size, .foot = other, .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, box, &frame);

	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	feet = MIN(feet, MAX(inner.height - 1, 0));
	RkRect body = rk_rect_rows(inner, 0, MAX(inner.height - feet - 1, 1));
	rk_text_view_draw(&copying->view, canvas, body, copying->text, TRUE);
	for (int i = 0; i < feet; i++)
		rk_canvas_cut(canvas, inner.x, inner.y + inner.height - feet + i, foot[i],
			inner.width, RK_ROLE_KEY);
	rk_canvas_cursor(canvas, inner.x, inner.y + MAX(inner.height - feet, 0));
	rk_frame_scroll(canvas, box, copying->view.top, copying->view.shown, copying->view.lines);
}

static void note(Copying *copying)
{
	RkApp *app = copying->screen.app;
	GError *error = NULL;
	RkPlan *plan = copying->wanted.sent ? copying->wanted.sent(app, copying->wanted.kind,
						      copying->wanted.data, &error)
					    : NULL;

	rk_app_pop(app, &copying->screen);
	if (plan)
		rk_app_apply(app, plan);
	else
		rk_app_error(app, error);
}

static void next_kind(Copying *copying)
{
	int before = copying->wanted.kind, next = kind_after(copying);
	GError *error = NULL;

	if (!next)
		return;
	copying->wanted.kind = next;
	if (text_make(copying, &error))
		return;
	copying->wanted.kind = before;
	rk_app_error(copying->screen.app, error);
}

static gboolean copying_key(RkScreen *screen, const RkKey *key)
{
	Copying *copying = (Copying *)screen;

	if (rk_key_is(key, RK_KEY_ENTER))
		note(copying);
	else if (rk_key_is(key, RK_KEY_TAB))
		next_kind(copying);
	else if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c'))
		rk_app_pop(screen->app, screen);
	else if (rk_key_is(key, RK_KEY_UP))
		rk_text_view_move(&copying->view, RK_MOVE_UP);
	else if (rk_key_is(key, RK_KEY_DOWN))
		rk_text_view_move(&copying->view, RK_MOVE_DOWN);
	else if (key->kind == RK_KEY_RUNE && key->mods == 0 && key->rune == 'y')
		rk_app_copy(screen->app, copying->text);
	else
		return FALSE;
	return TRUE;
}

static void copying_close(RkScreen *screen)
{
	Copying *copying = (Copying *)screen;

	if (copying->wanted.free_data && copying->wanted.data)
		copying->wanted.free_data(copying->wanted.data);
	g_free(copying->text);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

static const RkScreenClass copying_class = {
	.name = "copy-text",
	.size = sizeof(Copying),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.bindings = bindings,
	.draw = copying_draw,
	.key = copying_key,
	.typing = rk_screen_types,
	.close = copying_close,
};

gboolean rk_copy_text(RkApp *app, const RkCopyText *wanted)
{
	GError *error = NULL;

	rk_app_push(app, &copying_class, NULL);
	Copying *copying = (Copying *)rk_app_top(app);
	copying->wanted = *wanted;
	if (text_make(copying, &error))
		return TRUE;
	rk_app_pop(app, &copying->screen);
	rk_app_error(app, error);
	return FALSE;
}
