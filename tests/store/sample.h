/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fixture's store with the five sample meetings in it.
 */
#pragma once

#include "fixture.h"

#include "service/load.h"

/* cmocka setup: fixture_setup, then the bundles of tests/fixtures. Teardown: fixture_teardown. */
int sample_setup(void **state);
#define SAMPLE_TEST(f) cmocka_unit_test_setup_teardown(f, sample_setup, fixture_teardown)

/* One page, asserted to be there. */
RkPage *sample_page(RkStore *store, RkPageRequest request);

/* The cells of one column, joined by ", "; "-" for an unset one. Caller frees. */
char *sample_column(const RkPage *page, const char *column);
