/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the command-line tests share: a home with the five sample meetings, one JSON parser that is
 * stricter than most (no duplicate keys, nothing behind the document), and reading of members.
 */
#pragma once

#include "support/cli.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

/* A home whose database holds the sample; and one with nothing. Messages are English in both. */
Sandbox *sample_new(void);
Sandbox *home_new(void);

/* Parses strictly; fails the test when it is no JSON. Caller json_decref()s. */
json_t *json_strict(const char *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* Runs with --json, expects the status, returns the document; standard error must be empty when
 * `quiet`. */
json_t *json_run(Sandbox *box, int status, const char *const *args);
#define JSON_RUN(box, status, ...) json_run(box, status, (const char *const[]){ __VA_ARGS__, NULL })

/* Text of a member, "" when it is null or missing; borrowed. */
const char *json_member(const json_t *object, const char *key);

/* Expects {"error": error, …} with the status; where, field and part of the message may be NULL. */
void json_expect_error(Sandbox *box, int status, const char *error, const char *where,
	const char *field, const char *const *args);

/* Fails unless every line is at most `cells` columns wide (of UTF-8 with one cell a character). */
void lines_fit(const char *text, int cells);

/* A file of the sandbox with that content; caller frees the path. */
char *file_put(Sandbox *box, const char *name, const char *text);
