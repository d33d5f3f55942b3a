/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How people and offices are called, in one place: lists, papers, calendars and the matcher use
 * these.
 */
#pragma once

#include "domain/model/rows.h"

/* "Dr. Adi Nugraha, S.H., M.H."; caller frees. */
char *rk_person_full_name(const RkPerson *person);

/* The title of an office's head with its office: "Kepala Kantor Imigrasi Kelas II TPI Tarakan",
 * "Bupati Balangan" when the title is complete in itself. NULL without a title. Caller frees. */
char *rk_head_title(const RkInstitution *institution);

/* A title with the office it is held in, as an address needs it: "Kepala Kantor Imigrasi Kelas II
 * TPI Tarakan", "Kepala DPMPTSP Kota Tarakan". Words that end the title and begin the office's name
 * stand once; a head's title that is complete in itself stays. Caller frees. */
char *rk_title_in_office(const char *title, const RkInstitution *office);

/* TRUE for a title that says nothing without its office: the bare title of its head ("Kepala"), or
 * that with the first words of the office's name ("Kepala Kantor" of Kantor Imigrasi …). */
gboolean rk_title_is_bare(const char *title, const RkInstitution *institution);

/* The shortest name of an office that tells it apart: short name, else name. Borrowed. */
const char *rk_office_short(const RkInstitution *institution);

/* The shorter of a meeting's two titles: short title, else title. Borrowed. */
const char *rk_meeting_short(const RkMeeting *meeting);

/* Somebody in one line: the frozen name `shown`, else the person's, with the office behind it in
 * brackets; the office alone; the free label. NULL when nothing of it is there. Caller frees. */
char *rk_who_line(
	const RkRows *rows, const char *shown, RkId person, RkId institution, const char *label);

/* A speaker as the rundown names him: the office first, as invited; who comes for it in brackets,
 * with the title he stands for. NULL when nobody is named. Caller frees. */
char *rk_speaker_line(const RkRows *rows, const RkSessionSpeaker *speaker, RkLang lang);

/* TRUE if one of the lines (may be NULL) is exactly that. */
gboolean rk_lines_hold(const char *lines, const char *line);

/* Between a former name and the last day on which it held, in a line of former names. */
#define RK_FORMER_UNTIL " (s.d. "

/* A line of former names without the day: "Kanim Kelas III" of "Kanim Kelas III (s.d. 2024-10-17)".
 * Caller frees. */
char *rk_former_name(const char *line);

/* What people call a record of any kind: its short name, name, title, abbreviation or text. NULL
 * for one that has none of them. Borrowed. */
const char *rk_record_known_as(RkEntity entity, const void *record);
