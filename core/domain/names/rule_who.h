/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who a typed name means, as the fields of speakers, assignments and lines want it. For the rules.
 */
#pragma once

#include "domain/names/rule.h"

typedef struct RkWho {
	RkId institution; /* of a person: his office */
	RkId person;
	RkId group;
	const char *label; /* free text; borrowed from the text that was asked */
	gboolean by_head;
} RkWho;

/* With `strict` the name must be known (RK_ERROR_INVALID or AMBIGUOUS on `field`, naming the
 * candidates); else free text becomes the label, and only several exact meanings are an error. */
gboolean rk_who_find(const RkRuleInput *in, const char *text, gboolean strict, const char *field,
	RkWho *out, GError **error);

/* The free text that is kept where a group can not be: its name; else the label. Borrowed. */
const char *rk_who_label(const RkRuleInput *in, const RkWho *who);

/* The shortest that names the same: handle of the person, office or group, else the label. NULL for
 * nobody. Caller frees. */
char *rk_who_text(const RkRuleInput *in, const RkWho *who);

/* "Kanim Tarakan", "Rangga Mahendra", "Panitia": for labels and messages; NULL for nobody.
 * Borrowed. */
const char *rk_who_name(const RkRuleInput *in, const RkWho *who);

/* A record of the directory, else of the dossier. */
gconstpointer rk_rule_find(const RkRuleInput *in, RkEntity entity, RkId id);
#define RK_RULE_FIND(in, ENTITY, Type, id) ((const Type *)rk_rule_find(in, RK_E_##ENTITY, id))
