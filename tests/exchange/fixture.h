/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundles of tests/fixtures for tests.
 */
#pragma once

#include "domain/model/context.h"
#include "exchange/bundle.h"

/* Code (file name without .json) and tag of each meeting, in time order; the last file is the
 * register, with no tag. */
typedef struct Fixture {
	const char *name, *tag;
} Fixture;
extern const Fixture fixtures[];
#define FIXTURE_MEETINGS 5
#define FIXTURES 6

GBytes *fixture_bytes(const char *name);
/* Fails the test when it has a fault. */
RkBundle *fixture_read(const char *name);
/* All records of all files. */
RkRows *fixture_rows(void);
/* One meeting with everything that its file holds. */
RkDossier *fixture_dossier(const char *name);

/* A context with a fixed clock, in English. */
const RkContext *fixture_context(void);

RkBundle *bundle_of(const char *file, const char *text, GPtrArray *problems);
GPtrArray *problems_new(void);
