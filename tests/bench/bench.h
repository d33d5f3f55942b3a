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

/* What a program cost: of long work the processor's time says more than the clock's on a busy
 * machine. Ends the bench when the program fails. */
typedef struct Cost {
	double ms, mb;
} Cost;
Cost cost_measure(Sandbox *box, const char *const *argv);

/* Imports, lines of a long meeting, a long pasted list, many deliveries. */
void writes_print(Sandbox *box, const char *program, const char *bare);

/* Minutes as PDF. */
void papers_print(Sandbox *box, const char *program);
