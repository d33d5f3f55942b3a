/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes JSON (RFC 8259) into a string, one space a level, in the order of the calls. No document
 * is kept in memory; who opens an object closes it.
 */
#pragma once

#include "domain/model/view.h"

#define RK_JSON_DEPTH 16

typedef struct RkJson {
	GString *out;  /* borrowed */
	guint depth;   /* open objects and arrays */
	gboolean some; /* the innermost has a member already */
	char closing[RK_JSON_DEPTH];
} RkJson;

RkJson rk_json_begin(GString *out);

/* `key` is NULL inside an array and for the outermost. */
void rk_json_object(RkJson *json, const char *key);
void rk_json_array(RkJson *json, const char *key);
void rk_json_end(RkJson *json); /* closes the innermost; the outermost ends in LF */

void rk_json_text(RkJson *json, const char *key, const char *text); /* NULL: null */
void rk_json_number(RkJson *json, const char *key, gint64 number);
void rk_json_bool(RkJson *json, const char *key, gboolean value);
void rk_json_id(RkJson *json, const char *key, RkId id); /* 13 digits; 0: null */

/* A value by its type, null when unset (a BOOL: false). */
void rk_json_value(RkJson *json, const char *key, RkType type, const RkEnum *words, RkValue value);

/* "id" and the fields of a record that are set, into the open object. */
void rk_json_fields(RkJson *json, RkEntity entity, const void *record);
/* The same as an object of its own. */
void rk_json_record(RkJson *json, const char *key, RkEntity entity, const void *record);
