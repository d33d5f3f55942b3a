/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariant: nothing of a record reaches a header but as an encoded word or a checked address, so
 * that no name ends a header line.
 */
#include "calendar/mail.h"

#include "base/label.h"
#include "calendar/description.h"
#include "domain/meeting/meeting_words.h"

#include <string.h>

/* RFC 2047: an encoded word holds at most 75 characters. */
#define WORD_OCTETS 42
#define BASE64_COLUMNS 72

/* Text as encoded words, cut between characters; plain ASCII words stay as they are. */
static void header_put(GString *mail, const char *name, const char *text)
{
	gboolean plain = strlen(text) < WORD_OCTETS;

	for (const char *p = text; *p; p++)
		plain = plain && (g_ascii_isalnum(*p) || strchr(" .-", *p));
	g_string_append_printf(mail, "%s:", name);
	if (plain)
		g_string_append_printf(mail, " %s", text);
	while (!plain && *text) {
		gsize size = 0;
		while (text[size]) {
			gsize next = (gsize)(g_utf8_next_char(text + size) - text);
			if (next > WORD_OCTETS)
				break;
			size = next;
		}
		g_autofree char *word = g_base64_encode((const guchar *)text, size);
		g_string_append_printf(mail, " =?UTF-8?B?%s?=\r\n", word);
		text += size;
		if (!*text)
			g_string_truncate(mail, mail->len - 2);
	}
}

static void address_put(GString *mail, const char *header, const char *name, const char *address)
{
	header_put(mail, header, name ? name : "");
	g_string_append_printf(mail, "\r\n <%s>\r\n", address);
}

static void date_put(GString *mail, RkInstant at)
{
	RkLocalTime wall = rk_zone_local_time("UTC", at);
	RkDate date = rk_date_from_day(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall);

	g_string_append_printf(mail, "Date: %d %s %d %02d:%02d:%02d +0000\r\n", date.day,
		rk_month_name(date.month, RK_LANG_EN, TRUE), date.year, minutes / 60, minutes % 60,
		(int)(at / 1000 % 60));
}

static void base64_put(GString *mail, const char *text)
{
	g_autofree char *code = g_base64_encode((const guchar *)text, strlen(text));

	g_string_append(mail, "Content-Transfer-Encoding: base64\r\n\r\n");
	for (gsize at = 0, size = strlen(code); at < size; at += BASE64_COLUMNS)
		g_string_append_printf(mail, "%.*s\r\n", BASE64_COLUMNS, code + at);
}

static const char *subject_of(const RkMessage *message, const RkRecipient *to)
{
	if (message->method == RK_METHOD_CANCEL)
		return N_("Cancelled");
	return to->need == RK_CALENDAR_NEED_UPDATE ? N_("Invitation, changed") : N_("Invitation");
}

/* What every mail program shows. */
static char *body_new(const RkContext *context, const RkCalendarEvent *event,
	const RkMessage *message, const RkRecipient *to, const char *subject)
{
	const RkMeeting *meeting = event->dossier->meeting;
	g_autoptr(GString) body = g_string_new(NULL);
	g_autofree char *when = rk_meeting_when_line(meeting, context->lang);
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_ADDRESS);
	g_autofree char *description = rk_description_new(context, event);

	g_string_append_printf(body, "%s\r\n\r\n", subject);
	if (to->why && to->need != RK_CALENDAR_NEED_REQUEST)
		g_string_append_printf(body, "%s: %s\r\n",
			rk_tr(context->lang,
				to->need == RK_CALENDAR_NEED_CANCEL ? N_("Reason") : N_("Changed")),
			to->why);
	if (when && !event->session)
		g_string_append_printf(body, "%s: %s\r\n", rk_tr(context->lang, N_("When")), when);
	if (where)
		g_string_append_printf(
			body, "%s: %s\r\n", rk_tr(context->lang, N_("Where")), where);
	if (description && message->method != RK_METHOD_CANCEL) {
		g_auto(GStrv) lines = g_strsplit(description, "\n", -1);
		g_autofree char *text = g_strjoinv("\r\n", lines);
		g_string_append_printf(body, "\r\n%s\r\n", text);
	}
	return g_string_free(g_steal_pointer(&body), FALSE);
}

char *rk_mail_new(const RkContext *context, const RkCalendarEvent *event, const RkMessage *message,
	const RkRecipient *to, const char *text)
{
	const RkMeeting *meeting = event->dossier->meeting;
	const char *method = rk_method_words.entries[message->method - 1].rfc;
	const char *title = event->session ? event->session->title : meeting->title;
	GString *mail = g_string_new(NULL);
	g_autofree char *subject =
		g_strdup_printf("%s: %s", rk_tr(context->lang, subject_of(message, to)), title);
	g_autofree char *body = body_new(context, event, message, to, subject);
	g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);

	address_put(mail, "From", message->organizer_name, message->organizer);
	address_put(mail, "To", to->name, to->address);
	header_put(mail, "Subject", subject);
	g_string_append(mail, "\r\n");
	date_put(mail, context->now);
	/* A calendar says its recipient and its moment: its digest is this message alone. */
	g_string_append_printf(mail,
		"Message-ID: <%.32s%s>\r\nMIME-Version: 1.0\r\n"
		"Content-Type: multipart/mixed; boundary=\"m%.24s\"\r\n\r\n"
		"--m%.24s\r\nContent-Type: multipart/alternative; boundary=\"a%.24s\"\r\n\r\n"
		"--a%.24s\r\nContent-Type: text/plain; charset=UTF-8\r\n",
		hash, strchr(message->organizer, '@'), hash, hash, hash, hash);
	base64_put(mail, body);
	g_string_append_printf(mail,
		"--a%.24s\r\nContent-Type: text/calendar; charset=\"UTF-8\"; method=%s; "
		"component=VEVENT\r\n",
		hash, method);
	base64_put(mail, text);
	g_string_append_printf(mail,
		"--a%.24s--\r\n--m%.24s\r\nContent-Type: application/ics; name=\"invite.ics\"\r\n"
		"Content-Disposition: attachment; filename=\"invite.ics\"\r\n",
		hash, hash);
	base64_put(mail, text);
	g_string_append_printf(mail, "--m%.24s--\r\n", hash);
	return g_string_free(mail, FALSE);
}
