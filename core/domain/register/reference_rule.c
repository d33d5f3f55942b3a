/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See reference_rule.h.
 */
#include "domain/register/reference_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/names/citation.h"

#include <string.h>

#define SOON 90

static const RkEnumEntry validity_entries[] = { RK_VALIDITY_WORDS(RK_ENUM_ENTRY) };
const RkEnum rk_validity_words = { "validity", validity_entries, RK_LEN(validity_entries) };

/* The word a line of no regulation begins with says what it is. */
static int kind_of(const char *folded)
{
	static const struct {
		const char *word;
		int kind;
	} words[] = {
		{ "sop ", RK_REFERENCE_KIND_SOP },
		{ "pks ", RK_REFERENCE_KIND_AGREEMENT },
		{ "mou ", RK_REFERENCE_KIND_AGREEMENT },
		{ "nota kesepahaman ", RK_REFERENCE_KIND_AGREEMENT },
		{ "perjanjian ", RK_REFERENCE_KIND_AGREEMENT },
		{ "agreement ", RK_REFERENCE_KIND_AGREEMENT },
		{ "surat ", RK_REFERENCE_KIND_LETTER },
		{ "letter ", RK_REFERENCE_KIND_LETTER },
		{ "laporan ", RK_REFERENCE_KIND_REPORT },
		{ "report ", RK_REFERENCE_KIND_REPORT },
	};

	for (guint i = 0; i < RK_LEN(words); i++)
		if (g_str_has_prefix(folded, words[i].word))
			return words[i].kind;
	return 0;
}

/* "… antara A dan B" or "… between A and B": one party a line. */
static void parties_fill(RkReference *reference, const char *line)
{
	static const char *const begins[] = { " antara ", " between " };
	static const char *const joins[] = { " dan ", " dengan ", " and " };

	for (guint i = 0; i < RK_LEN(begins); i++) {
		const char *at = strstr(line, begins[i]);
		if (!at)
			continue;
		g_autoptr(GString) parties = g_string_new(at + strlen(begins[i]));
		char *about = strstr(parties->str, " tentang ");
		if (about)
			g_string_truncate(parties, (gsize)(about - parties->str));
		for (guint j = 0; j < RK_LEN(joins); j++)
			g_string_replace(parties, joins[j], "\n", 1);
		rk_text_set(&reference->parties, parties->str);
		return;
	}
}

static RkPlan *known(const RkContext *context, const RkReference *reference)
{
	g_autofree char *text = rk_reference_text(reference);
	RkPlan *plan = rk_plan_new(0, rk_say(context, N_("%s is there already")), text);

	rk_plan_focus(plan, RK_E_REFERENCE, reference->id);
	return plan;
}

static RkReference *plain_new(const RkContext *context, const char *line)
{
	g_autofree char *folded = rk_text_fold(line);
	int kind = kind_of(folded);

	if (!kind)
		return NULL;
	RkReference *reference = rk_rule_new(context, RK_E_REFERENCE);
	g_autofree char *handle = rk_text_slug(line, 60);
	reference->kind = kind;
	rk_text_set(&reference->title, line);
	rk_text_set(&reference->handle, handle);
	return reference;
}

RkPlan *rk_reference_plan_add(
	const RkContext *context, const RkDirectory *directory, const char *typed, GError **error)
{
	g_autofree char *line = g_strstrip(g_strdup(typed));
	g_autoptr(GPtrArray) found = rk_cited_find(line);
	const RkCited *cited = found->len ? found->pdata[0] : NULL;
	const RkReference *there = cited ? rk_cited_lookup(directory, cited) : NULL;

	if (there)
		return known(context, there);
	g_autoptr(RkReference) reference =
		cited ? rk_cited_reference(context, cited) : plain_new(context, line);
	if (!reference) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "reference",
			N_("\"%.60s\" is no citation (Permenkumham No. 6 Tahun 2019)"), line);
		return NULL;
	}
	if (reference->kind == RK_REFERENCE_KIND_AGREEMENT)
		parties_fill(reference, line);
	g_autofree char *handle = rk_name_unused(reference->handle, RK_E_REFERENCE,
		RK_F(REFERENCE, handle), rk_taken_in_rows, (gpointer)directory);
	rk_text_set(&reference->handle, handle);
	g_autofree char *text = rk_reference_text(reference);
	RkPlan *plan = rk_plan_new(0, rk_say(context, N_("new reference: %s")), text);
	rk_plan_focus(plan, RK_E_REFERENCE, reference->id);
	rk_plan_insert(plan, RK_E_REFERENCE, g_steal_pointer(&reference));
	return plan;
}

RkValidity rk_reference_validity(const RkReference *reference, RkDay today)
{
	RkDay day;

	if (reference->replaced_by)
		return RK_VALIDITY_REPLACED;
	if (rk_day_parse(reference->valid_until ? reference->valid_until : "", &day)) {
		if (day < today)
			return RK_VALIDITY_ENDED;
		if (day - today <= SOON)
			return RK_VALIDITY_ENDING;
	}
	return rk_day_parse(reference->valid_from ? reference->valid_from : "", &day) && day > today
		       ? RK_VALIDITY_AHEAD
		       : RK_VALIDITY_HOLDS;
}
