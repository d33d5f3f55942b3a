/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Dr. Siti Aminah, S.H., M.H., Kepala Dinas Pariwisata Kota Palu": somebody with titles, degrees,
 * position and office in one line. Nothing is looked up here.
 */
#pragma once

#include "base/types.h"

typedef struct RkLinePerson {
	char *before;   /* "Dr.", "Prof. Dr. H."; or NULL */
	char *name;     /* "Siti Aminah" */
	char *after;    /* "S.H., M.H."; or NULL */
	char *position; /* "Kepala"; or NULL */
	char *office;   /* "Dinas Pariwisata Kota Palu", as typed; or NULL */
	char *rest;     /* position and office as typed; or NULL */
	gboolean sure;  /* degrees, or the words of an office, say that it is a person of one */
} RkLinePerson;

void rk_line_person_clear(RkLinePerson *person);

/* FALSE for a text that is no person's: an office, a title ("Kepala Kanim Tarakan"), a list of
 * words
 * ("Biro Humas, Hukum, dan Kerja Sama"). */
gboolean rk_line_person_parse(const char *text, RkLinePerson *out);
