/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of verb_table.h as data.
 */
#include "command/verb.h"

#include <string.h>

#define OPTION(name, letter, argument, help) { name, letter, argument, help },
#define OPTIONS(CONST, name, arguments, needs, least, most, help) \
	static const RkOption options_##CONST[] = { RK_##CONST##_OPTIONS(OPTION){ \
		NULL, 0, NULL, NULL } };
RK_VERBS(OPTIONS)

const RkOption rk_global_options[] = { RK_GLOBAL_OPTIONS(OPTION) };
const guint rk_global_options_n = RK_LEN(rk_global_options);

#define VERB(CONST, name, arguments, needs, least, most, help) \
	{ name, arguments, help, RK_VERB_##needs, least, most, options_##CONST, \
		RK_LEN(options_##CONST) - 1, rk_verb_run_##CONST },
const RkVerb rk_verbs[] = { RK_VERBS(VERB) };

const RkVerb *rk_verb_find(const char *name)
{
	for (guint i = 0; i < RK_VERB_N; i++)
		if (strcmp(rk_verbs[i].name, name) == 0)
			return &rk_verbs[i];
	return NULL;
}
