/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a title says of an office that the register does not know: "Kapolres Antah" is the head of
 * "Kepolisian Resor Antah", "Wakil Bupati Antah" sits in the government of Kabupaten Antah.
 */
#pragma once

#include "domain/model/rows.h"

typedef enum RkTitleOf {
	RK_TITLE_NONE,  /* the text is the name of an office */
	RK_TITLE_HEAD,  /* of whoever heads the office: the office keeps it */
	RK_TITLE_OTHER, /* of somebody else in it: the invitation keeps it */
} RkTitleOf;

/* Fills name, short name, title of the head and kind of a new office. */
RkTitleOf rk_office_of_title(const char *text, RkInstitution *office);

/* TRUE if the text begins as offices and their heads are called ("Kanim …", "Kapolres …"), whether
 * or not the register knows it. */
gboolean rk_office_is_named(const char *text);

/* TRUE if it begins as a part of an office is called ("Seksi …", "Bidang …"). */
gboolean rk_office_part_is_named(const char *text);
