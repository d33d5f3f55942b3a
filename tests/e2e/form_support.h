/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the scenarios of forms, drafts and two writers share.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

/* Thursday 1 October 2024, 10.41 WITA. */
extern const char *const form_now[];

/* The program in that home, at 80 × 24, in Indonesian. */
Tt *form_start(Sandbox *box);
/* A command of the command line in the same home: another process, another run. */
void form_cli(Sandbox *box, const char *const *args);
#define FORM_CLI(box, ...) form_cli(box, TT_ARGS("--lang", "id", __VA_ARGS__))
/* Waits, by pinging the program, until the text is there; until the query says so. */
void form_until(Tt *t, const char *text);
void form_until_sql(Tt *t, const char *sql, const char *expected);
/* A script that stands for an editor; its path, caller frees. The file is "$1". */
char *form_editor(Sandbox *box, const char *body);
