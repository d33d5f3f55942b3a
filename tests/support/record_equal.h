/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two records have the same id and the same content, field by field.
 */
#pragma once

#include "domain/model/entity.h"

static inline gboolean record_equal(RkEntity entity, const void *a, const void *b)
{
	const RkEntityInfo *info = &rk_entities[entity];

	if (*(const RkId *)a != *(const RkId *)b)
		return FALSE;
	for (guint i = 0; i < info->n_fields; i++)
		if (!rk_value_equal(&info->fields[i], rk_record_get(entity, a, i),
			    rk_record_get(entity, b, i)))
			return FALSE;
	return TRUE;
}
