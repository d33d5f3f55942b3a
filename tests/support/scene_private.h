/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between scene.c and scene_main.c.
 */
#pragma once

/* Runs what SCENARIO entered; number of those that failed. */
int scenarios_run(const char *group);
