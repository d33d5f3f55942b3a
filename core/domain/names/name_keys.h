/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By what an office, a person or a group is known, in one place: the matcher (what a finished text
 * means) and the finder (what a text that is still being typed may become) look by the same names.
 */
#pragma once

#include "domain/model/entity.h"

typedef enum RkNameKind {
	RK_NAME_HANDLE, /* also those it had before it was merged with another */
	RK_NAME_NAME,
	RK_NAME_FORMER, /* without the day until which it held */
	RK_NAME_HEAD,   /* the title of the head with the office */
	RK_NAME_MAIL,
	RK_NAME_POST, /* the position of a person */
} RkNameKind;

typedef void (*RkNameFunc)(gpointer data, RkNameKind kind, const char *text);

/* Calls `each` for every name of a record, the most usual first; other entities have none. The text
 * is valid during the call, never NULL, as it is written (not folded). */
void rk_names_each(RkEntity entity, const void *record, RkNameFunc each, gpointer data);
