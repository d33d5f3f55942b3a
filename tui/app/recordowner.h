/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a record form, shared by its files.
 */
#pragma once

#include "app/formscreen.h"
#include "app/recordform.h"
#include "domain/names/finder.h"
#include "domain/names/rule.h"

typedef struct RkRecordOwner {
	RkApp *app;
	RkEntity entity;
	RkId id, owner, meeting;
	char **fields;       /* NULL: all; owned */
	RkDossier *dossier;  /* of the meeting, as it was when the form was opened; NULL: none */
	gpointer record;     /* a copy: what was read; NULL: a new one */
	RkId seen;           /* the newest step then */
	GHashTable *finders; /* RkEntity → RkFinder */
	gboolean (*apply)(RkApp *app, RkPlan *plan); /* NULL: rk_app_apply */
} RkRecordOwner;

RkRuleInput rk_record_case(RkRecordOwner *owner);

/* The zone of the meeting whose record it is, or of the meeting itself; NULL: none. */
const char *rk_record_zone(const RkRecordOwner *owner);

/* What a value reads like beside its field: the day of the week and the zone with a date, the full
 * name of an office. NULL when it says no more than the text. Caller frees. */
char *rk_record_echo(RkRecordOwner *owner, const RkForm *form, const RkField *field, RkValue value);
/* What is shown muted in an empty field; NULL: nothing. Borrowed. */
const char *rk_record_ghost(RkApp *app, const RkField *field);
/* Words of an enum or a yes/no field, the first one empty. g_strfreev. */
char **rk_record_words(RkApp *app, const RkField *field);

/* Suggestions and the list of a field that points to a record. */
void rk_record_suggest(RkForm *form, RkFormField *field, gpointer owner);
void rk_record_choose(RkApp *app, RkForm *form, RkFormField *field, gpointer owner);
/* The name of the record that a field points to; NULL when there is none. Caller frees. */
char *rk_record_name(RkRecordOwner *owner, const RkField *field, RkId id);
