/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program without a terminal: arguments and standard input in, status and both outputs back.
 * The child sees the sandbox's environment only. A hang is ended by meson's limit on the test.
 */
#pragma once

#include "support/sandbox.h"

typedef struct CliResult {
	int status; /* exit status; 128 + signal when killed */
	char *out;
	gsize out_len;
	char *err;
} CliResult;

void cli_free(CliResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CliResult, cli_free)

/* Runs `rakor ARGS…`; `input` NULL: empty. The last argument is NULL. */
CliResult *cli_run(Sandbox *box, const char *input, const char *arg, ...) G_GNUC_NULL_TERMINATED;
CliResult *cli_run_args(Sandbox *box, const char *input, const char *const *args);

/* Any program, found in PATH: peers that read what we wrote. */
CliResult *cli_run_program(Sandbox *box, const char *input, const char *const *argv);

/* Fails the test unless the status is `status` and every non-NULL needle stands in its stream;
 * prints both streams then. */
void cli_expect(const CliResult *result, int status, const char *out, const char *err);

/* Runs, expects status 0 and returns standard output; caller frees. */
char *cli_ok(Sandbox *box, const char *arg, ...) G_GNUC_NULL_TERMINATED;
