/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map from keys to actions. Later bindings win, so a user's key takes precedence in its
 * context.
 */
#include "app/keymap.h"

typedef struct Binding {
	RkKey key;
	RkCommandId action;
	guint contexts; /* where it holds: any of these */
	guint except;   /* and none of these: rebound there */
} Binding;

struct RkKeymap {
	GArray *bindings; /* Binding */
};

static const Binding *binding_at(const RkKeymap *keymap, guint i)
{
	return &g_array_index(keymap->bindings, Binding, i);
}

static void defaults_add(RkKeymap *keymap, RkCommandId action)
{
	const RkCommandInfo *info = rk_command_info(action);
	g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);

	for (guint i = 0; keys[i]; i++) {
		Binding binding = { .action = action, .contexts = info->contexts };
		if (*keys[i] && rk_key_parse(keys[i], &binding.key))
			g_array_append_val(keymap->bindings, binding);
	}
}

RkKeymap *rk_keymap_new(void)
{
	RkKeymap *keymap = g_new0(RkKeymap, 1);

	keymap->bindings = g_array_new(FALSE, TRUE, sizeof(Binding));
	for (guint i = 1; i < RK_COMMAND_N; i++)
		defaults_add(keymap, (RkCommandId)i);
	return keymap;
}

void rk_keymap_free(RkKeymap *keymap)
{
	if (!keymap)
		return;
	g_array_free(keymap->bindings, TRUE);
	g_free(keymap);
}

static gboolean holds(const Binding *binding, guint contexts)
{
	return (binding->contexts & contexts) != 0 && (binding->except & contexts) == 0;
}

RkCommandId rk_keymap_find(const RkKeymap *keymap, const RkKey *key, guint contexts)
{
	contexts |= RK_IN_GLOBAL;
	for (guint i = keymap->bindings->len; i > 0; i--) {
		const Binding *binding = binding_at(keymap, i - 1);
		if (holds(binding, contexts) && rk_key_equal(&binding->key, key))
			return binding->action;
	}
	return RK_COMMAND_NONE;
}

/* TRUE if pressing it really leads there: another action may have taken the key. */
static gboolean leads(const RkKeymap *keymap, const Binding *binding, guint contexts)
{
	return holds(binding, contexts) &&
	       rk_keymap_find(keymap, &binding->key, contexts) == binding->action;
}

char *rk_keymap_label(const RkKeymap *keymap, RkCommandId action, guint contexts)
{
	contexts |= RK_IN_GLOBAL;
	for (guint i = 0; i < keymap->bindings->len; i++) {
		const Binding *binding = binding_at(keymap, i);
		gboolean typed = (contexts & RK_IN_TEXT) != 0 && rk_key_is_text(&binding->key);
		if (binding->action == action && !typed && leads(keymap, binding, contexts))
			return rk_key_label(&binding->key);
	}
	return NULL;
}

char *rk_keymap_keys(const RkKeymap *keymap, RkCommandId action, guint contexts)
{
	GString *keys = g_string_new("");

	contexts |= RK_IN_GLOBAL;
	for (guint i = 0; i < keymap->bindings->len; i++) {
		const Binding *binding = binding_at(keymap, i);
		if (binding->action != action || !leads(keymap, binding, contexts))
			continue;
		g_autofree char *text = rk_key_text(&binding->key);
		g_string_append_printf(keys, "%s%s", keys->len > 0 ? " " : "", text);
	}
	return g_string_free(keys, FALSE);
}

void rk_keymap_bind(RkKeymap *keymap, RkCommandId action, guint context, const RkKey *keys, guint n)
{
	guint mask = context < RK_AT_N ? 1u << context : rk_command_info(action)->contexts;

	for (guint i = 0; i < keymap->bindings->len; i++) {
		Binding *binding = &g_array_index(keymap->bindings, Binding, i);
		if (binding->action == action)
			binding->except |= mask;
	}
	for (guint i = 0; i < n; i++) {
		Binding binding = { keys[i], action, mask, 0 };
		g_array_append_val(keymap->bindings, binding);
	}
}
