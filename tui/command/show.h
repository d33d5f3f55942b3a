/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `rakor show` found, and the functions that show it: one screen for people, with --json the
 * record, its children and what is computed of it. What people would type for the record is its
 * "where" there: "address" is a field of meetings and offices.
 */
#pragma once

#include "command/table_out.h"
#include "command/work.h"
#include "domain/action/action_state.h"

typedef struct RkShow {
	RkInvocation *invocation;
	RkLang lang;
	GString *out;
	RkTarget target;
	RkWork work;
	RkRows *own;        /* rows loaded for this record alone; owned, may be NULL */
	const RkRows *rows; /* the dossier's, or the directory */
	const void *record;
	char *day; /* DATE of as_of; owned */
	RkDay as_of;
} RkShow;

/* Each returns the exit status. */
int rk_show_meeting(RkShow *show, GError **error);
int rk_show_who(RkShow *show, GError **error); /* an office, person or group */
int rk_show_action(RkShow *show, GError **error);
int rk_show_record(RkShow *show, GError **error); /* any other */

/* --- what they share --- */

/* "Label  value", wrapped, labels padded to one width; nothing for an empty value. */
void rk_show_pair(RkShow *show, const char *label, const char *value);
/* A heading with an empty line before it. */
void rk_show_heading(RkShow *show, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* "head  text": the text wrapped, hanging behind the head. */
void rk_show_hanging(RkShow *show, int indent, const char *head, const char *text);

/* All set fields of a record that people read, one pair each. */
void rk_show_fields(RkShow *show, RkEntity entity, const void *record);

/* What a field holds, in words; NULL when unset. Caller frees. */
char *rk_show_value(RkShow *show, const RkField *field, RkValue value);

/* The text by which people know a record ("Kanim Tarakan", "TL-03"); caller frees. */
char *rk_show_name(const RkRows *rows, const RkDirectory *directory, RkEntity entity, RkId id);

/* "Gita Maharani (Pemkab Balangan)", "Panitia": a person with his office, an office, or free text;
 * NULL for nobody. Caller frees. */
char *rk_show_somebody(
	const RkShow *show, const char *shown, RkId person, RkId institution, const char *label);
/* The assignments of an action in one role (0: any): "Kanim Tarakan, Pemkab Bone"; caller frees. */
char *rk_show_assigned(const RkShow *show, RkId action, int role);
/* "29 Nov 2024"; "" when there is none. Caller frees. */
char *rk_show_day(const RkShow *show, gboolean has, RkDay day);
/* State of an action in words: "◐ berjalan 70%, lewat 3 hari"; caller frees. */
char *rk_show_state(const RkShow *show, const RkActionState *state);

/* The rundown with its computed times and problems, and the same as JSON. */
void rk_show_rundown(RkShow *show);
void rk_show_rundown_json(RkShow *show, RkJson *json);

/* The records of `entity` whose field `field` is `id`, as an array under the table's name. */
void rk_show_children_json(RkShow *show, RkJson *json, RkEntity entity, guint field, RkId id);
