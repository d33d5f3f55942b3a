/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor demo: opening the program on the sample and running another verb on it are both done by
 * dispatch (command.c), which knows no more than that the store is a copy.
 */
#include "command/verb.h"

int rk_verb_run_DEMO(RkInvocation *invocation, GError **error)
{
	return rk_program_open(invocation);
}
