/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule of DESIGN 3 on locales.
 */
#include "term/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The first of the three variables that decides, "" when none is set. */
static const char *setting(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

	for (guint i = 0; i < RK_LEN(names); i++) {
		const char *value = g_getenv(names[i]);
		if (value && *value)
			return value;
	}
	return "";
}

static gboolean codeset_is_utf8(const char *codeset)
{
	return g_ascii_strcasecmp(codeset, "UTF-8") == 0 ||
	       g_ascii_strcasecmp(codeset, "utf8") == 0;
}

/* "de_DE.ISO-8859-1@euro" names a charset; "C", "POSIX" and "de_DE" do not. */
static gboolean names_other_charset(const char *value)
{
	const char *dot = strchr(value, '.');

	if (!dot)
		return FALSE;
	g_autofree char *charset = g_strdup(dot + 1);
	char *at = strchr(charset, '@');
	if (at)
		*at = '\0';
	return *charset != '\0' && !codeset_is_utf8(charset);
}

gboolean rk_locale_start(void)
{
	gboolean other = names_other_charset(setting());
	gboolean ok = setlocale(LC_ALL, "") != NULL;

	if (!ok || !codeset_is_utf8(nl_langinfo(CODESET))) {
		setlocale(LC_CTYPE, "C.UTF-8");
		setlocale(LC_MESSAGES, "C.UTF-8");
	}
	setlocale(LC_NUMERIC, "C");
	return other;
}
