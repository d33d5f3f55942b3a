/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The builders as a table, and the calling of one. Invariant: the table has a builder for exactly
 * those papers that domain/paper.c calls built; a test compares.
 */
#include "document/build.h"

#include "base/error.h"
#include "document/builder.h"
#include "document/typography.h"

typedef void (*Build)(const RkBuilder *builder);

static const Build builds[RK_PAPER_KIND_N] = {
	[RK_PAPER_KIND_MINUTES] = rk_minutes_build,
	[RK_PAPER_KIND_RUNDOWN] = rk_rundown_build,
	[RK_PAPER_KIND_INVITATION] = rk_invitation_build,
	[RK_PAPER_KIND_SIGN_IN] = rk_sign_in_build,
	[RK_PAPER_KIND_ATTENDANCE] = rk_attendance_build,
	[RK_PAPER_KIND_CONCLUSIONS] = rk_conclusions_build,
	[RK_PAPER_KIND_REPORT] = rk_report_build,
	[RK_PAPER_KIND_MEMO] = rk_memo_build,
	[RK_PAPER_KIND_MATRIX] = rk_matrix_build,
	[RK_PAPER_KIND_PRESS] = rk_press_build,
	[RK_PAPER_KIND_EXCERPT] = rk_excerpt_build,
	[RK_PAPER_KIND_SPEAKER_REQUEST] = rk_speaker_request_build,
	[RK_PAPER_KIND_REMINDER] = rk_reminder_build,
	[RK_PAPER_KIND_NAME_CARDS] = rk_name_cards_build,
	[RK_PAPER_KIND_PHOTOS] = rk_photos_build,
	[RK_PAPER_KIND_CHANGE_NOTICE] = rk_change_notice_build,
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
			N_("%s: this paper cannot be made yet"), name ? name : "?");
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
	rk_document_bind(builder.document);
	return builder.document;
}

static const RkProfile *profile_of(const RkRows *profiles, RkId institution)
{
	RK_EACH (profiles, PROFILE, RkProfile, profile) {
		if (profile->institution == institution)
			return profile;
	}
	return NULL;
}

static RkId parent_of(const RkDossier *dossier, const RkRows *registers, RkId id)
{
	const RkInstitution *office = RK_FIND(dossier->rows, INSTITUTION, RkInstitution, id);

	if (!office && registers)
		office = RK_FIND(registers, INSTITUTION, RkInstitution, id);
	return office ? office->parent : 0;
}

#define PARENTS_MAX 32 /* a cycle of parents ends here */

const RkProfile *rk_document_profile(const RkContext *context, const RkDossier *dossier, int kind,
	const RkRows *registers, const RkRows *profiles)
{
	RkId office = rk_writing_office(context, dossier->meeting, kind);

	if (!office)
		return profiles->rows[RK_E_PROFILE]->len > 0
			       ? profiles->rows[RK_E_PROFILE]->pdata[0]
			       : NULL;
	for (guint i = 0; office && i < PARENTS_MAX; i++) {
		const RkProfile *profile = profile_of(profiles, office);
		if (profile)
			return profile;
		office = parent_of(dossier, registers, office);
	}
	return NULL;
}
