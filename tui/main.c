/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program: everything is in command/ (the verbs) and app/ (the screen).
 */
#include "command/verb.h"

int main(int argc, char **argv)
{
	return rk_command_main(rk_verbs, argc, argv);
}
