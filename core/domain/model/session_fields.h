/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of the rundown: sessions, their speakers, agenda points. See field.h.
 */
#pragma once

#define RK_SESSION_FIELDS(F, T) \
	F(T, TEXT, uid, N_("UID"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, day, N_("Day"), DAY) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(session_kind), kind, N_("Kind"), REQUIRED) \
	F(T, TEXT, title, N_("Title"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, title_en, N_("English title"), SEARCH) \
	F(T, INT, minutes, N_("Length (min)"), MINUTES) \
	F(T, INT, talk_minutes, N_("Talk (min)"), MINUTES) \
	F(T, TIME, fixed_start, N_("Fixed start"), PLAIN) \
	F(T, TEXT, room, N_("Room"), PLAIN) \
	F(T, ENUM(session_status), status, N_("Status"), PLAIN) \
	F(T, INSTANT, actual_start, N_("Began at"), PLAIN) \
	F(T, INSTANT, actual_end, N_("Ended at"), PLAIN) \
	F(T, TEXT, chair_notes, N_("Notes for the chair"), LONG)

#define RK_SESSION_SPEAKER_FIELDS(F, T) \
	F(T, REF(SESSION), session, N_("Session"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(speaker_role), role, N_("Role"), REQUIRED) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, REF(PERSON), person, N_("Person"), PLAIN) \
	F(T, TEXT, label, N_("Free text"), PLAIN) \
	F(T, TEXT, title_represented, N_("Title represented"), PLAIN) \
	F(T, TEXT, topic, N_("Topic"), PLAIN) \
	F(T, ENUM(rsvp), confirmation, N_("Confirmation"), PLAIN) \
	F(T, TEXT, shown_name, N_("Shown name"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_title, N_("Shown title"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_office, N_("Shown office"), SHOWN | RK_FIELD_HIDDEN)

#define RK_AGENDA_POINT_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, REF(SESSION), session, N_("Session"), PLAIN) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(point_kind), kind, N_("Kind"), PLAIN) \
	F(T, TEXT, title, N_("Title"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, INT, minutes, N_("Length (min)"), MINUTES) \
	F(T, REF(INSTITUTION), presenter_institution, N_("Presenting institution"), PLAIN) \
	F(T, REF(PERSON), presenter_person, N_("Presenter"), PLAIN) \
	F(T, TEXT, presenter_label, N_("Presenter, free text"), PLAIN) \
	F(T, ENUM(point_status), status, N_("Status"), PLAIN) \
	F(T, LINK(AGENDA_POINT), carried_from, N_("Carried from"), HIDDEN)
