/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a code, tag or handle is free, asked of the whole database: what rules that make names
 * get as their RkTakenFunc.
 */
#include "service/load.h"
#include "service/store_private.h"
#include "store/taken.h"

gboolean rk_taken(gpointer store, RkEntity entity, guint field, const char *text)
{
	return rk_taken_find(rk_store_db(store), entity, field, text) != 0;
}
