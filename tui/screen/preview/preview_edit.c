/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changing what a preview shows: a sentence is typed where it stands and becomes this paper's own
 * words; a field opens the form of its record. The rules are domain/paper_rule.h's.
 */
#include "screen/preview/preview.h"

#include "app/draft.h"
#include "app/recordform.h"
#include "domain/minutes/paper_rule.h"

#include <string.h>

RkRuleInput rk_paper_view_case(RkPaperView *view)
{
	return rk_rule_input_load(rk_app_store(view->screen.app), view->dossier, NULL);
}

/* --- a sentence --- */

/* One for each sentence of a paper in a language. */
static void draft_begin(RkPaperView *view, const RkPreviewItem *item)
{
	RkApp *app = view->screen.app;
	char meeting[RK_ID_TEXT];

	rk_id_text(view->meeting, meeting);
	g_autofree char *place = g_strdup_printf("words/%s/%s/%s/%s", meeting,
		rk_enum_word(&rk_paper_kind_words, view->paper),
		view->lang == RK_LANG_EN ? "en" : "id", item->slot);
	g_autofree char *label =
		g_strdup_printf("%s: %s", rk_app_say(app, N_("Wording of a paper")),
			rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app)));
	view->drafting =
		rk_drafting_area(app, &(RkDraftPlace){ place, label, view->meeting }, &view->area);
}

static void area_open(RkPaperView *view, const RkPreviewItem *item)
{
	rk_text_area_init(&view->area, item->text);
	view->editing = TRUE;
	view->warned = FALSE;
	draft_begin(view, item);
}

/* It was saved, or thrown away. */
static void area_close(RkPaperView *view)
{
	rk_drafting_done(view->drafting);
	rk_drafting_free(g_steal_pointer(&view->drafting));
	rk_text_area_clear(&view->area);
	view->editing = FALSE;
	view->follow = TRUE;
}

/* NULL or "": the template's words again. */
static gboolean reword(RkPaperView *view, const char *text)
{
	RkRuleInput in = rk_paper_view_case(view);
	GError *error = NULL;
	RkPlan *plan = rk_paper_plan_text(
		&in, view->paper, rk_paper_view_item(view)->slot, view->lang, text, &error);

	if (plan)
		return rk_app_apply(view->screen.app, plan);
	rk_app_error(view->screen.app, error);
	return FALSE;
}

static void save(RkPaperView *view)
{
	g_autofree char *text = g_strstrip(g_strdup(view->area.edit.text->str));

	if (strcmp(text, rk_paper_view_item(view)->text) == 0 || reword(view, text))
		area_close(view);
}

static void leave(RkPaperView *view)
{
	gboolean changed = strcmp(view->area.edit.text->str, rk_paper_view_item(view)->text) != 0;

	if (!changed || view->warned) {
		area_close(view);
		return;
	}
	view->warned = TRUE;
	rk_app_message(view->screen.app, RK_ROLE_WARN,
		N_("Not saved: Enter saves it, Esc again throws it away"));
}

void rk_paper_view_key(RkPaperView *view, const RkKey *key)
{
	if (rk_key_is(key, RK_KEY_ENTER) || rk_key_is_ctrl(key, 's')) {
		save(view);
	} else if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		leave(view);
	} else {
		const char *was = rk_paper_view_item(view)->text, *now;
		view->warned = FALSE;
		rk_text_area_key(&view->area, key, FALSE);
		now = view->area.edit.text->str;
		rk_drafting_typed(view->drafting, strcmp(now, was) == 0 ? NULL : now);
	}
}

void rk_paper_view_restore(RkScreen *screen, int value, const char *arg)
{
	reword((RkPaperView *)screen, NULL);
}

/* --- a field --- */

/* Fields that are changed together, the asked one on top. */
static const char *const groups[][12] = {
	{ "start", "end", "open_end", "zone", "when_text" },
	{ "venue", "room", "address", "city", "link", "mode" },
	{ "title", "short_title", "title_en" },
	{ "letter_subject", "urgency", "confidentiality", "enclosures", "dress", "confirm_by",
		"may_delegate", "in_person", "copies" },
};
static const char *const of_paper[] = { "number", "date", "signatory", "capacity", "on_behalf",
	"signing", "state", "file" };
static const char *const of_participant[] = { "title", "institution", "person" };
static const char *const of_session[] = { "title", "title_en", "minutes", "fixed_start", "room" };

static void fields_from(GPtrArray *out, const char *first, const char *const *names, guint n)
{
	g_ptr_array_add(out, (gpointer)first);
	for (guint i = 0; i < n && names[i]; i++)
		if (strcmp(names[i], first) != 0)
			g_ptr_array_add(out, (gpointer)names[i]);
}

static void fields_of(GPtrArray *out, RkEntity entity, const char *field)
{
	if (entity == RK_E_PARTICIPANT)
		fields_from(out, field, of_participant, RK_LEN(of_participant));
	else if (entity == RK_E_SESSION)
		fields_from(out, field, of_session, RK_LEN(of_session));
	for (guint i = 0; entity == RK_E_MEETING && i < RK_LEN(groups); i++)
		for (guint k = 0; k < RK_LEN(groups[i]) && groups[i][k]; k++)
			if (strcmp(groups[i][k], field) == 0)
				fields_from(out, field, groups[i], RK_LEN(groups[i]));
	if (out->len == 0)
		g_ptr_array_add(out, (gpointer)field);
	g_ptr_array_add(out, NULL);
}

void rk_paper_form(RkApp *app, const RkDossier *dossier, int kind, const char *first)
{
	const RkPaper *paper = rk_paper_find(dossier, kind);
	const char *title = rk_enum_label(&rk_paper_kind_words, kind, rk_app_lang(app));
	g_autofree char *of = g_strdup_printf("kind=%s", title);
	g_autofree char *state = g_strdup_printf("state=%s",
		rk_enum_label(&rk_paper_state_words, RK_PAPER_STATE_DRAFT, rk_app_lang(app)));
	const char *const values[] = { of, state, NULL };
	g_autoptr(GPtrArray) fields = g_ptr_array_new();

	fields_from(fields, first ? first : of_paper[0], of_paper, RK_LEN(of_paper));
	if (!paper)
		g_ptr_array_add(fields, (gpointer) "kind");
	g_ptr_array_add(fields, NULL);
	rk_app_record_form(app, &(RkRecordForm){ .entity = RK_E_PAPER,
					.id = paper ? paper->id : 0,
					.owner = dossier->meeting->id,
					.meeting = dossier->meeting->id,
					.fields = (const char *const *)fields->pdata,
					.values = paper ? NULL : values,
					.title = title });
}

static void field_open(RkPaperView *view, const RkPreviewItem *item)
{
	RkApp *app = view->screen.app;
	g_autoptr(GPtrArray) fields = g_ptr_array_new();

	if (item->entity == RK_E_PAPER) {
		rk_paper_form(app, view->dossier, view->paper, item->field);
		return;
	}
	fields_of(fields, item->entity, item->field);
	rk_app_record_form(
		app, &(RkRecordForm){ .entity = item->entity,
			     .id = item->id,
			     .owner = view->meeting,
			     .meeting = view->meeting,
			     .fields = (const char *const *)fields->pdata,
			     .title = rk_app_say(app, rk_entities[item->entity].label) });
}

void rk_paper_view_edit(RkScreen *screen, int value, const char *arg)
{
	RkPaperView *view = (RkPaperView *)screen;
	const RkPreviewItem *item = rk_paper_view_item(view);

	if (item->slot)
		area_open(view, item);
	else
		field_open(view, item);
}
