/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the bench share: one row of the table, a median, a run that must go well.
 */
#pragma once

#include "support/cli.h"

/* What is measured on little, on much, and of the bare libraries on as much (< 0: not). */
void row_print(const char *what, const char *unit, double one, double many, double bare);

double median(double *values, int n);
double now_ms(void);

/* Frees the result; ends the bench with its message unless its status is 0. */
void must(CliResult *result);

/* Imports, lines of a long meeting, a long pasted list, many deliveries. */
void writes_print(Sandbox *box, const char *program, const char *bare);
