/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of papers, deliveries and files of a meeting. See field.h.
 */
#pragma once

#define RK_PAPER_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, ENUM(paper_kind), kind, N_("Paper"), REQUIRED) \
	F(T, TEXT, number, N_("Number"), PLAIN) \
	F(T, DATE, date, N_("Date"), PLAIN) \
	F(T, REF(PERSON), signatory, N_("Signatory"), PLAIN) \
	F(T, ENUM(capacity), capacity, N_("Capacity"), PLAIN) \
	F(T, TEXT, on_behalf, N_("On behalf of"), PLAIN) \
	F(T, ENUM(signing), signing, N_("Signing"), PLAIN) \
	F(T, ENUM(paper_state), state, N_("State"), REQUIRED) \
	F(T, INSTANT, issued_at, N_("Issued at"), PLAIN) \
	F(T, TEXT, digest, N_("Digest at issue"), HIDDEN) \
	F(T, TEXT, file, N_("File"), PLAIN) \
	F(T, TEXT, shown_name, N_("Shown name"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_title, N_("Shown title"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_office, N_("Shown office"), SHOWN | RK_FIELD_HIDDEN)

/* Each time a paper went out (DESIGN 4); never changed afterwards. Status to place are what it said
 * of the meeting, which a notice of change calls the old. */
#define RK_PAPER_ISSUE_FIELDS(F, T) \
	F(T, LINK(MEETING), meeting, N_("Meeting"), REQUIRED) \
	F(T, ENUM(paper_kind), kind, N_("Paper"), REQUIRED) \
	F(T, INT, version, N_("Issue"), COUNT) \
	F(T, TEXT, number, N_("Number"), PLAIN) \
	F(T, DATE, date, N_("Date"), PLAIN) \
	F(T, TEXT, signed_by, N_("Signatory"), PLAIN) \
	F(T, ENUM(language), lang, N_("Language"), PLAIN) \
	F(T, LINK(INSTITUTION), office, N_("Institution"), PLAIN) \
	F(T, INSTANT, issued_at, N_("Issued at"), REQUIRED) \
	F(T, TEXT, digest, N_("Digest at issue"), HIDDEN) \
	F(T, ENUM(meeting_status), status, N_("Status"), PLAIN) \
	F(T, LOCAL_TIME, start, N_("Start"), PLAIN) \
	F(T, LOCAL_TIME, end, N_("End"), PLAIN) \
	F(T, BOOL, open_end, N_("Until finished"), PLAIN) \
	F(T, TEXT, zone, N_("Time zone"), PLAIN) \
	F(T, TEXT, place, N_("Venue"), PLAIN)

/* The bytes of an issue, base64, in parts that a text can hold: once as text, once in the format in
 * which it went. They are no part of the dossier, which would grow with every issue. */
#define RK_PAPER_COPY_FIELDS(F, T) \
	F(T, LINK(PAPER_ISSUE), issue, N_("Issue"), REQUIRED) \
	F(T, TEXT, format, N_("Format"), REQUIRED) \
	F(T, INT, part, N_("Part"), COUNT) \
	F(T, TEXT, data, N_("Content"), REQUIRED | RK_FIELD_HIDDEN)

#define RK_PAPER_TEXT_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, ENUM(paper_kind), paper, N_("Paper"), REQUIRED) \
	F(T, TEXT, slot, N_("Paragraph"), REQUIRED) \
	F(T, ENUM(language), lang, N_("Language"), REQUIRED) \
	F(T, TEXT, text, N_("Text"), REQUIRED | RK_FIELD_LONG)

#define RK_FILE_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, REF(SESSION), session, N_("Session"), PLAIN) \
	F(T, TEXT, kind, N_("Kind"), PLAIN) \
	F(T, TEXT, path, N_("Path or link"), REQUIRED) \
	F(T, TEXT, sha256, N_("SHA-256"), HIDDEN) \
	F(T, INT, size, N_("Bytes"), PLAIN) \
	F(T, TEXT, caption, N_("Caption"), SEARCH)

#define RK_DELIVERY_FIELDS(F, T) \
	F(T, LINK(MEETING), meeting, N_("Meeting"), REQUIRED) \
	F(T, LINK(PARTICIPANT), participant, N_("Participant"), PLAIN) \
	F(T, ENUM(delivery_kind), kind, N_("Kind"), REQUIRED) \
	F(T, ENUM(paper_kind), paper, N_("Paper"), PLAIN) \
	F(T, ENUM(method), method, N_("Method"), PLAIN) \
	F(T, INT, sequence, N_("Sequence"), COUNT) \
	F(T, TEXT, digest, N_("Digest"), PLAIN) \
	F(T, ENUM(channel), channel, N_("Channel"), REQUIRED) \
	F(T, ENUM(delivery_state), state, N_("State"), REQUIRED) \
	F(T, INSTANT, at, N_("At"), REQUIRED) \
	F(T, TEXT, uid, N_("UID"), PLAIN) \
	F(T, TEXT, recipient, N_("Recipient"), PLAIN) \
	F(T, TEXT, address, N_("Address"), PLAIN) \
	F(T, LOCAL_TIME, start, N_("Start that was told"), PLAIN) \
	F(T, LOCAL_TIME, end, N_("End that was told"), PLAIN) \
	F(T, TEXT, zone, N_("Zone that was told"), PLAIN)
