/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form made from a field list (DESIGN 5.1): labels and types from the descriptors, values as
 * people write them, spoken dates echoed with their day and zone, names suggested while they are
 * typed. Saving is one plan that carries the values which were read when the form was opened.
 */
#pragma once

#include "app/draft.h"

typedef struct RkRecordForm {
	RkEntity entity;
	RkId id;                   /* 0: a new one */
	RkId owner;                /* of a new one: the record it is a part of */
	RkId meeting;              /* 0: a record of a register */
	const char *const *fields; /* names in order, NULL-terminated; NULL: all that forms show */
	const char *const *values; /* of a new one: "FIELD=VALUE" to begin with, or NULL */
	const char *title;         /* translated; copied */
	const char *focus; /* name of the field that the cursor begins on, NULL: the first */
	/* Applies the plan (taken) instead of rk_app_apply, or asks first; TRUE closes the form. */
	gboolean (*apply)(RkApp *app, RkPlan *plan);
} RkRecordForm;

/* Opens it over the screen; FALSE and a message when the record is gone. */
gboolean rk_app_record_form(RkApp *app, const RkRecordForm *wanted);

/* Opens the form that left this draft, with it; FALSE when it was no such form. */
gboolean rk_app_record_form_resume(RkApp *app, const RkLeft *left);

/* A value as people write it and rk_value_spoken reads it; never NULL. `zone` is the one that hours
 * are said in, the meeting's; NULL: ours. Caller frees. */
char *rk_value_written(RkApp *app, const char *zone, const RkField *field, RkValue value);
