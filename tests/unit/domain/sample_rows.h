/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows for the tests of rules: a dozen offices and people, a meeting with a rundown, built by hand.
 * The ids are small constants, so that a failing test is readable.
 */
#pragma once

#include "domain/names/rule.h"

/* What a rule of the rundown reads, in one word. */
#define RK_INPUT(now, rows) (&(const RkRuleInput){ .context = (now), .dossier = (rows) })

enum {
	OFFICE_MINISTRY = 1,
	OFFICE_DIRECTORATE,
	OFFICE_KANWIL,
	OFFICE_TARAKAN,
	OFFICE_PALOPO,
	OFFICE_BALANGAN,
	OFFICE_BULUNGAN,
	OFFICE_PEMKOT,
	OFFICE_BUREAU,
	OFFICE_JAYAPURA,
	OFFICE_JAYAPURA_NEW,
	OFFICE_PORT,
	PERSON_ADI = 101,
	PERSON_CITRA,
	PERSON_EKA,
	PERSON_FAJAR,
	PERSON_GITA,
	PERSON_RANGGA,
	GROUP_UPT = 201,
	REFERENCE_CLASS = 301,
	MEETING = 401,
	SESSION_OPENING = 501,
	SESSION_ONE,
	SESSION_BREAK,
	SESSION_TWO,
	SPEAKER_ONE = 601,
	PARTICIPANT_BALANGAN = 701,
	PARTICIPANT_TARAKAN,
	PARTICIPANT_PALOPO,
};

typedef struct Sample {
	RkContext context;
	RkIdSource ids;
	RkRows *directory;
	RkDossier *dossier;
	RkRuleInput in;
} Sample;

/* Kamis 17 Oktober 2024, 09.12 WITA; language Indonesian; no office. */
Sample *sample_new(void);
void sample_free(Sample *sample);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sample, sample_free)

/* Applies a plan to dossier and directory and frees it; fails when it is NULL. */
void sample_apply(Sample *sample, RkPlan *plan, GError *error);

/* The n-th (from 0) inserted record of an entity in a plan, NULL when there is none. */
gconstpointer sample_inserted(const RkPlan *plan, RkEntity entity, guint n);
guint sample_count(const RkPlan *plan, RkChangeKind kind, RkEntity entity);

/* The plan's new value of a field of a record; unset when the plan leaves it. */
RkValue sample_set(const RkPlan *plan, RkEntity entity, RkId id, guint field);

/* What a plan changes, one line a change, in its order: "person new: name=Budi", "participant 702:
 * rsvp accepted → declined", "citation 901 goes". Without uids; an id that is none of the sample is
 * "new". Caller frees. */
char *sample_changes(const RkPlan *plan);

/* Fails unless the plan changes just that; frees it. */
void sample_expect(RkPlan *plan, const char *changes);

#define SAMPLE_INSERTED(plan, ENTITY, Type, n) \
	((const Type *)sample_inserted(plan, RK_E_##ENTITY, n))
