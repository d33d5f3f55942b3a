/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several readers of spoken dates need: asking back, connectors ("s.d.", "to"), ordinals,
 * "next week" and "minggu depan".
 */
#include "base/when_parse.h"

gboolean rk_when_ask(RkWhenParser *p, const char *msgid, char *detail)
{
	g_free(p->detail);
	p->wrong = msgid;
	p->detail = detail;
	p->ambiguous = TRUE;
	return FALSE;
}

RkDay rk_when_date_day(int year, int month, int dom)
{
	RkDate date = { year, month, dom };
	return rk_date_valid(date) ? rk_day_from_date(date) : RK_NO_DAY;
}

guint rk_when_connector_length(const RkWhenParser *p, guint ahead)
{
	if (rk_when_word(p, ahead, "sampai"))
		return 1 + rk_when_word(p, ahead + 1, "dengan|dgn");
	if (rk_when_sign(p, ahead, '-') ||
		rk_when_word(p, ahead, "sd|smp|sampe|hingga|to|until|till|til|through|thru"))
		return 1;
	char mark = rk_when_token(p, ahead + 1)->kind;
	if (rk_when_word(p, ahead, "s") && (mark == '.' || mark == '/') &&
		rk_when_word(p, ahead + 2, "d"))
		return rk_when_sign(p, ahead + 3, '.') ? 4 : 3;
	return 0;
}

gboolean rk_when_closes(const RkWhenParser *p, guint ahead)
{
	return rk_when_word(p, ahead, "selesai|finished|finish|done|end|close");
}

gboolean rk_when_read_connector(RkWhenParser *p)
{
	guint length = rk_when_connector_length(p, 0);
	if (!length || p->joined)
		return FALSE;
	if (rk_when_closes(p, length)) {
		if (p->open_end)
			return FALSE;
		p->open_end = TRUE;
		p->at += length + 1;
		return TRUE;
	}
	if (!rk_when_token(p, length)->kind)
		return FALSE;
	p->joined = TRUE;
	p->at += length;
	return TRUE;
}

int rk_when_ordinal(const RkWhenParser *p, guint *ahead)
{
	static const struct {
		const char *words;
		int n;
	} ordinals[] = { { "pertama|kesatu|first|i", 1 }, { "kedua|second|ii", 2 },
		{ "ketiga|third|iii", 3 }, { "keempat|fourth|iv", 4 }, { "kelima|fifth|v", 5 },
		{ "terakhir|last", -1 } };
	for (guint i = 0; i < RK_LEN(ordinals); i++)
		if (rk_when_word(p, *ahead, ordinals[i].words)) {
			(*ahead)++;
			return ordinals[i].n;
		}
	guint at = *ahead;
	if (rk_when_word(p, at, "ke"))
		at += 1 + rk_when_sign(p, at + 1, '-');
	const RkWhenToken *number = rk_when_token(p, at);
	gboolean suffix = rk_when_word(p, at + 1, "st|nd|rd|th");
	if (number->kind != 'n' || number->value < 1 || number->value > 5 ||
		(at == *ahead && !suffix && !(at && rk_when_word(p, at - 1, "week|minggu|pekan"))))
		return 0;
	*ahead = at + 1 + suffix;
	return number->value;
}

gboolean rk_when_relative(const RkWhenParser *p, guint *ahead, const char *nouns, int *shift)
{
	guint at = *ahead + rk_when_word(p, *ahead, "the");
	if (rk_when_word(p, at + 1, nouns) && rk_when_word(p, at, "next|this|last|coming")) {
		*shift = !rk_when_word(p, at, "this|last") - rk_when_word(p, at, "last");
		*ahead = at + 2;
		return TRUE;
	}
	if (!rk_when_word(p, at, nouns))
		return FALSE;
	guint that = at + 1 + rk_when_word(p, at + 1, "yang|yg");
	if (rk_when_word(p, that, "akan") && rk_when_word(p, that + 1, "datang"))
		that++;
	else if (!rk_when_word(p, that, "depan|dpn|mendatang|ini|lalu"))
		return FALSE;
	*shift = rk_when_word(p, that, "ini") ? 0 : rk_when_word(p, that, "lalu") ? -1 : 1;
	*ahead = that + 1;
	return TRUE;
}
