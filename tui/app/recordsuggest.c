/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields that point to a record: names suggested while one is typed, and the whole list (F2) with
 * what may be made new.
 */
#include "app/chooser.h"
#include "app/private.h"
#include "app/recordowner.h"

#define SUGGESTED 6

static const RkField *field_of(const RkRecordOwner *owner, const RkFormField *field)
{
	return &rk_entities[owner->entity].fields[field->tag];
}

static RkFinder *finder_of(RkRecordOwner *owner, RkEntity target)
{
	gpointer key = GINT_TO_POINTER(target + 1);
	RkFinder *finder = g_hash_table_lookup(owner->finders, key);

	if (!finder) {
		finder = rk_chooser_finder(owner->app, rk_choose_kind(target), owner->meeting);
		if (finder)
			g_hash_table_insert(owner->finders, key, finder);
	}
	return finder;
}

void rk_record_suggest(RkForm *form, RkFormField *field, gpointer data)
{
	RkRecordOwner *owner = data;
	RkFinder *finder = finder_of(owner, field_of(owner, field)->target);
	const char *text = rk_form_field_text(field);

	if (!finder || !*text || *text == '@' || *text == '#')
		return;
	const GPtrArray *found = rk_finder_find(finder, text, SUGGESTED);
	for (guint i = 0; i < found->len; i++) {
		const RkFinderItem *item = found->pdata[i];
		char id[RK_ID_TEXT];
		rk_id_text(item->id, id);
		rk_form_hint_add(field, item->label, item->detail, id);
	}
	/* What only nearly fits is offered, but not taken by itself. */
	if (found->len > 0 && !((RkFinderItem *)found->pdata[0])->weak)
		field->hint = 0;
}

char *rk_record_name(RkRecordOwner *owner, const RkField *field, RkId id)
{
	const RkDirectory *names = rk_directory_load(rk_app_store(owner->app), NULL);
	const RkRows *rows = owner->dossier ? owner->dossier->rows : names;
	RkLang lang = rk_app_lang(owner->app);
	char *name = names ? rk_choice_label(rows, names, field->target, id, lang) : NULL;

	if (name || !id)
		return name;
	g_autoptr(RkRows) one = rk_rows_load(rk_app_store(owner->app), field->target, &id, 1, NULL);
	return one ? rk_choice_label(one, names, field->target, id, lang) : NULL;
}

typedef struct Asked {
	RkRecordOwner *owner;
	RkScreen *screen; /* of the form */
	RkForm *form;
	RkFormField *field;
} Asked;

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	const Asked *asked = data;
	char id[RK_ID_TEXT];

	if (!g_ptr_array_find(app->stack, asked->screen, NULL))
		return TRUE;
	if (choice->id == 0) {
		rk_form_field_put(asked->form, asked->field, "", NULL);
		return TRUE;
	}
	/* It may have been made just now. */
	g_hash_table_remove_all(asked->owner->finders);
	g_autofree char *name =
		rk_record_name(asked->owner, field_of(asked->owner, asked->field), choice->id);
	rk_id_text(choice->id, id);
	rk_form_field_put(asked->form, asked->field, name ? name : id, id);
	return TRUE;
}

void rk_record_choose(RkApp *app, RkForm *form, RkFormField *field, gpointer data)
{
	RkRecordOwner *owner = data;
	gboolean stands = rk_form_field_value(field) != rk_form_field_text(field);
	Asked *asked = g_new0(Asked, 1);

	rk_form_hints_close(form);
	*asked = (Asked){ owner, rk_app_top(app), form, field };
	rk_app_choose(app, &(RkChooser){ .title = field->label,
				   .kinds = rk_choose_kind(field_of(owner, field)->target),
				   .meeting = owner->meeting,
				   .create = rk_choose_create,
				   .none = !field->required,
				   .text = stands ? NULL : rk_form_field_text(field),
				   .chosen = chosen,
				   .data = asked,
				   .free_data = g_free });
}
