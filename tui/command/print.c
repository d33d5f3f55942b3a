/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor print: a paper, to standard output or a file.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/print_message.h"
#include "command/work.h"
#include "domain/model/paper.h"
#include "service/apply.h"
#include "service/transfer.h"

#include <unistd.h>

/* Names of the papers that can be built, in the language of the messages. */
static char *papers_known(RkLang lang)
{
	g_autoptr(GString) known = g_string_new(NULL);

	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		g_autofree char *name = rk_paper_name(kind, lang);
		if (rk_print_known(kind) || kind == RK_PAPER_KIND_MESSAGE)
			g_string_append_printf(known, "%s%s", known->len ? ", " : "", name);
	}
	return g_string_free(g_steal_pointer(&known), FALSE);
}

static gboolean paper_read(const RkInvocation *invocation, int *paper, GError **error)
{
	const char *name = rk_invocation_arg(invocation, 1);

	*paper = rk_paper_from_name(name);
	if (*paper && (rk_print_known(*paper) || *paper == RK_PAPER_KIND_MESSAGE))
		return TRUE;
	g_autofree char *known = papers_known(invocation->lang);
	rk_error_set(error, RK_ERROR_INVALID, name, "paper",
		*paper ? N_("cannot be printed yet; these can: %s")
		       : N_("no such paper; known: %s"),
		known);
	return FALSE;
}

/* --for of a paper that can be of one office; 0 without it. */
static gboolean office_read(
	const RkInvocation *invocation, RkId meeting, int paper, RkId *office, GError **error)
{
	RkId participant = 0;

	if (!rk_invocation_option(invocation, "for"))
		return TRUE;
	if (!rk_paper_is_of_office(paper)) {
		rk_error_set(error, RK_ERROR_USAGE, invocation->verb->name, "for",
			N_("this paper is the same for everybody"));
		return FALSE;
	}
	if (!rk_for_read(invocation, meeting, &participant, office, error))
		return FALSE;
	g_autoptr(RkDossier) dossier =
		participant ? rk_dossier_load(invocation->store, meeting, error) : NULL;
	const RkParticipant *who =
		dossier ? RK_FIND(dossier->rows, PARTICIPANT, RkParticipant, participant) : NULL;
	if (who)
		*office = who->institution;
	if (*office)
		return TRUE;
	rk_error_set(error, RK_ERROR_NOT_FOUND, rk_invocation_option(invocation, "for"), "for",
		N_("is of no office"));
	return FALSE;
}

static int print_out(
	RkInvocation *invocation, RkId meeting, const RkPrintOptions *options, GError **error)
{
	g_autoptr(GBytes) bytes = rk_print(invocation->store, meeting, options, error);

	return bytes && rk_invocation_deliver(invocation,
				rk_invocation_option(invocation, "output"), bytes, error)
		       ? 0
		       : 2;
}

/* What could not be written is not recorded: the file first, the record after it. */
static int print_issue(
	RkInvocation *invocation, RkId meeting, RkPrintOptions *options, GError **error)
{
	g_autoptr(RkPlan) plan =
		rk_print_issue(invocation->store, meeting, options, &options->issued, error);

	if (!plan)
		return 2;
	options->ahead = plan;
	if (print_out(invocation, meeting, options, error) != 0 ||
		!rk_apply(invocation->store, plan, NULL, error))
		return 2;
	rk_invocation_tell(invocation, "%s",
		rk_plan_is_empty(plan) ? rk_tr(invocation->lang, N_("issued before, and unchanged"))
				       : rk_tr(invocation->lang, N_("recorded as issued")));
	return 0;
}

int rk_verb_run_PRINT(RkInvocation *invocation, GError **error)
{
	RkPrintOptions options = { .lang = invocation->lang,
		.format = rk_invocation_option(invocation, "format"),
		.page_lines = rk_invocation_option(invocation, "paged") ? RK_PAGE_LINES : 0 };
	gboolean issue = rk_invocation_option(invocation, "issue") != NULL;
	g_autofree char *as_of = NULL;
	guint width = 0;
	RkId meeting = 0;

	if (!paper_read(invocation, &options.paper, error) ||
		!rk_invocation_number(invocation, "width", 72, 80, &width, error) ||
		!rk_invocation_day(invocation, "as-of", &as_of, error) ||
		!rk_invocation_number(invocation, "issued", 1, 9999, &options.issued, error) ||
		!rk_meeting_resolve(invocation, rk_invocation_arg(invocation, 0), &meeting, error))
		return 2;
	if (options.paper == RK_PAPER_KIND_MESSAGE)
		return rk_print_message(invocation, meeting, error);
	if (!office_read(invocation, meeting, options.paper, &options.office, error))
		return 2;
	options.as_of = as_of;
	if (!options.format)
		options.format =
			rk_paper_format_of_file(rk_invocation_option(invocation, "output"));
	if (!rk_paper_format_is_text(options.format) &&
		!rk_invocation_option(invocation, "output") && isatty(STDOUT_FILENO)) {
		rk_error_set(error, RK_ERROR_USAGE, invocation->verb->name, "output",
			N_("%s is nothing for a terminal: -o FILE"), options.format);
		return 2;
	}
	options.width = (int)width;
	return issue && !options.issued ? print_issue(invocation, meeting, &options, error)
					: print_out(invocation, meeting, &options, error);
}
