/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "NAME <MAIL>[, OFFICE]", an office, a title ("Kepala Kanim Tarakan") or "@group": an invited one
 * in one line, as people type and paste it. Numbers, bullets, "Yth." and trailing dots are
 * ignored. Whether a bare text is an office, a title or a person is for the matcher.
 */
#pragma once

#include "base/types.h"

typedef struct RkLineParticipant {
	char *text;   /* the cleaned line, without the address in <> */
	char *name;   /* before <MAIL>; NULL without a mail address */
	char *mail;   /* or NULL */
	char *office; /* behind the address; NULL when none */
	char *handle; /* behind "@", without it; NULL for a bare text */
} RkLineParticipant;

void rk_line_participant_clear(RkLineParticipant *line);

/* TRUE with text NULL for a line with nothing in it (a blank one, a bullet). RK_ERROR_INVALID with
 * field "email" for an address that is none. */
gboolean rk_line_participant_parse(const char *text, RkLineParticipant *out, GError **error);

/* The line that parses to the same values; caller frees. */
char *rk_line_participant_format(const RkLineParticipant *line);

/* The line without leading numbers, bullets, "Yth." and trailing dots; caller frees. Also used for
 * pasted rundowns. */
char *rk_line_clean(const char *text);

/* The same for a line of a list of names, in which "A. Rahman" begins with an initial. */
char *rk_line_name_clean(const char *text);
