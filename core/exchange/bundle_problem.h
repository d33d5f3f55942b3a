/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reporting faults of a bundle: private to exchange/.
 */
#pragma once

#include "exchange/bundle.h"

/* More are not reported: the first ones tell the story. */
#define RK_PROBLEMS_MAX 100

void rk_problem_add(GPtrArray *problems, const char *file, RkPlace place, const char *field,
	const char *format, ...) G_GNUC_PRINTF(5, 6);
