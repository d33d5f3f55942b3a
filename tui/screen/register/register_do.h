/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lists and sheets of register records do alike: a form, a form for a new one, deleting.
 */
#pragma once

#include "app/viewlist.h"

/* The form of a record. When the name of an office changes it is asked whether the office was
 * renamed (the old name is kept, with its last day) or the name was wrong. `meeting` 0: of no
 * meeting. */
gboolean rk_register_edit(RkApp *app, RkEntity entity, RkId id, RkId meeting);
/* The form of a new one. */
gboolean rk_register_add(RkApp *app, RkEntity entity);
/* Deletes them as one step; refused with who uses it and how often, and what to do instead. TRUE
 * when they are gone. */
gboolean rk_register_delete(RkApp *app, RkEntity entity, const GArray *ids);
/* One plan for each id as one step; NULL with the first error (none: there were no ids). */
typedef RkPlan *(*RkRegisterPlan)(RkApp *app, RkId id, gconstpointer data, GError **error);
RkPlan *rk_register_each(
	RkApp *app, const GArray *ids, RkRegisterPlan make, gconstpointer data, GError **error);
/* The meetings in which an office or a person stands: those that were held keep what was. RkDossier
 * *, owned. */
GPtrArray *rk_register_dossiers(RkApp *app, RkEntity entity, RkId id, GError **error);
/* A day as it is spoken or written. */
gboolean rk_register_day(RkApp *app, const char *text, RkDay *day, GError **error);
/* For RkPrompt.changed of a line that is such a day. */
void rk_register_day_echo(RkApp *app, const char *text, gpointer data);
/* The chosen rows as text, into the clipboard. */
void rk_register_copy(RkViewList *list);
/* The directory, with the message when it can not be read; borrowed. */
const RkDirectory *rk_register_directory(RkApp *app);
/* "Kanim Tarakan", "Rangga Mahendra", "Permenkumham No. 6 Tahun 2019": caller frees. */
char *rk_register_name(RkApp *app, RkEntity entity, RkId id);
