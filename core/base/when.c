/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spoken dates: the loop that reads one thing after another, and the echo. Invariant: what the echo
 * says is read again as the same.
 */
#include "base/when.h"
#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "base/when_parse.h"

#include <string.h>

#define TEXT_MAX 256

void rk_when_clear(RkWhen *when)
{
	g_clear_pointer(&when->vague, g_free);
	memset(when, 0, sizeof *when);
}

/* The longest run of at most three words from here that names a zone. */
static gboolean zone_read(RkWhenParser *p)
{
	if (rk_when_token(p, 0)->kind != 'w')
		return FALSE;
	guint begin = rk_when_token(p, 0)->start, ends[3], n = 0, here = p->at;
	for (guint i = here; i < p->n && n < RK_LEN(ends); i++)
		if (i + 1 == p->n || !p->tokens[i + 1].glued || p->tokens[i + 1].kind == ',')
			ends[n++] = i;
	while (n--) {
		g_autofree char *name = g_strndup(p->text + begin, p->tokens[ends[n]].end - begin);
		const char *zone = rk_zone_from_text(name);
		if (!zone)
			continue;
		if (p->zone && strcmp(zone, p->zone)) {
			p->wrong = N_("two time zones");
			return FALSE;
		}
		p->zone = g_intern_string(zone);
		p->at = ends[n] + 1;
		return TRUE;
	}
	return FALSE;
}

/* Words and signs that say nothing by themselves. */
static gboolean filler_read(RkWhenParser *p)
{
	char kind = rk_when_token(p, 0)->kind;
	gboolean sign =
		kind == ',' || kind == '(' || kind == ')' || (kind == '.' && p->at + 1 == p->n);
	if (!sign && !rk_when_word(p, 0, "pada|hari|on|from|dari|mulai|the|waktu|time"))
		return FALSE;
	p->at++;
	return TRUE;
}

static gboolean item_read(RkWhenParser *p)
{
	return rk_when_read_vague(p) || rk_when_read_day(p) || rk_when_read_month(p) ||
	       rk_when_read_clock(p) ||
	       (!p->wrong && (rk_when_read_connector(p) || zone_read(p) ||
				     (!p->wrong && filler_read(p))));
}

/* The word at which reading stopped, up to the next blank. */
static char *rest_of(const RkWhenParser *p)
{
	const char *rest = p->text + (p->at < p->n ? p->tokens[p->at].start : 0);
	g_autofree char *word = g_strndup(rest, strcspn(rest, " \t\n"));
	return rk_text_neutral(word, TRUE);
}

static gboolean refuse(
	const RkWhenContext *context, const char *msgid, const char *part, GError **error)
{
	g_autofree char *said = g_strconcat("%s: ", part, NULL);

	rk_error_about(error, RK_ERROR_INVALID, NULL, "when", said, msgid);
	return FALSE;
}

static gboolean refuse_text(
	const RkWhenContext *context, const char *msgid, const char *text, GError **error)
{
	g_autofree char *neutral = rk_text_neutral(text, TRUE);
	g_autofree char *cut = rk_text_cut(neutral, 60);
	return refuse(context, msgid, cut, error);
}

static gboolean text_read(RkWhenParser *p, const char *text, GError **error)
{
	if (!rk_text_check(text, -1, NULL) || strlen(text) > TEXT_MAX || !rk_when_lex(p, text))
		return refuse_text(p->context, N_("not understood"), text, error);
	while (p->at < p->n)
		if (!item_read(p)) {
			g_autofree char *rest = rest_of(p);
			const char *msgid = p->wrong ? p->wrong : N_("not understood");
			return refuse(p->context, msgid, rest, error);
		}
	gboolean nothing = p->first.kind == RK_SAID_NOTHING && !p->vague.kind && p->start < 0;
	if (nothing || p->joined)
		return refuse_text(p->context, N_("not understood"), text, error);
	return TRUE;
}

gboolean rk_when_parse(
	const char *text, const RkWhenContext *context, gboolean past, RkWhen *out, GError **error)
{
	RkWhenParser p = { .context = context, .past = past, .start = -1, .end = -1 };
	RkWhen when = { .day = context->today, .end_day = context->today };
	if (!text_read(&p, text, error))
		return FALSE;
	if (!rk_when_resolve(&p, &when)) {
		rk_when_clear(&when);
		return refuse_text(context, p.wrong, text, error);
	}
	when.zone_typed = p.zone != NULL;
	when.zone = p.zone ? p.zone : g_intern_string(context->zone);
	*out = when;
	return TRUE;
}

gboolean rk_when_parse_day(
	const char *text, const RkWhenContext *context, gboolean past, RkDay *out, GError **error)
{
	RkWhen when;
	if (!rk_when_parse(text, context, past, &when, error))
		return FALSE;
	gboolean alone = when.has_day && !when.has_start && !when.open_end && !when.zone_typed &&
			 when.day == when.end_day;
	if (alone)
		*out = when.day;
	rk_when_clear(&when);
	return alone || refuse_text(context, N_("not a single day"), text, error);
}

/* What people read, where it can be read back ("WITA", "UTC+08:00"), else the IANA name: "IST" is
 * said in three countries. Caller frees. */
static char *zone_echo(const char *zone, RkInstant at)
{
	g_autofree char *label = rk_zone_label(zone, at);
	const char *back = rk_zone_from_text(label);
	if (back && rk_zone_offset(back, at) == rk_zone_offset(zone, at))
		return g_steal_pointer(&label);
	return g_strdup(zone);
}

static void echo_clock(GString *text, const RkWhen *when, RkLang lang)
{
	g_autofree char *start = rk_time_clock(when->start, lang);

	g_string_append_printf(text, "%s%s", text->len ? ", " : "", start);
	if (when->has_end) {
		g_autofree char *end = rk_time_clock(when->end, lang);
		g_string_append_printf(text, "–%s", end);
	}
	if (when->zone) {
		RkInstant at =
			rk_zone_instant(when->zone, rk_local_time_make(when->day, when->start));
		g_autofree char *zone = zone_echo(when->zone, at);
		g_string_append_printf(text, " %s", zone);
	}
}

char *rk_when_echo(const RkWhen *when, RkLang lang)
{
	GString *text = g_string_new(when->vague);
	if (when->has_day) {
		g_autofree char *day = rk_day_full(when->day, lang);
		g_string_append(text, day);
	}
	if (when->has_day && when->end_day != when->day) {
		g_autofree char *day = rk_day_full(when->end_day, lang);
		g_string_append_printf(text, " %s %s", lang == RK_LANG_ID ? "s.d." : "to", day);
	}
	if (when->has_start)
		echo_clock(text, when, lang);
	if (when->open_end)
		g_string_append(text, lang == RK_LANG_ID ? " s.d. selesai" : " until finished");
	return g_string_free(text, FALSE);
}
