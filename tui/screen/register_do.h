/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lists and sheets of register records do alike: a form, a form for a new one, deleting.
 */
#pragma once

#include "app/screen.h"

/* The form of a record. When the name of an office changes it is asked whether the office was
 * renamed (the old name is kept, with its last day) or the name was wrong. `meeting` 0: of no
 * meeting. */
gboolean rk_register_edit(RkApp *app, RkEntity entity, RkId id, RkId meeting);
/* The form of a new one. */
gboolean rk_register_add(RkApp *app, RkEntity entity);
/* Deletes them as one step; refused with who uses it and how often, and what to do instead. TRUE
 * when they are gone. */
gboolean rk_register_delete(RkApp *app, RkEntity entity, const GArray *ids);
/* The directory, with the message when it can not be read; borrowed. */
const RkDirectory *rk_register_directory(RkApp *app);
/* "Kanim Tarakan", "Rangga Mahendra", "Permenkumham No. 6 Tahun 2019": caller frees. */
char *rk_register_name(RkApp *app, RkEntity entity, RkId id);
