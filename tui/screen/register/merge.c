/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making two records of a register one. See merge.h. Nothing is asked twice: fields that do not
 * differ are not shown, and when none does the form says only what will move.
 */
#include "screen/register/merge.h"

#include "app/binding.h"
#include "app/chooser.h"
#include "app/recordform.h"
#include "base/error.h"
#include "domain/register/merge_rule.h"
#include "screen/register/register_do.h"
#include "screen/register/card.h"

typedef struct Pair {
	RkEntity entity;
	RkId kept, gone;
} Pair;

static Pair *pair_new(RkEntity entity, RkId kept, RkId gone)
{
	Pair *pair = g_new0(Pair, 1);

	*pair = (Pair){ entity, kept, gone };
	return pair;
}

static RkRows *uses_of(RkApp *app, const Pair *pair, GError **error)
{
	RkId both[] = { pair->kept, pair->gone };

	return rk_uses_load(rk_app_store(app), pair->entity, both, 2, error);
}

/* --- field by field --- */

/* The choices stand in the order of RkMergeTake, without the default. */
static gboolean merge_save(RkApp *app, RkForm *form, gpointer data)
{
	const Pair *pair = data;
	const RkDirectory *directory = rk_register_directory(app);
	g_autofree RkMergeTake *takes = g_new0(RkMergeTake, rk_entities[pair->entity].n_fields);
	GError *error = NULL;
	g_autoptr(RkRows) uses = directory ? uses_of(app, pair, &error) : NULL;

	for (guint i = 0; i < form->fields->len; i++) {
		const RkFormField *field = form->fields->pdata[i];
		if (field->kind == RK_INPUT_CHOICE)
			takes[field->tag] = (RkMergeTake)(RK_TAKE_KEPT + field->choice);
	}
	RkPlan *plan = uses ? rk_register_plan_merge(rk_app_context(app), directory, uses,
				      pair->entity, pair->kept, pair->gone, takes, &error)
			    : NULL;
	if (plan)
		return rk_app_apply(app, plan);
	rk_app_error(app, error);
	return FALSE;
}

static char *shown(RkApp *app, const RkField *field, RkValue value)
{
	char *text = rk_value_written(app, NULL, field, value);

	return g_strdelimit(text, "\n", '/');
}

static void field_add(
	RkApp *app, RkForm *form, const Pair *pair, guint index, const void *kept, const void *gone)
{
	const RkField *field = &rk_entities[pair->entity].fields[index];
	g_autofree char *mine = shown(app, field, rk_record_get(pair->entity, kept, index));
	g_autofree char *other = shown(app, field, rk_record_get(pair->entity, gone, index));
	const char *choices[] = { mine, other,
		field->type == RK_TYPE_LINES ? rk_app_say(app, N_("both")) : NULL, NULL };
	const char *first = field->type == RK_TYPE_LINES ? choices[2] : mine;
	RkFormField *made = rk_form_add(
		form, field->name, rk_app_say(app, field->label), RK_INPUT_CHOICE, first, choices);

	made->tag = index;
}

static void form_open(RkApp *app, Pair *taken)
{
	g_autofree Pair *pair = taken;
	const RkDirectory *directory = rk_register_directory(app);
	const void *kept = directory ? rk_rows_find(directory, pair->entity, pair->kept) : NULL;
	const void *gone = directory ? rk_rows_find(directory, pair->entity, pair->gone) : NULL;
	GError *error = NULL;
	g_autoptr(RkRows) uses = kept && gone ? uses_of(app, pair, &error) : NULL;
	RkForm form;

	if (!uses) {
		rk_app_error(app, error);
		return;
	}
	g_autofree char *moves =
		rk_uses_text(rk_app_context(app), uses, pair->entity, pair->gone, NULL);
	g_autofree char *name = rk_register_name(app, pair->entity, pair->kept);
	g_autofree char *other = rk_register_name(app, pair->entity, pair->gone);
	g_autofree char *title = g_strdup_printf("%s ← %s", name, other);
	rk_form_init(&form, rk_app_say(app, N_("make them one")), rk_app_say(app, N_("leave")),
		NULL, NULL);
	g_autofree char *note = g_strdup_printf("%s: %s", rk_app_say(app, N_("Moves along")),
		moves ? moves : rk_app_say(app, N_("nothing: it is used nowhere")));
	rk_form_add(&form, "moves", note, RK_INPUT_NOTE, NULL, NULL);
	for (guint i = 0; i < rk_entities[pair->entity].n_fields; i++)
		if (rk_merge_asks(pair->entity, kept, gone, i))
			field_add(app, &form, pair, i, kept, gone);
	rk_app_form(app, title, &form, merge_save, g_steal_pointer(&pair), g_free);
}

