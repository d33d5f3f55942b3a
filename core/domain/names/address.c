/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address parser: marks (@, #), then MEETING[/PART[@HANDLE]]. The part begins after the last
 * slash, since a foreign UID may hold one. It never guesses: a part that is neither a number with a
 * known letter nor a paper's name is an error.
 */
#include "domain/names/address.h"

#include "base/error.h"
#include "base/id.h"
#include "base/text.h"
#include "domain/model/paper.h"

#include <string.h>

#define LENGTH_MAX 512

static const struct {
	const char *letters;
	RkAddressKind kind;
} parts[] = {
	{ "S", RK_ADDRESS_SESSION },
	{ "B", RK_ADDRESS_ROW },
	{ "P", RK_ADDRESS_PARTICIPANT },
	{ "N", RK_ADDRESS_LINE },
	{ "K", RK_ADDRESS_DECISION },
	{ "D", RK_ADDRESS_DECISION },
	{ "TL", RK_ADDRESS_ACTION },
	{ "A", RK_ADDRESS_ACTION },
};

void rk_address_clear(RkAddress *address)
{
	g_free(address->meeting);
	g_free(address->handle);
	*address = (RkAddress){ 0 };
}

/* "TL-03", "tl3": letters, a hyphen or not, 1 to 4 digits that are not zero. */
static gboolean parse_numbered(const char *part, gsize length, RkAddress *out)
{
	for (guint i = 0; i < RK_LEN(parts); i++) {
		gsize n = strlen(parts[i].letters);
		if (length <= n || g_ascii_strncasecmp(part, parts[i].letters, n) != 0)
			continue;
		const char *digits = part + n + (part[n] == '-');
		gsize count = (gsize)(part + length - digits);
		if (count < 1 || count > 4 || strspn(digits, "0123456789") < count)
			continue;
		out->number = (guint)g_ascii_strtoull(digits, NULL, 10);
		out->kind = parts[i].kind;
		return out->number > 0;
	}
	return FALSE;
}

static gboolean parse_part(const char *text, const char *part, RkAddress *out, GError **error)
{
	const char *at = strchr(part, '@');
	gsize length = at ? (gsize)(at - part) : strlen(part);

	if (parse_numbered(part, length, out)) {
		if (!at)
			return TRUE;
		if (out->kind != RK_ADDRESS_ACTION || !at[1])
			return rk_error_quote(error, RK_ERROR_INVALID, "address", text,
				N_("only an action has an office after @ (MKS/TL-03@office)"),
				NULL);
		out->kind = RK_ADDRESS_ASSIGNMENT;
		out->handle = g_strdup(at + 1);
		return TRUE;
	}
	out->paper = at ? 0 : rk_paper_from_name(part);
	if (out->paper) {
		out->kind = RK_ADDRESS_PAPER;
		return TRUE;
	}
	return rk_error_quote(error, RK_ERROR_INVALID, "address", text,
		N_("after the slash stands S-2, B-8, P-12, N-12, K-01, TL-03, TL-03@office or the "
		   "name of "
		   "a paper"),
		NULL);
}

static gboolean parse_marked(const char *text, RkAddress *out, GError **error)
{
	if (!text[1])
		return rk_error_quote(error, RK_ERROR_INVALID, "address", text,
			N_("a name is missing after the mark"), NULL);
	out->kind = *text == '@' ? RK_ADDRESS_HANDLE : RK_ADDRESS_REFERENCE;
	out->handle = g_strdup(text + 1);
	return TRUE;
}

static gboolean parse_meeting(const char *text, RkAddress *out, GError **error)
{
	const char *slash = strrchr(text, '/');

	if (!slash) {
		out->kind = RK_ADDRESS_MEETING;
		out->meeting = g_strdup(text);
		return TRUE;
	}
	if (slash == text)
		return rk_error_quote(error, RK_ERROR_INVALID, "address", text,
			N_("the meeting is missing before the slash"), NULL);
	out->meeting = g_strndup(text, (gsize)(slash - text));
	return parse_part(text, slash + 1, out, error);
}

gboolean rk_address_parse(const char *text, RkAddress *out, GError **error)
{
	RkAddress address = { 0 };
	gboolean good;

	if (!text || !*text || strlen(text) > LENGTH_MAX || !rk_text_check(text, -1, NULL))
		return rk_error_quote(error, RK_ERROR_INVALID, "address", text ? text : "",
			N_("not an address"), NULL);
	if (*text == '@' || *text == '#')
		good = parse_marked(text, &address, error);
	else if (rk_id_parse(text, &address.id)) {
		address.kind = RK_ADDRESS_ID;
		good = TRUE;
	} else
		good = parse_meeting(text, &address, error);
	if (!good) {
		rk_address_clear(&address);
		return FALSE;
	}
	*out = address;
	return TRUE;
}
