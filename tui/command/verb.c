/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of verb_table.h as data.
 */
#include "command/verb.h"

#define OPTION(name, letter, argument, help) { name, letter, argument, help },
#define OPTIONS(CONST, name, arguments, needs, least, most, help) \
	static const RkOption options_##CONST[] = { RK_##CONST##_OPTIONS(OPTION){ \
		NULL, 0, NULL, NULL } };
RK_VERBS(OPTIONS)

#define VERB(CONST, name, arguments, needs, least, most, help) \
	{ name, arguments, help, RK_VERB_##needs, least, most, options_##CONST, \
		RK_LEN(options_##CONST) - 1, rk_verb_run_##CONST },
const RkVerb rk_verbs[] = { RK_VERBS(VERB){ 0 } };
