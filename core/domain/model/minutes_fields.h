/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of the minutes: captured lines, citations, steps of approval, errata. See field.h.
 */
#pragma once

#define RK_ENTRY_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, REF(SESSION), session, N_("Session"), PLAIN) \
	F(T, REF(AGENDA_POINT), point, N_("Agenda point"), PLAIN) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(entry_kind), kind, N_("Kind"), REQUIRED) \
	F(T, INT, number, N_("Number"), COUNT) \
	F(T, REF(PARTICIPANT), speaker, N_("Who speaks"), PLAIN) \
	F(T, REF(INSTITUTION), speaker_institution, N_("Speaking institution"), PLAIN) \
	F(T, REF(PERSON), speaker_person, N_("Speaking person"), PLAIN) \
	F(T, TEXT, speaker_label, N_("Who speaks, free text"), PLAIN) \
	F(T, TEXT, raw, N_("As typed"), HIDDEN | RK_FIELD_LONG) \
	F(T, TEXT, text, N_("Text"), REQUIRED | RK_FIELD_SEARCH | RK_FIELD_LONG) \
	F(T, REF(ENTRY), answers, N_("Answers"), PLAIN) \
	F(T, BOOL, withheld, N_("Not printed"), PLAIN) \
	F(T, BOOL, polished, N_("Polished"), PLAIN) \
	F(T, BOOL, struck, N_("Struck"), PLAIN) \
	F(T, INSTANT, at, N_("Clock time"), PLAIN) \
	F(T, TEXT, author, N_("Author"), HIDDEN)

#define RK_CITATION_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, REF(REFERENCE), reference, N_("Reference"), REQUIRED) \
	F(T, TEXT, article, N_("Article"), PLAIN) \
	F(T, REF(SESSION), session, N_("Session"), PLAIN) \
	F(T, REF(ENTRY), entry, N_("Line"), PLAIN) \
	F(T, REF(ACTION), action, N_("Action"), PLAIN)

#define RK_MINUTES_FIELDS(F, T) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, ENUM(minutes_status), status, N_("Status"), REQUIRED) \
	F(T, LINK(MEETING), approved_in, N_("Approved in"), PLAIN) \
	F(T, TEXT, corrections, N_("Corrections"), LONG) \
	F(T, TEXT, seal, N_("Seal"), HIDDEN | RK_FIELD_LONG)

#define RK_MINUTES_STEP_FIELDS(F, T) \
	F(T, REF(MINUTES), minutes, N_("Minutes"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INSTANT, at, N_("At"), REQUIRED) \
	F(T, REF(PERSON), by_person, N_("By"), PLAIN) \
	F(T, TEXT, by_label, N_("By, free text"), PLAIN) \
	F(T, ENUM(minutes_step), step, N_("Step"), REQUIRED) \
	F(T, TEXT, remark, N_("Remark"), LONG) \
	F(T, INT, count, N_("Recipients"), COUNT) \
	F(T, LINK(MEETING), decided_in, N_("Decided in"), PLAIN)

#define RK_ERRATUM_FIELDS(F, T) \
	F(T, REF(MINUTES), minutes, N_("Minutes"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, number, N_("Number"), COUNT) \
	F(T, DATE, at, N_("Date"), REQUIRED) \
	F(T, TEXT, text, N_("Text"), REQUIRED | RK_FIELD_LONG)
