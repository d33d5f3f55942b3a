/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times that are not yet days: "minggu ke-3 okt", "third week of october", "awal nov", "akhir
 * bulan", "november", "okt-des 2027", "minggu depan", "tahun depan", "triwulan I", "q1 2027".
 */
#include "base/label.h"
#include "base/when_parse.h"

/* Nothing else that says a day stands beside something vague. */
static gboolean vague_say(RkWhenParser *p, guint ahead, RkSaidVague said)
{
	if (p->vague.kind || p->first.kind != RK_SAID_NOTHING || p->joined)
		return FALSE;
	p->vague = said;
	p->at += ahead;
	return TRUE;
}

/* "[of|bulan] MONTH [YEAR]" at `ahead` ends the vague thing. */
static gboolean month_end(RkWhenParser *p, guint ahead, RkVagueKind kind, int n)
{
	RkSaidVague said = { .kind = kind, .n = n };
	return rk_when_month_take(p, &ahead, &said.month, &said.year) && vague_say(p, ahead, said);
}

/* "minggu 3 januari 2027" is a Sunday as well as a week when that day is one. */
static gboolean sunday_ask(RkWhenParser *p, int n, guint ahead)
{
	RkSaidVague week = { .kind = RK_VAGUE_WEEK, .n = n };
	if (!rk_when_month_take(p, &ahead, &week.month, &week.year))
		return FALSE;
	int year = week.year ? week.year : rk_date_from_day(p->context->today).year;
	RkDay day = rk_when_date_day(year, week.month, n);
	if (!week.year && day < p->context->today)
		day = rk_when_date_day(year + 1, week.month, n);
	if (rk_day_weekday(day) != 7)
		return FALSE;
	g_autofree char *text = rk_when_vague_text(&week, p->context->lang, 0);
	g_autofree char *sunday = rk_day_full(day, p->context->lang);
	rk_when_ask(p, N_("a week or a Sunday? Type %s"),
		g_strdup_printf("\"%s\" / \"%s\"", text, sunday));
	return TRUE;
}

static gboolean week_of_month_read(RkWhenParser *p)
{
	guint ahead = 0;
	int n;
	if (rk_when_word(p, 0, "minggu|pekan|week")) {
		gboolean bare = rk_when_word(p, 0, "minggu") && rk_when_sign(p, 1, 'n');
		ahead = 1;
		n = rk_when_ordinal(p, &ahead);
		if (n > 0 && bare && sunday_ask(p, n, ahead))
			return FALSE;
		return n && month_end(p, ahead, RK_VAGUE_WEEK, n);
	}
	ahead = rk_when_word(p, 0, "the");
	n = rk_when_ordinal(p, &ahead);
	return n && rk_when_word(p, ahead, "week|minggu|pekan") &&
	       month_end(p, ahead + 1, RK_VAGUE_WEEK, n);
}

/* "2027", "of the year", "tahun depan", "/2027"; *year 0 for the year that goes without saying. */
static gboolean year_take(RkWhenParser *p, guint *ahead, int *year)
{
	int shift, this_year = rk_date_from_day(p->context->today).year;
	guint at =
		*ahead + (rk_when_word(p, *ahead, "of|in|pada") || rk_when_sign(p, *ahead, '/') ||
				 rk_when_sign(p, *ahead, ',') || rk_when_sign(p, *ahead, '-'));
	if (rk_when_relative(p, &at, "tahun|thn|year", &shift)) {
		*year = this_year + shift;
		*ahead = at;
		return TRUE;
	}
	at += rk_when_word(p, at, "the");
	gboolean word = rk_when_word(p, at, "tahun|thn|year");
	*year = rk_when_year(rk_when_token(p, at + word));
	if (!*year && !word)
		return FALSE;
	*ahead = at + word + (*year != 0);
	return TRUE;
}

/* "akhir bulan", "end of the month": this month's, or the next one's when it is over. */
static gboolean bare_month_take(RkWhenParser *p, guint *ahead, RkSaidVague *said)
{
	guint at = *ahead + rk_when_word(p, *ahead, "of");
	RkDay from, to;
	at += rk_when_word(p, at, "the");
	if (!rk_when_word(p, at, "bulan|bln|month"))
		return FALSE;
	RkDate today = rk_date_from_day(p->context->today);
	said->month = today.month;
	said->year = today.year;
	rk_when_vague_span(said, today.year, &from, &to);
	if (to < p->context->today && !p->past) {
		RkDate next = rk_date_from_day(rk_day_add_months(p->context->today, 1));
		said->month = next.month;
		said->year = next.year;
	}
	*ahead = at + 1;
	return TRUE;
}

