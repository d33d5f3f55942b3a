/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words with an explicit language. The msgid is English and marked N_(); the Indonesian words come
 * from po/id/…po, compiled into the library, so that neither screen nor paper depends on which
 * locales this machine happens to have (gettext ignores LANGUAGE under C.UTF-8, and Debian has no
 * id_ID unless somebody generated it).
 */
#pragma once

#include "base/types.h"

/* The word for `msgid` in `lang`, static; `msgid` itself for English or when not translated.
 * NULL for NULL. */
const char *rk_tr(RkLang lang, const char *msgid) G_GNUC_FORMAT(2);

/* --- for tests and tools --- */

/* FALSE when `msgid` has no Indonesian translation: a test walks the tables with it. */
gboolean rk_tr_known(const char *msgid);
