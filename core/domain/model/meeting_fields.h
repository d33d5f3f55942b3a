/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of a meeting, its roles and its postponements. See field.h.
 */
#pragma once

#define RK_MEETING_FIELDS(F, T) \
	F(T, TEXT, uid, N_("UID"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, TEXT, code, N_("Code"), UNIQUE | RK_FIELD_REQUIRED) \
	F(T, TEXT, tag, N_("Tag"), UNIQUE) \
	F(T, REF(SERIES), series, N_("Series"), PLAIN) \
	F(T, INT, ordinal, N_("Number in the series"), COUNT) \
	F(T, TEXT, title, N_("Title"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, short_title, N_("Short title"), SEARCH) \
	F(T, TEXT, title_en, N_("English title"), SEARCH) \
	F(T, ENUM(meeting_kind), kind, N_("Kind"), PLAIN) \
	F(T, ENUM(meeting_status), status, N_("Status"), REQUIRED) \
	F(T, LOCAL_TIME, start, N_("Start"), PLAIN) \
	F(T, LOCAL_TIME, end, N_("End"), PLAIN) \
	F(T, BOOL, open_end, N_("Until finished"), PLAIN) \
	F(T, TEXT, zone, N_("Time zone"), ZONE) \
	F(T, TEXT, when_text, N_("When, in words"), PLAIN) \
	F(T, DATE, when_from, N_("First possible day"), HIDDEN) \
	F(T, ENUM(meeting_mode), mode, N_("Mode"), PLAIN) \
	F(T, TEXT, venue, N_("Venue"), SEARCH) \
	F(T, TEXT, room, N_("Room"), PLAIN) \
	F(T, LINES, address, N_("Address"), LONG) \
	F(T, TEXT, city, N_("City"), SEARCH) \
	F(T, TEXT, link, N_("Online link"), URL) \
	F(T, REF(INSTITUTION), organiser, N_("Organiser"), PLAIN) \
	F(T, TEXT, purpose, N_("Purpose"), LONG) \
	F(T, TEXT, objective, N_("Objective"), LONG) \
	F(T, LINES, outcomes, N_("Expected outcomes"), LONG) \
	F(T, TEXT, expectation, N_("Expectation"), LONG) \
	F(T, INSTANT, opened_at, N_("Opened at"), PLAIN) \
	F(T, INSTANT, closed_at, N_("Closed at"), PLAIN) \
	F(T, TEXT, letter_subject, N_("Subject of the letter"), PLAIN) \
	F(T, ENUM(urgency), urgency, N_("Urgency"), PLAIN) \
	F(T, ENUM(confidentiality), confidentiality, N_("Confidentiality"), PLAIN) \
	F(T, TEXT, enclosures, N_("Enclosures"), PLAIN) \
	F(T, TEXT, dress, N_("Dress"), PLAIN) \
	F(T, DATE, confirm_by, N_("Confirm by"), PLAIN) \
	F(T, BOOL, may_delegate, N_("May be represented"), PLAIN) \
	F(T, BOOL, in_person, N_("To be attended in person"), PLAIN) \
	F(T, LINES, copies, N_("Copies to"), LONG) \
	F(T, TEXT, incoming_from, N_("Letter from"), PLAIN) \
	F(T, TEXT, incoming_number, N_("Letter number"), PLAIN) \
	F(T, DATE, incoming_date, N_("Letter date"), PLAIN) \
	F(T, DATE, incoming_received, N_("Letter received"), PLAIN) \
	F(T, TEXT, disposition, N_("Disposition"), LONG) \
	F(T, LINK(MEETING), follows, N_("Follows up"), PLAIN) \
	F(T, TEXT, note, N_("Note"), LONG)

#define RK_MEETING_ROLE_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(meeting_role), role, N_("Role"), REQUIRED) \
	F(T, REF(PERSON), person, N_("Person"), PLAIN) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, TEXT, label, N_("Free text"), PLAIN) \
	F(T, TEXT, shown_name, N_("Shown name"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_title, N_("Shown title"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_office, N_("Shown office"), SHOWN | RK_FIELD_HIDDEN)

#define RK_RESCHEDULE_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, DATE, at, N_("Decided on"), REQUIRED) \
	F(T, DATE, from_day, N_("From day"), PLAIN) \
	F(T, TIME, from_time, N_("From hour"), PLAIN) \
	F(T, DATE, to_day, N_("To day"), PLAIN) \
	F(T, TIME, to_time, N_("To hour"), PLAIN) \
	F(T, TEXT, reason, N_("Reason"), LONG) \
	F(T, TEXT, letter_number, N_("Letter number"), PLAIN)
