/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys as values: comparing, reading and writing their names.
 */
#include "term/key.h"

#include "base/text.h"

#include <string.h>

#define KEY_TEXT(CONST, text) text,
static const char *const names[] = { "", RK_KEY_NAMES(KEY_TEXT) };
#undef KEY_TEXT

/* Short labels where the name is long: the hint row is narrow. */
static const struct {
	RkKeyName name;
	const char *label;
} labels[] = {
	{ RK_KEY_UP, "↑" },
	{ RK_KEY_DOWN, "↓" },
	{ RK_KEY_LEFT, "←" },
	{ RK_KEY_RIGHT, "→" },
};

void rk_key_clear(RkKey *key)
{
	g_free(key->paste);
	*key = (RkKey){ 0 };
}

gboolean rk_key_equal(const RkKey *a, const RkKey *b)
{
	if (a->kind != b->kind || a->mods != b->mods)
		return FALSE;
	if (a->kind == RK_KEY_RUNE)
		return a->rune == b->rune;
	return a->kind == RK_KEY_NAMED && a->name == b->name;
}

gboolean rk_key_is(const RkKey *key, RkKeyName name)
{
	return key->kind == RK_KEY_NAMED && key->name == name && key->mods == 0;
}

gboolean rk_key_is_ctrl(const RkKey *key, char letter)
{
	return key->kind == RK_KEY_RUNE && key->mods == RK_KEY_CTRL &&
	       key->rune == (gunichar)(guchar)letter;
}

gboolean rk_key_is_text(const RkKey *key)
{
	if (key->kind == RK_KEY_NAMED)
		return key->name == RK_KEY_SPACE && key->mods == 0;
	return key->kind == RK_KEY_RUNE && key->mods == 0 && key->rune >= ' ' &&
	       !rk_char_is_hostile(key->rune);
}

static RkKeyName name_find(const char *text)
{
	for (guint i = 1; i < RK_KEY_NAME_N; i++)
		if (g_ascii_strcasecmp(names[i], text) == 0)
			return (RkKeyName)i;
	return RK_KEY_NO_NAME;
}

static gboolean parse_rune(const char *text, guint mods, RkKey *out)
{
	gunichar rune = g_utf8_get_char_validated(text, -1);

	if (rune == (gunichar)-1 || rune == (gunichar)-2 || rune <= ' ' || rk_char_is_hostile(rune))
		return FALSE;
	if (*g_utf8_next_char(text) != '\0' || (mods & RK_KEY_SHIFT) != 0)
		return FALSE;
	if ((mods & RK_KEY_CTRL) != 0)
		rune = g_unichar_tolower(rune);
	*out = (RkKey){ .kind = RK_KEY_RUNE, .rune = rune, .mods = mods };
	return TRUE;
}

static gboolean parse_inner(const char *inner, RkKey *out)
{
	guint mods = 0;

	while (inner[0] != '\0' && inner[1] == '-' && inner[2] != '\0') {
		const char *at = strchr("SCA", g_ascii_toupper(inner[0]));
		guint mod = at ? 1u << (at - "SCA") : 0;
		if (mod == 0 || (mods & mod) != 0)
			return FALSE;
		mods |= mod;
		inner += 2;
	}
	if (g_ascii_strcasecmp(inner, "lt") == 0)
		return parse_rune("<", mods, out);
	RkKeyName name = name_find(inner);
	if (name != RK_KEY_NO_NAME) {
		*out = (RkKey){ .kind = RK_KEY_NAMED, .name = name, .mods = mods };
		return TRUE;
	}
	return mods != 0 && parse_rune(inner, mods, out);
}

gboolean rk_key_parse(const char *text, RkKey *out)
{
	gsize length = strlen(text);

	if (length > 2 && text[0] == '<' && text[length - 1] == '>') {
		g_autofree char *inner = g_strndup(text + 1, length - 2);
		return parse_inner(inner, out);
	}
	return length > 0 && parse_rune(text, 0, out);
}

static void mods_append(GString *text, guint mods)
{
	if ((mods & RK_KEY_CTRL) != 0)
		g_string_append(text, "C-");
	if ((mods & RK_KEY_ALT) != 0)
		g_string_append(text, "A-");
	if ((mods & RK_KEY_SHIFT) != 0)
		g_string_append(text, "S-");
}

char *rk_key_text(const RkKey *key)
{
	GString *text = g_string_new("");

	if (key->kind == RK_KEY_RUNE && key->mods == 0 && key->rune != '<') {
		g_string_append_unichar(text, key->rune);
		return g_string_free(text, FALSE);
	}
	g_string_append_c(text, '<');
	mods_append(text, key->mods);
	if (key->kind == RK_KEY_NAMED)
		g_string_append(text, names[key->name]);
	else if (key->rune == '<')
		g_string_append(text, "lt");
	else
		g_string_append_unichar(text, key->rune);
	g_string_append_c(text, '>');
	return g_string_free(text, FALSE);
}

char *rk_key_label(const RkKey *key)
{
	GString *text = g_string_new("");

	if ((key->mods & RK_KEY_ALT) != 0)
		g_string_append(text, "Alt-");
	if ((key->mods & RK_KEY_SHIFT) != 0)
		g_string_append(text, "⇧");
	if ((key->mods & RK_KEY_CTRL) != 0)
		g_string_append(text, "^");
	if (key->kind == RK_KEY_RUNE) {
		gboolean ctrl = (key->mods & RK_KEY_CTRL) != 0;
		g_string_append_unichar(text, ctrl ? g_unichar_toupper(key->rune) : key->rune);
		return g_string_free(text, FALSE);
	}
	const char *label = names[key->name];
	for (guint i = 0; i < RK_LEN(labels); i++)
		if (labels[i].name == key->name)
			label = labels[i].label;
	g_string_append(text, label);
	return g_string_free(text, FALSE);
}

GArray *rk_key_script(const char *text)
{
	g_autoptr(GArray) keys = g_array_new(FALSE, TRUE, sizeof(RkKey));

	while (*text) {
		RkKey key = { 0 };
		const char *end = *text == '<' ? strchr(text, '>') : NULL;
		end = end ? end + 1 : g_utf8_next_char(text);
		g_autofree char *one = g_strndup(text, (gsize)(end - text));
		if (strcmp(one, " ") == 0)
			key = RK_KEY_OF_NAME(SPACE);
		else if (!rk_key_parse(one, &key))
			return NULL;
		g_array_append_val(keys, key);
		text = end;
	}
	return g_steal_pointer(&keys);
}