/* --- which stays --- */

static void stays_chosen(RkApp *app, int value, gpointer data)
{
	const Pair *pair = data;

	form_open(app, value == 0 ? pair_new(pair->entity, pair->kept, pair->gone)
				  : pair_new(pair->entity, pair->gone, pair->kept));
}

static void stays_add(RkApp *app, RkMenu *menu, const Pair *pair, RkId id, int value)
{
	g_autoptr(RkRows) uses = uses_of(app, pair, NULL);
	g_autofree char *name = rk_register_name(app, pair->entity, id);
	g_autofree char *address = rk_address_of(rk_app_store(app), pair->entity, id);
	g_autofree char *used =
		uses ? rk_uses_text(rk_app_context(app), uses, pair->entity, id, NULL) : NULL;
	g_autofree char *detail = g_strdup_printf(
		"%s%s%s", address ? address : "", used ? " · " : "", used ? used : "");
	char key[] = { (char)('1' + value), '\0' };

	rk_menu_add(menu, key, name, detail, value);
}

static void stays_ask(RkApp *app, Pair *pair)
{
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Which one stays?")),
		rk_app_say(app, N_("The other goes; what names it names this one then, and its old "
				   "address still finds it.")),
		FALSE);
	stays_add(app, &menu, pair, pair->kept, 0);
	stays_add(app, &menu, pair, pair->gone, 1);
	rk_app_ask(app, &menu, stays_chosen, pair, g_free);
}

static gboolean other_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const Pair *pair = data;

	if (choice->entity != pair->entity || choice->id == pair->kept) {
		rk_app_message(
			app, RK_ROLE_WARN, N_("two different records of a register are needed"));
		return FALSE;
	}
	stays_ask(app, pair_new(pair->entity, pair->kept, choice->id));
	return TRUE;
}

void rk_register_merge(RkApp *app, RkEntity entity, const GArray *ids)
{
	RkId first = ids->len ? g_array_index(ids, RkId, 0) : 0;

	if (ids->len == 2) {
		stays_ask(app, pair_new(entity, first, g_array_index(ids, RkId, 1)));
		return;
	}
	if (ids->len != 1) {
		rk_app_message(app, RK_ROLE_WARN, N_("mark the two that are one: Space"));
		return;
	}
	g_autofree char *name = rk_register_name(app, entity, first);
	g_autofree char *title =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%s is one with")), name);
	RkChooser chooser = { .title = title,
		.kinds = rk_choose_kind(entity),
		.chosen = other_chosen,
		.data = pair_new(entity, first, 0),
		.free_data = g_free };
	rk_app_choose(app, &chooser);
}

/* --- twins --- */

typedef struct Twins {
	RkScreen screen;
	RkCard card;
	RkEntity entity;
	GArray *pairs; /* RkTwins */
} Twins;

static gboolean twins_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Twins *self = (Twins *)screen;

	self->entity = arg->entity == RK_E_NONE ? RK_E_INSTITUTION : arg->entity;
	rk_card_init(&self->card, screen->app);
	return TRUE;
}

