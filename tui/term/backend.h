/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a back end of term.h implements. Private to tui/term.
 */
#pragma once

#include "term/term.h"

typedef struct RkTermOps {
	void (*close)(RkTerm *term);
	gboolean (*measure)(RkTerm *term);
	gboolean (*read)(RkTerm *term, RkKey *key);
	void (*show)(RkTerm *term, const RkCanvas *canvas);
	void (*redraw)(RkTerm *term);
	void (*copy)(RkTerm *term, const char *text);
	void (*leave)(RkTerm *term);
	void (*come_back)(RkTerm *term);
	void (*idle)(RkTerm *term);
	void (*set)(RkTerm *term, const RkTermOptions *options);
} RkTermOps;

struct RkTerm {
	const RkTermOps *ops;
	int width, height;
	int fd;
};
