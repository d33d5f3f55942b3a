/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A large database for the benchmark: the one meeting of a small one, repeated.
 */
#pragma once

#include <glib.h>

/* Repeats the only meeting of `path`, with all its children, until there are `meetings` of them,
 * four hours apart around the first. Prints and exits on failure. The search queue is left full:
 * the next plan that the program applies drains it. */
void bench_generate(const char *path, guint meetings);

/* Repeats the offices in the same way, so that there are `times` as many, each with a name of its
 * own. */
void bench_generate_offices(const char *path, guint times);

/* Adds so many lines, calendar invitations of yesterday's content, to its meeting. */
void bench_generate_lines(const char *path, guint n);
void bench_generate_deliveries(const char *path, guint n);

/* Makes a database of ours without rows. */
void bench_empty(const char *path);