static gboolean part_read(RkWhenParser *p)
{
	static const char *const parts[] = { "awal|early|beginning|start", "pertengahan|mid|middle",
		"akhir|late|end" };
	guint ahead = rk_when_word(p, 0, "the");
	RkSaidVague said = { .kind = RK_VAGUE_MONTH_PART };
	for (int i = 0; i < (int)RK_LEN(parts) && !said.n; i++)
		if (rk_when_word(p, ahead, parts[i]))
			said.n = i + 1;
	ahead += 1 + rk_when_sign(p, ahead + 1, '-');
	if (!said.n)
		return FALSE;
	if (rk_when_month_take(p, &ahead, &said.month, &said.year) ||
		bare_month_take(p, &ahead, &said))
		return vague_say(p, ahead, said);
	said.kind = RK_VAGUE_YEAR_PART;
	return year_take(p, &ahead, &said.year) && vague_say(p, ahead, said);
}

/* "triwulan I [2027]", "q1 2027", "first quarter of 2027", "semester 2". */
static gboolean quarter_read(RkWhenParser *p)
{
	static const char quarters[] = "triwulan|tw|kuartal|quarter|q", halves[] = "semester|smt";
	guint ahead = rk_when_word(p, 0, "the"), unused;
	gboolean quarter = rk_when_word(p, ahead, quarters);
	RkSaidVague said = { 0 };
	if (quarter || rk_when_word(p, ahead, halves)) {
		ahead++;
		const RkWhenToken *number = rk_when_token(p, ahead);
		said.n = number->kind == 'n' && number->digits == 1 ? number->value : 0;
		ahead += said.n != 0;
		said.n = said.n ? said.n : rk_when_ordinal(p, &ahead);
	} else {
		said.n = rk_when_ordinal(p, &ahead);
		quarter = rk_when_word(p, ahead, "quarter");
		if (!quarter && !rk_when_word(p, ahead, "half|semester"))
			return FALSE;
		ahead++;
	}
	said.kind = quarter ? RK_VAGUE_QUARTER : RK_VAGUE_HALF;
	if (said.n < 1 || said.n > (quarter ? 4 : 2))
		return FALSE;
	unused = ahead;
	if (year_take(p, &unused, &said.year))
		ahead = unused;
	return vague_say(p, ahead, said);
}

/* "tahun depan", "tahun 2027", "in 2027". */
static gboolean year_read(RkWhenParser *p)
{
	RkSaidVague said = { .kind = RK_VAGUE_YEAR };
	guint ahead = 0;
	if (!rk_when_word(p, 0, "in|pada|tahun|thn|year|next|this|last|the|coming"))
		return FALSE;
	return year_take(p, &ahead, &said.year) && said.year && vague_say(p, ahead, said);
}

static gboolean relative_read(RkWhenParser *p)
{
	RkDay today = p->context->today;
	guint ahead = 0;
	int shift;
	if (rk_when_relative(p, &ahead, "minggu|pekan|mgg|week", &shift)) {
		guint on = rk_when_word(p, ahead, "hari|on");
		RkDay monday = today - (rk_day_weekday(today) - 1) + 7 * shift;
		/* "minggu depan rabu" is a day. */
		return !rk_when_weekday(rk_when_token(p, ahead + on)) &&
		       vague_say(
			       p, ahead, (RkSaidVague){ .kind = RK_VAGUE_WEEK_OF, .day = monday });
	}
	return rk_when_relative(p, &ahead, "bulan|bln|month", &shift) &&
	       month_end(p, 0, RK_VAGUE_MONTH, 0);
}

/* "pekan 30 November 2026", "week of 30 November 2026". */
static gboolean week_of_day_read(RkWhenParser *p)
{
	guint front = rk_when_word(p, 0, "pekan")                              ? 1
		      : rk_when_word(p, 0, "week") && rk_when_word(p, 1, "of") ? 2
									       : 0;
	RkSaidDay from, to;
	guint before = p->at;
	if (!front || p->vague.kind || p->first.kind != RK_SAID_NOTHING)
		return FALSE;
	p->at += front;
	if (rk_when_read_monthday(p, &from, &to) && to.kind == RK_SAID_NOTHING) {
		int year = from.year ? from.year : rk_date_from_day(p->context->today).year;
		RkDay day = rk_when_date_day(year, from.month, from.dom);
		if (day != RK_NO_DAY) {
			p->vague = (RkSaidVague){ .kind = RK_VAGUE_WEEK_OF, .day = day };
			return TRUE;
		}
	}
	p->at = before;
	return FALSE;
}

gboolean rk_when_read_vague(RkWhenParser *p)
{
	if (week_of_month_read(p))
		return TRUE;
	return !p->wrong && (part_read(p) || quarter_read(p) || week_of_day_read(p) ||
				    relative_read(p) || year_read(p));
}