static char *twin_text(RkApp *app, RkEntity entity, RkId id)
{
	g_autofree char *name = rk_register_name(app, entity, id);
	g_autofree char *address = rk_address_of(rk_app_store(app), entity, id);

	return g_strdup_printf("%s (%s)", name, address ? address : "?");
}

static gboolean twins_load(RkScreen *screen, GError **error)
{
	Twins *self = (Twins *)screen;
	const RkDirectory *directory = rk_directory_load(rk_app_store(screen->app), error);

	if (!directory)
		return FALSE;
	g_clear_pointer(&self->pairs, g_array_unref);
	self->pairs = rk_twins_find(directory, self->entity);
	rk_card_restart(&self->card);
	for (guint i = 0; i < self->pairs->len; i++) {
		const RkTwins *pair = &g_array_index(self->pairs, RkTwins, i);
		g_autofree char *one = twin_text(screen->app, self->entity, pair->kept);
		g_autofree char *other = twin_text(screen->app, self->entity, pair->gone);
		RkCardRow *row = rk_card_row(&self->card, self->entity, pair->gone, 0);
		row->key = (RkId)i + 1;
		row->glyph = (RkTableCell){ "≈", RK_ROLE_WARN };
		row->text = g_steal_pointer(&one);
		row->detail = g_strdup_printf("= %s", other);
		row->state_text = g_strdup(rk_app_say(screen->app, pair->why));
	}
	rk_card_done(&self->card);
	return TRUE;
}

static void twins_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Twins *self = (Twins *)screen;
	g_autofree char *count = g_strdup_printf("%u", self->pairs->len);

	rk_card_draw(&self->card, canvas, rect, rk_app_say(screen->app, N_("Possible duplicates")),
		count,
		rk_app_say(screen->app, N_("None: no two have the same name, e-mail or handle.")));
}

static RkTable *twins_list(RkScreen *screen, RkTableSource *source)
{
	Twins *self = (Twins *)screen;

	*source = rk_card_source(&self->card);
	return &self->card.table;
}

static void pair_merge(RkScreen *screen, int value, const char *arg)
{
	Twins *self = (Twins *)screen;
	const RkCardRow *row = rk_card_at(&self->card);
	const RkTwins *pair = &g_array_index(self->pairs, RkTwins, row->key - 1);

	stays_ask(screen->app, pair_new(self->entity, pair->kept, pair->gone));
}

static void pairs_copy(RkScreen *screen, int value, const char *arg)
{
	rk_card_copy(&((Twins *)screen)->card);
}

static void twins_close(RkScreen *screen)
{
	Twins *self = (Twins *)screen;

	rk_card_clear(&self->card);
	g_clear_pointer(&self->pairs, g_array_unref);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("make one"), .flags = RK_BIND_ROW, .run = pair_merge },
	{ RK_COMMAND_COPY, .run = pairs_copy },
	{ RK_COMMAND_MERGE, .flags = RK_BIND_ROW | RK_BIND_QUIET, .run = pair_merge },
	RK_BINDS_MOVES,
	RK_BINDS_MARKS,
	{ RK_COMMAND_NONE },
};

const RkScreenClass rk_twins_class = {
	.name = "duplicates",
	.other_name = "ganda",
	.label = N_("Duplicates"),
	.size = sizeof(Twins),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.bindings = bindings,
	.no_row = N_("no possible duplicates"),
	.list = twins_list,
	.open = twins_open,
	.load = twins_load,
	.draw = twins_draw,
	.close = twins_close,
};

void rk_twins_open(RkApp *app, RkEntity entity)
{
	const RkDirectory *directory = rk_register_directory(app);
	g_autoptr(GArray) pairs = directory ? rk_twins_find(directory, entity) : NULL;
	RkScreenArg arg = { .entity = entity };

	if (pairs && pairs->len == 0)
		rk_app_message(app, RK_ROLE_NORMAL,
			N_("None: no two have the same name, e-mail or handle."));
	else if (pairs)
		rk_app_push(app, &rk_twins_class, &arg);
}
