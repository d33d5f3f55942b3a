/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The builders as a table, and the calling of one. Invariant: the table has a builder for exactly
 * those papers that domain/paper.c calls built; a test compares.
 */
#include "document/build.h"

#include "base/error.h"
#include "document/builder.h"

typedef void (*Build)(const RkBuilder *builder);

static const Build builds[RK_PAPER_KIND_N] = {
	[RK_PAPER_KIND_MINUTES] = rk_minutes_build,
	[RK_PAPER_KIND_RUNDOWN] = rk_rundown_build,
};

gboolean rk_document_is_built(int kind)
{
	return kind > 0 && kind < RK_PAPER_KIND_N && builds[kind] != NULL;
}

static const char *zone_of(const RkPaperInput *input)
{
	const char *zone = input->dossier->meeting->zone;

	if (zone && rk_zone_valid(zone))
		return zone;
	return input->context->zone ? input->context->zone : "Asia/Jakarta";
}

RkDocument *rk_document_build(const RkPaperInput *input, GError **error)
{
	if (!rk_document_is_built(input->kind)) {
		const char *name = rk_enum_label(&rk_paper_kind_words, input->kind, input->lang);
		rk_error_set(error, RK_ERROR_INVALID, NULL, "paper",
			"%s: this paper cannot be made yet", name ? name : "?");
		return NULL;
	}
	RkBuilder builder = {
		.input = input,
		.meeting = input->dossier->meeting,
		.rows = input->dossier->rows,
		.lang = input->lang,
		.zone = zone_of(input),
	};
	builder.paper = rk_paper_of(&builder, input->kind);
	builder.document = rk_document_new(input->lang, rk_meeting_title(&builder));
	builds[input->kind](&builder);
	rk_footer_build(&builder);
	return builder.document;
}
