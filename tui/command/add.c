/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor add MEETING KIND [TEXT…]: one-line forms; the plural of a kind reads standard input as one
 * plan. Which kinds there are is one table.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/work.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/citation_rule.h"
#include "domain/minutes/entry_rule.h"
#include "domain/people/participant_rule.h"
#include "domain/paste/paste.h"
#include "domain/rundown/point_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/paste/paste_add.h"
#include "domain/action/captured_line.h"

typedef struct Input {
	const RkRuleInput *in;
	const char *text; /* a line, or all of standard input */
	RkId session;
	gboolean skip;
	guint skipped;
} Input;

static RkPlan *add_participant(Input *input, GError **error)
{
	return rk_participant_plan_add(
		input->in, input->text, input->skip, FALSE, &input->skipped, error);
}

static RkPlan *add_session(Input *input, GError **error)
{
	return rk_session_plan_add(input->in, -1, RK_RULE_TEXT(input->text), error);
}

static RkPlan *add_sessions(Input *input, GError **error)
{
	return rk_session_plan_add_lines(
		input->in, input->text, input->skip, &input->skipped, error);
}

static RkPlan *add_point(Input *input, GError **error)
{
	return rk_point_plan_add(input->in, input->session, RK_RULE_TEXT(input->text), error);
}

static RkPlan *add_line(Input *input, GError **error)
{
	const RkEntryInput line = { .line = input->text, .session = input->session };

	return rk_captured_plan_add(input->in, &line, error);
}

static RkPlan *add_lines(Input *input, GError **error)
{
	return rk_entry_plan_add_lines(
		input->in, input->text, input->session, input->skip, &input->skipped, error);
}

static RkPlan *add_actions(Input *input, GError **error)
{
	const RkPasteSource source = { .in = *input->in, .session = input->session };

	return rk_paste_plan_text(
		&source, RK_PASTE_ACTIONS, input->text, input->skip, &input->skipped, error);
}

static RkPlan *add_action(Input *input, GError **error)
{
	return rk_action_plan_add(input->in, input->text, input->session, 0, error);
}

/* The citations recognised in the text, of the meeting itself or of a session. */
static RkPlan *add_reference(Input *input, GError **error)
{
	return rk_citation_plan_add(input->in, input->session, RK_RULE_TEXT(input->text), error);
}

static const struct Kind {
	const char *name, *id; /* in English and Indonesian */
	gboolean plural;
	RkPlan *(*add)(Input *input, GError **error);
} kinds[] = {
	{ "participant", "peserta", FALSE, add_participant },
	{ "participants", "para-peserta", TRUE, add_participant },
	{ "session", "sesi", FALSE, add_session },
	{ "sessions", "acara", TRUE, add_sessions },
	{ "point", "butir", FALSE, add_point },
	{ "line", "baris", FALSE, add_line },
	{ "lines", "catatan", TRUE, add_lines },
	{ "action", "tindak-lanjut", FALSE, add_action },
	{ "actions", "rtl", TRUE, add_actions },
	{ "reference", "rujukan", FALSE, add_reference },
};

static const struct Kind *kind_find(const RkInvocation *invocation, GError **error)
{
	const char *word = rk_invocation_arg(invocation, 1);
	g_autoptr(GString) known = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(kinds); i++) {
		if (g_ascii_strcasecmp(word, kinds[i].name) == 0 ||
			g_ascii_strcasecmp(word, kinds[i].id) == 0)
			return &kinds[i];
		g_string_append_printf(known, "%s%s", i ? ", " : "",
			invocation->lang == RK_LANG_EN ? kinds[i].name : kinds[i].id);
	}
	rk_error_set(error, RK_ERROR_USAGE, "add", "kind", N_("\"%.40s\" is none of: %s"), word,
		known->str);
	return NULL;
}

/* The rest of the arguments, or standard input for a plural without text. */
static char *text_read(RkInvocation *invocation, const struct Kind *kind, GError **error)
{
	if (invocation->args->len > 2)
		return rk_invocation_rest(invocation, 2);
	if (!kind->plural) {
		rk_error_set(error, RK_ERROR_USAGE, "add", kind->name, N_("the text is missing"));
		return NULL;
	}
	return rk_work_input(invocation, "-", error);
}

/* --session S-2, B-8 or a whole address. */
static gboolean session_read(const RkInvocation *invocation, RkId *session, GError **error)
{
	const char *text = rk_invocation_option(invocation, "session");
	RkTarget target;

	if (!text)
		return TRUE;
	g_autofree char *address =
		strchr(text, '/')
			? g_strdup(text)
			: g_strdup_printf("%s/%s", rk_invocation_arg(invocation, 0), text);
	if (!rk_address_resolve(invocation->store, address, &target, error))
		return FALSE;
	*session = target.id;
	if (target.entity == RK_E_SESSION)
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, address, "session", N_("is no session"));
	return FALSE;
}

/* "people FILE": into the register, whatever a meeting is called. */
static gboolean is_people(const RkInvocation *invocation)
{
	const char *word = rk_invocation_arg(invocation, 0);

	return invocation->args->len == 2 &&
	       (g_ascii_strcasecmp(word, "people") == 0 || g_ascii_strcasecmp(word, "orang") == 0);
}

static int people_add(RkInvocation *invocation, GError **error)
{
	const RkPasteSource source = { .in = rk_rule_input_load(invocation->store, NULL, error) };

	if (!source.in.directory)
		return 3;
	return rk_work_list(
		invocation, &source, RK_PASTE_PEOPLE, rk_invocation_arg(invocation, 1), error);
}

int rk_verb_run_ADD(RkInvocation *invocation, GError **error)
{
	if (is_people(invocation))
		return people_add(invocation, error);
	const struct Kind *kind = kind_find(invocation, error);
	Input input = { .skip = rk_invocation_option(invocation, "skip") != NULL };
	g_auto(RkWork) work = { 0 };
	RkId meeting = 0;

	if (!kind ||
		!rk_meeting_resolve(
			invocation, rk_invocation_arg(invocation, 0), &meeting, error) ||
		!session_read(invocation, &input.session, error))
		return 2;
	g_autofree char *text = text_read(invocation, kind, error);
	if (!text || !rk_work_open(&work, invocation->store, meeting, error))
		return 2;
	input.text = text;
	input.in = &work.in;
	g_autoptr(RkPlan) plan = kind->add(&input, error);
	if (!plan)
		return 2;
	int status = rk_work_apply(invocation, plan, error);
	return status == 0 && input.skipped ? 1 : status;
}
