/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main of a file of scenarios (scene.h). The linker takes it only for a program without one.
 */
#include "support/scene_private.h"

#include <glib.h>

int main(int argc, char **argv)
{
	g_autofree char *name = g_path_get_basename(argv[0]);

	return scenarios_run(name);
}
