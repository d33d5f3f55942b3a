/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of a participant: invitation, answer, attendance. See field.h.
 */
#pragma once

#define RK_PARTICIPANT_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Protocol order"), ORDER) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, REF(PERSON), person, N_("Person"), PLAIN) \
	F(T, TEXT, title, N_("Title invited"), SEARCH) \
	F(T, BOOL, uninvited, N_("Not on the list of invitations"), PLAIN) \
	F(T, ENUM(rsvp), rsvp, N_("Answer"), PLAIN) \
	F(T, INSTANT, rsvp_at, N_("Answered at"), PLAIN) \
	F(T, ENUM(channel), rsvp_via, N_("Answered by"), PLAIN) \
	F(T, TEXT, rsvp_comment, N_("Comment"), PLAIN) \
	F(T, DATE, rsvp_for, N_("Answered for the day"), PLAIN) \
	F(T, REF(PERSON), representative, N_("Represented by"), PLAIN) \
	F(T, TEXT, representative_name, N_("Name of the representative"), PLAIN) \
	F(T, TEXT, representative_title, N_("Title of the representative"), PLAIN) \
	F(T, TEXT, mandate, N_("Mandate"), PLAIN) \
	F(T, ENUM(attendance), attendance, N_("Attendance"), PLAIN) \
	F(T, ENUM(meeting_mode), mode, N_("Mode"), PLAIN) \
	F(T, INSTANT, arrival, N_("Arrived"), PLAIN) \
	F(T, INSTANT, departure, N_("Left"), PLAIN) \
	F(T, REF(PARTICIPANT), companion_of, N_("Companion of"), PLAIN) \
	F(T, INT, sheet_number, N_("Number on the sheet"), COUNT) \
	F(T, TEXT, remark, N_("Remark"), PLAIN) \
	F(T, TEXT, shown_name, N_("Shown name"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_title, N_("Shown title"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_office, N_("Shown office"), SHOWN | RK_FIELD_HIDDEN)