gboolean rk_when_read_month(RkWhenParser *p)
{
	RkSaidVague said = { .kind = RK_VAGUE_MONTH };
	guint ahead = 0;
	int year = 0;
	if (!rk_when_month_take(p, &ahead, &said.month, &said.year))
		return FALSE;
	guint joint = rk_when_connector_length(p, ahead), behind = ahead + joint;
	if (joint && rk_when_month(rk_when_token(p, behind)) &&
		rk_when_month_take(p, &behind, &said.last_month, &year)) {
		gboolean over = said.last_month < said.month;
		if (said.last_month == said.month ||
			(said.year && year && year != said.year + over)) {
			p->wrong = N_("two dates");
			return FALSE;
		}
		said.year = said.year || !year ? said.year : year - over;
		ahead = behind;
	}
	return vague_say(p, ahead, said);
}

/* --- what it means --- */

static void month_span(const RkSaidVague *vague, int year, RkDay *from, RkDay *to)
{
	RkDay first = rk_when_date_day(year, vague->month, 1);
	int later = vague->last_month ? (vague->last_month - vague->month + 12) % 12 : 0;
	RkDay last = rk_day_add_months(first, 1 + later) - 1;
	*from = first;
	*to = last;
	if (vague->kind == RK_VAGUE_WEEK && vague->n < 0) {
		*from = last - 6;
	} else if (vague->kind == RK_VAGUE_WEEK) {
		*from = MIN(first + 7 * (vague->n - 1), last);
		*to = MIN(*from + 6, last);
	} else if (vague->kind == RK_VAGUE_MONTH_PART) {
		*from = first + 10 * (vague->n - 1);
		*to = vague->n == 3 ? last : *from + 9;
	}
}

void rk_when_vague_span(const RkSaidVague *vague, int year, RkDay *from, RkDay *to)
{
	int months = vague->kind == RK_VAGUE_YEAR        ? 12
		     : vague->kind == RK_VAGUE_HALF      ? 6
		     : vague->kind == RK_VAGUE_QUARTER   ? 3
		     : vague->kind == RK_VAGUE_YEAR_PART ? 4
							 : 0;
	if (vague->kind == RK_VAGUE_WEEK_OF) {
		*from = vague->day;
		*to = vague->day + 6;
	} else if (!months) {
		month_span(vague, year, from, to);
	} else {
		*from = rk_when_date_day(year, 1 + months * MAX(vague->n - 1, 0), 1);
		*to = rk_day_add_months(*from, months) - 1;
	}
}

static void month_text(GString *text, const RkSaidVague *vague, RkLang lang, int year)
{
	gboolean over = vague->last_month && vague->last_month < vague->month;
	g_string_append(text, rk_month_name(vague->month, lang, FALSE));
	if (year && (over || !vague->last_month))
		g_string_append_printf(text, " %d", year);
	if (vague->last_month)
		g_string_append_printf(text, "–%s", rk_month_name(vague->last_month, lang, FALSE));
	if (year && vague->last_month)
		g_string_append_printf(text, " %d", year + over);
}

char *rk_when_vague_text(const RkSaidVague *vague, RkLang lang, int year)
{
	static const char *const parts[RK_LANG_N][3] = { { "awal", "pertengahan", "akhir" },
		{ "early", "mid", "late" } };
	static const char *const weeks[] = { "first", "second", "third", "fourth", "fifth" };
	static const char *const roman[] = { "I", "II", "III", "IV" };
	gboolean id = lang == RK_LANG_ID;
	g_autofree char *date = rk_day_long(vague->day, lang);
	g_autofree char *behind = year ? g_strdup_printf(" %d", year) : g_strdup("");
	int n = vague->n;
	GString *text = g_string_new(NULL);
	switch (vague->kind) {
	case RK_VAGUE_WEEK_OF:
		g_string_append_printf(text, "%s %s", id ? "pekan" : "week of", date);
		break;
	case RK_VAGUE_YEAR:
		g_string_append_printf(text, "%s%s", id ? "tahun" : "year", behind);
		break;
	case RK_VAGUE_YEAR_PART:
		g_string_append_printf(text, "%s %s%s", parts[lang][n - 1],
			id     ? "tahun"
			: year ? ""
			       : "of the year",
			id     ? behind
			: year ? behind + 1
			       : "");
		break;
	case RK_VAGUE_QUARTER:
		g_string_append_printf(
			text, id ? "triwulan %s%s" : "quarter %s%s", roman[n - 1], behind);
		break;
	case RK_VAGUE_HALF:
		g_string_append_printf(text, "semester %s%s", roman[n - 1], behind);
		break;
	default:
		if (vague->kind == RK_VAGUE_WEEK && n < 0)
			g_string_append(text, id ? "minggu terakhir " : "last week of ");
		else if (vague->kind == RK_VAGUE_WEEK && id)
			g_string_append_printf(text, "minggu ke-%d ", n);
		else if (vague->kind == RK_VAGUE_WEEK)
			g_string_append_printf(text, "%s week of ", weeks[n - 1]);
		else if (vague->kind == RK_VAGUE_MONTH_PART)
			g_string_append_printf(text, "%s ", parts[lang][n - 1]);
		month_text(text, vague, lang, year);
	}
	return g_string_free(text, FALSE);
}
