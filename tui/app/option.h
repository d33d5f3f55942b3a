/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The option table as data, and the values of rakor.conf.
 */
#pragma once

#include "app/command.h"
#include "app/option_table.h"
#include "base/types.h"
#include "service/store.h"

#define RK_OPTION_CONSTANT(CONST, name, where, argument, def, words, help) RK_OPTION_##CONST,
typedef enum RkOptionId { RK_OPTIONS(RK_OPTION_CONSTANT) RK_OPTION_N } RkOptionId;
#undef RK_OPTION_CONSTANT

typedef enum RkOptionWhere { RK_OPTION_IN_PROGRAM, RK_OPTION_IN_DATABASE } RkOptionWhere;

typedef struct RkOptionInfo {
	const char *name;
	RkOptionWhere where;
	RkArgument argument; /* OFFICE, PERSON: a handle is completed */
	const char *value;   /* default */
	const char *words;   /* allowed ones, blank-separated; "": any text */
	const char *help;    /* msgid */
} RkOptionInfo;

const RkOptionInfo *rk_option_info(RkOptionId option);
/* RK_OPTION_N when there is none. */
RkOptionId rk_option_find(const char *name);
/* RK_ERROR_INVALID (field: the option) naming the words when the value is none of them. */
gboolean rk_option_check(RkOptionId option, const char *value, GError **error);

typedef struct RkOptions RkOptions;
RkOptions *rk_options_new(void);
void rk_options_free(RkOptions *options);

/* Reads rakor.conf ("name = value"); errors (char *) name file and line. A missing file is none. */
void rk_options_load(RkOptions *options, const char *path, GPtrArray *errors);
/* Value of a PROGRAM option in force; borrowed. */
const char *rk_options_get(const RkOptions *options, RkOptionId option);
/* Changes it and writes the file it was loaded from; the other lines of the file stay. */
gboolean rk_options_set(RkOptions *options, RkOptionId option, const char *value, GError **error);
