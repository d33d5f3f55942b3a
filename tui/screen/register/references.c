/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of references. `a` takes one line as people cite ("Permenkumham 6/2019 tentang …");
 * an empty line is the form. What no longer holds is marked.
 */
#include "screen/register/registers.h"

#include "domain/register/reference_rule.h"
#include "screen/register/register.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

static RkPlan *plan_of(RkApp *app, const char *text, GError **error)
{
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), error);

	return directory ? rk_reference_plan_add(rk_app_context(app), directory, text, error)
			 : NULL;
}

static void changed(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? plan_of(app, text, &error) : NULL;

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), !!error);
}

static gboolean done(RkApp *app, const char *text, gpointer data)
{
	RkScreen *screen = data;
	GError *error = NULL;

	if (!*text)
		return rk_register_add(app, RK_E_REFERENCE);
	RkPlan *plan = plan_of(app, text, &error);
	if (!plan) {
		rk_app_error(app, error);
		return FALSE;
	}
	if (rk_plan_is_empty(plan)) {
		RkTableSource source;
		rk_table_go(rk_view_screen_list(screen, &source), &source, plan->focus);
		rk_app_message(app, RK_ROLE_NORMAL, "%s", plan->label);
		rk_plan_free(plan);
		return TRUE;
	}
	return rk_app_apply(app, plan);
}

static void line_add(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	RkPrompt prompt = { .label = rk_app_say(app, N_("reference")),
		.text = arg,
		.ghost = rk_app_say(app, N_("Permenkumham 6/2019 tentang … · empty: the form")),
		.done = done,
		.changed = changed,
		.data = screen };

	rk_app_prompt(app, &prompt);
}

static const RkReference *reference_of(RkApp *app, RkId id)
{
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), NULL);

	return directory ? RK_FIND(directory, REFERENCE, RkReference, id) : NULL;
}

static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	const RkReference *reference = reference_of(list->app, row->id);
	int until = rk_view_column(&rk_views[RK_VIEW_REFERENCES], "valid_until");

	if (!reference)
		return;
	RkValidity validity =
		rk_reference_validity(reference, rk_context_today(rk_app_context(list->app)));
	out->cells[until].role = rk_enum_role(&rk_validity_words, validity);
	out->muted = validity == RK_VALIDITY_REPLACED;
	if (validity == RK_VALIDITY_ENDED || validity == RK_VALIDITY_ENDING)
		out->cells[until].text = rk_table_text(out, "%s %s",
			rk_enum_glyph(&rk_validity_words, validity), out->cells[until].text);
	if (validity == RK_VALIDITY_REPLACED)
		out->cells[until].text =
			rk_enum_label(&rk_validity_words, validity, rk_app_lang(list->app));
}

static char *context(RkRegister *self)
{
	RkApp *app = self->view.screen.app;
	const RkReference *reference = reference_of(app, rk_view_list_row(&self->view.list)->id);

	if (!reference)
		return NULL;
	g_autofree char *by = rk_register_name(app, RK_E_REFERENCE, reference->replaced_by);
	g_autofree char *parties =
		g_strdelimit(g_strdup(reference->parties ? reference->parties : ""), "\n", '/');
	g_autofree char *handle = g_strconcat("#", reference->handle, NULL);
	GString *text = g_string_new("");
	rk_card_fact(text, NULL, handle);
	rk_card_fact(text, rk_app_say(app, N_("replaced by")), by);
	rk_card_fact(text, rk_app_say(app, N_("between")), parties);
	return g_string_free(text, FALSE);
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	{ RK_COMMAND_ADD, .run = line_add },
	RK_BINDS_SHARED(EDIT),
	RK_BINDS_SHARED(DELETE),
	{ RK_COMMAND_PROBLEMS, .word = N_("duplicates") },
	RK_BINDS_SHARED(COPY),
	RK_BINDS_SHARED(ORDER),
	{ RK_COMMAND_NONE },
};

static const RkRegisterKind kind = { .view = RK_VIEW_REFERENCES,
	.empty = N_("No reference yet. Type \"Permenkumham 6/2019\" anywhere; it appears here"),
	.dress = dress,
	.context = context };

const RkScreenClass rk_references_class = { RK_REGISTER_WHOLE, .name = "references",
	.other_name = "rujukan", .label = N_("References"), .bindings = bindings,
	.shared = rk_register_bindings, .kind = &kind };
