/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQL written from the field lists: what 0001-init.sql was made with and what tests compare it to.
 */
#pragma once

#include "domain/model/entity.h"

/* CREATE TABLE, indexes and triggers of all entities, and the program's own tables. Caller frees.
 */
char *schema_from_fields(void);

/* "ALTER TABLE … ADD COLUMN …" with its index. Caller frees. */
char *schema_column_add(RkEntity entity, guint field);

/* The CHECK constraint of a field ("CHECK (…)"), or "". Caller frees. */
char *schema_check(const RkField *field);
