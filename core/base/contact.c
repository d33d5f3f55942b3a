/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See contact.h. Whether a host exists is nobody's business here.
 */
#include "base/contact.h"

#include <string.h>

#define MAIL_MAX 254
#define LINK_MAX 2048

gboolean rk_mail_valid(const char *mail)
{
	const char *at = mail ? strchr(mail, '@') : NULL;

	if (!at || at == mail || strchr(at + 1, '@') || strlen(mail) > MAIL_MAX)
		return FALSE;
	for (const char *p = mail; *p; p++)
		if ((guchar)*p <= ' ' || (guchar)*p >= 0x7f || strchr("<>\"'(),:;[]\\", *p))
			return FALSE;
	const char *dot = strrchr(at + 1, '.');
	if (g_ascii_strcasecmp(at + 1, "localhost") == 0)
		return TRUE;
	return dot && dot != at + 1 && dot[1] && !strstr(at, "..");
}

/* Each "%" begins the two hexadecimal digits of a byte. */
static gboolean escapes_valid(const char *text)
{
	for (const char *p = strchr(text, '%'); p; p = strchr(p + 1, '%'))
		if (!g_ascii_isxdigit(p[1]) || !g_ascii_isxdigit(p[2]))
			return FALSE;
	return TRUE;
}

/* "meet.google.com", "10.1.2.3:8080", "user@host" is none: who hides the host behind a name means
 * no good. */
static gboolean host_valid(const char *host, gsize length)
{
	if (length == 0 || !g_ascii_isalnum(host[0]))
		return FALSE;
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isalnum(host[i]) && !strchr(".-:", host[i]))
			return FALSE;
	return TRUE;
}

gboolean rk_link_valid(const char *link)
{
	static const char *const schemes[] = { "http://", "https://" };

	if (!link || strlen(link) > LINK_MAX)
		return FALSE;
	for (const char *p = link; *p; p++)
		if ((guchar)*p <= ' ' || (guchar)*p >= 0x7f || strchr("\"<>\\^`{|}", *p))
			return FALSE;
	if (g_ascii_strncasecmp(link, "mailto:", 7) == 0)
		return rk_mail_valid(link + 7);
	for (guint i = 0; i < RK_LEN(schemes); i++) {
		gsize n = strlen(schemes[i]);
		if (g_ascii_strncasecmp(link, schemes[i], n) == 0)
			return host_valid(link + n, strcspn(link + n, "/?#")) &&
			       escapes_valid(link);
	}
	return FALSE;
}
