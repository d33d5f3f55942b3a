/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binary search in the generated table of Indonesian words, which is sorted by msgid bytes.
 */
#include "base/label.h"
#include "base/label_table.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *key, const void *pair)
{
	return strcmp(key, ((const RkLabelPair *)pair)->msgid);
}

static const RkLabelPair *pair_of(const char *msgid)
{
	return bsearch(msgid, rk_label_table, rk_label_count, sizeof(RkLabelPair), compare);
}

const char *rk_tr(RkLang lang, const char *msgid)
{
	if (!msgid || lang != RK_LANG_ID)
		return msgid;
	const RkLabelPair *pair = pair_of(msgid);
	return pair ? pair->words : msgid;
}

gboolean rk_tr_known(const char *msgid)
{
	return msgid && pair_of(msgid) != NULL;
}
