/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --record FILE: what somebody does, written down as a test of the end-to-end ring
 * (tests/support/tt.h): the keys, pastes, clicks and sizes, and after each step that is not typing
 * the row under the cursor. A fault that was seen becomes a scenario by putting the file into
 * tests/e2e. The file is made anew, readable by its owner only: it holds all that was typed.
 */
#pragma once

#include "term/canvas.h"
#include "term/key.h"

typedef struct RkSessionRecorder RkSessionRecorder;

typedef struct RkSessionRecorderStart {
	int rows, cols;
	const char *lang; /* word: "id" */
	const char *now;  /* RFC 3339 */
	gboolean demo;    /* FALSE: on a database that the test must bring itself */
} RkSessionRecorderStart;

/* RK_ERROR_IO when the file cannot be written. */
RkSessionRecorder *rk_session_recorder_open(
	const char *path, const RkSessionRecorderStart *start, GError **error);
/* One event, before it is carried out. */
void rk_session_recorder_key(RkSessionRecorder *recorder, const RkKey *key);
void rk_session_recorder_size(RkSessionRecorder *recorder, int rows, int cols);
/* The picture that followed; while text is typed the keys are gathered. */
void rk_session_recorder_picture(
	RkSessionRecorder *recorder, const RkCanvas *canvas, gboolean typing);
/* The end of the scenario: `ended` when the last keys left the program. NULL is allowed. */
void rk_session_recorder_close(RkSessionRecorder *recorder, gboolean ended);
