/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store in a folder of its own per test, with a fixed clock and fixed ids, and short ways to put
 * records into it. Everything goes through rk_apply.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/error.h"
#include "service/apply.h"
#include "service/maintenance.h"
#include "service/store_private.h"

typedef struct Fixture {
	char *folder, *path;
	RkStore *store;
} Fixture;

/* cmocka setup and teardown; *state is the Fixture. */
int fixture_setup(void **state);
int fixture_teardown(void **state);
#define TEST(f) cmocka_unit_test_setup_teardown(f, fixture_setup, fixture_teardown)

/* The options of the fixture's own store: author Sari, run "one". */
RkStoreOptions fixture_options(void);
/* A second store on the same file, as another process would have it. */
RkStore *fixture_open(const Fixture *fixture, const char *author, const char *run);
/* Closes and opens the fixture's store again. */
void fixture_reopen(Fixture *fixture);

/* Applies and frees; asserts that it worked. Returns the step. */
RkId apply(RkStore *store, RkPlan *plan);
/* Applies and frees; asserts that it failed with that code, and returns the error. */
GError *apply_fails(RkStore *store, RkPlan *plan, RkErrorCode code);

/* New records, not applied: valid, with an id. */
RkMeeting *meeting_new(RkStore *store, const char *code, const char *title);
RkSession *session_new(RkStore *store, RkId meeting, int position, const char *title);
RkEntry *entry_new(RkStore *store, RkId meeting, int position, const char *text);
RkAction *action_new(RkStore *store, RkId meeting, int position, const char *text);
RkInstitution *institution_new(RkStore *store, const char *handle, const char *name);

/* Applied. */
RkId add_meeting(RkStore *store, const char *code, const char *title);
RkId add_session(RkStore *store, RkId meeting, int position, const char *title);
RkId add_entry(RkStore *store, RkId meeting, int position, const char *text);

/* Applies one SET of a text or number field, read from the row now. */
RkId set_text(
	RkStore *store, RkId meeting, RkEntity entity, RkId id, guint field, const char *text);
RkId set_number(RkStore *store, RkId meeting, RkEntity entity, RkId id, guint field, gint64 number);

/* A field's canonical text now; NULL when unset or the row is missing. Caller frees. */
char *value_now(RkStore *store, RkEntity entity, RkId id, guint field);

/* All rows of all entities (recorded ones only if asked) and of the search index, as text. */
char *dump(RkStore *store, gboolean recorded_only);

/* Asserts that integrity and foreign keys hold and doctor finds nothing bad. */
void assert_healthy(RkStore *store);

/* Runs `body` in a child process; returns its wait status. */
int in_child(void (*body)(gpointer), gpointer data);
