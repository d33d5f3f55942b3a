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

static const char unknown[] = N_("not understood");

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
		if ((p->tokens[i].kind == 'w' || p->tokens[i].kind == 'n') &&
			(i + 1 == p->n || !p->tokens[i + 1].glued || p->tokens[i + 1].kind == ','))
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
	static const char labels[] = "hari|hr|tanggal|tgl|pukul|pkl|waktu|jam|date|day|time|when";
	char kind = rk_when_token(p, 0)->kind;
	gboolean label = rk_when_word(p, 0, labels);
	guint n = 1;
	if (rk_when_word(p, 0, "nanti")) {
		p->today = TRUE;
	} else if (label && (rk_when_sign(p, 1, ':') || rk_when_sign(p, 1, ',') ||
				    rk_when_sign(p, 1, '/'))) {
		/* "Hari/tanggal: Senin, 30 November 2026" */
		n = 2;
	} else if (rk_when_word(
			   p, 0, "pada|hari|hr|on|from|dari|mulai|the|waktu|time|tepat|sharp")) {
		n = 1;
	} else if (kind == '/' && p->at && rk_when_weekday(&p->tokens[p->at - 1])) {
		n = 1; /* "Senin/30 November 2026" */
	} else if (kind != ',' && kind != '(' && kind != ')' && (kind != '.' || p->at + 1 < p->n)) {
		return FALSE;
	}
	p->at += n;
	return TRUE;
}

typedef gboolean (*Reader)(RkWhenParser *p);

/* Reads the next thing; a reader that found something impossible ends the reading. */
static gboolean item_read(RkWhenParser *p)
{
	static const Reader readers[] = { rk_when_read_length, rk_when_read_distance,
		rk_when_read_vague, rk_when_read_day, rk_when_read_month, rk_when_read_part,
		rk_when_read_clock, rk_when_read_connector, zone_read, filler_read };
	for (guint i = 0; i < RK_LEN(readers) && !p->wrong; i++)
		if (readers[i](p))
			return TRUE;
	return FALSE;
}

/* The word at which reading stopped, up to the next blank. */
static char *rest_of(const RkWhenParser *p)
{
	const char *rest = p->text + (p->at < p->n ? p->tokens[p->at].start : 0);
	return g_strndup(rest, strcspn(rest, " \t\n"));
}

static gboolean refuse(RkWhenParser *p, const char *part, GError **error)
{
	g_autofree char *detail = g_steal_pointer(&p->detail);
	RkErrorCode code = p->ambiguous ? RK_ERROR_AMBIGUOUS : RK_ERROR_INVALID;
	return rk_error_quote(error, code, "when", part, p->wrong ? p->wrong : unknown, detail);
}

static gboolean text_read(RkWhenParser *p, const char *text, GError **error)
{
	if (!rk_text_check(text, -1, NULL) || strlen(text) > TEXT_MAX || !rk_when_lex(p, text))
		return refuse(p, text, error);
	while (p->at < p->n)
		if (!item_read(p)) {
			g_autofree char *rest = rest_of(p);
			return refuse(p, rest, error);
		}
	gboolean nothing = p->first.kind == RK_SAID_NOTHING && !p->vague.kind && !p->start.set &&
			   !(p->today && p->part);
	if (nothing || p->joined)
		return refuse(p, text, error);
	return TRUE;
}

gboolean rk_when_parse(
	const char *text, const RkWhenContext *context, gboolean past, RkWhen *out, GError **error)
{
	RkWhenParser p = { .context = context, .past = past };
	RkWhen when = { .day = context->today, .end_day = context->today };
	if (!text_read(&p, text, error))
		return FALSE;
	if (!rk_when_resolve(&p, &when)) {
		rk_when_clear(&when);
		return refuse(&p, text, error);
	}
	when.zone_typed = p.zone != NULL;
	when.zone = p.zone ? p.zone : g_intern_string(context->zone);
	*out = when;
	return TRUE;
}

gboolean rk_when_was_meant(const GError *error)
{
	return error && strcmp(rk_error_why(error, RK_LANG_EN), unknown) != 0;
}

/* "End of the month" and "end of the year" as a day: the last one. */
static gboolean is_end(const RkWhen *when, const RkWhenContext *context)
{
	if (!when->vague || when->has_start)
		return FALSE;
	RkDate last = rk_date_from_day(when->end_day), next = rk_date_from_day(when->end_day + 1);
	gboolean ends =
		g_str_has_prefix(when->vague, context->lang == RK_LANG_ID ? "akhir " : "late ");
	return ends && next.day == 1 && last.day > 1;
}

gboolean rk_when_parse_day(
	const char *text, const RkWhenContext *context, gboolean past, RkDay *out, GError **error)
{
	RkWhen when;
	if (!rk_when_parse(text, context, past, &when, error))
		return FALSE;
	gboolean end = is_end(&when, context);
	gboolean alone = end || (when.has_day && !when.has_start && !when.open_end &&
					!when.zone_typed && when.day == when.end_day);
	if (alone)
		*out = when.end_day;
	rk_when_clear(&when);
	return alone ||
	       rk_error_quote(error, RK_ERROR_INVALID, "when", text, N_("not a single day"), NULL);
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

char *rk_day_range_long(RkDay from, RkDay to, RkLang lang)
{
	RkDate a = rk_date_from_day(from), b = rk_date_from_day(to);
	g_autofree char *first = rk_day_long(from, lang), *last = rk_day_long(to, lang);
	if (a.year != b.year)
		return g_strdup_printf("%s – %s", first, last);
	if (a.month != b.month)
		return g_strdup_printf(
			"%d %s – %s", a.day, rk_month_name(a.month, lang, FALSE), last);
	return a.day == b.day ? g_steal_pointer(&last) : g_strdup_printf("%d–%s", a.day, last);
}
