/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of follow-up: actions, who owes them, what became of them. See field.h.
 */
#pragma once

#define RK_ACTION_FIELDS(F, T) \
	F(T, TEXT, uid, N_("UID"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, REF(MEETING), meeting, N_("Meeting"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, INT, number, N_("Number"), COUNT) \
	F(T, ENUM(action_kind), kind, N_("Kind"), REQUIRED) \
	F(T, TEXT, text, N_("Action"), REQUIRED | RK_FIELD_SEARCH | RK_FIELD_LONG) \
	F(T, TEXT, output, N_("Expected output"), SEARCH) \
	F(T, REF(INSTITUTION_GROUP), target_group, N_("Addressed to (group)"), PLAIN) \
	F(T, TEXT, target_text, N_("Addressed to (words)"), PLAIN) \
	F(T, REF(SESSION), session, N_("Session"), PLAIN) \
	F(T, REF(ENTRY), decision, N_("From decision"), PLAIN) \
	F(T, DATE, due, N_("Due"), PLAIN) \
	F(T, ENUM(priority), priority, N_("Priority"), PLAIN) \
	F(T, LINK(ACTION), carried_from, N_("Carried from"), PLAIN) \
	F(T, BOOL, struck, N_("Struck"), PLAIN) \
	F(T, TEXT, note, N_("Note"), LONG)

#define RK_ASSIGNMENT_FIELDS(F, T) \
	F(T, REF(ACTION), action, N_("Action"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, ENUM(assignment_role), role, N_("Role"), REQUIRED) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, REF(PERSON), person, N_("Person"), PLAIN) \
	F(T, TEXT, label, N_("Free text"), PLAIN) \
	F(T, TEXT, title, N_("Title"), PLAIN) \
	F(T, DATE, due, N_("Own due date"), PLAIN) \
	F(T, TEXT, evidence, N_("Evidence"), PLAIN) \
	F(T, TEXT, shown_name, N_("Shown name"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_title, N_("Shown title"), SHOWN | RK_FIELD_HIDDEN) \
	F(T, TEXT, shown_office, N_("Shown office"), SHOWN | RK_FIELD_HIDDEN)

#define RK_PROGRESS_FIELDS(F, T) \
	F(T, REF(ASSIGNMENT), assignment, N_("Assignment"), REQUIRED | RK_FIELD_OWNER) \
	F(T, DATE, fact_day, N_("Date of the fact"), REQUIRED) \
	F(T, INSTANT, entered_at, N_("Entered at"), HIDDEN) \
	F(T, TEXT, by, N_("By"), PLAIN) \
	F(T, ENUM(channel), source, N_("Source"), PLAIN) \
	F(T, ENUM(action_status), status, N_("Status"), PLAIN) \
	F(T, INT, percent, N_("Percent"), PERCENT) \
	F(T, TEXT, text, N_("Text"), LONG)

#define RK_EXTENSION_FIELDS(F, T) \
	F(T, REF(ACTION), action, N_("Action"), REQUIRED | RK_FIELD_OWNER) \
	F(T, REF(ASSIGNMENT), assignment, N_("Assignment"), PLAIN) \
	F(T, DATE, at, N_("Decided on"), REQUIRED) \
	F(T, DATE, old_due, N_("Old due date"), PLAIN) \
	F(T, DATE, new_due, N_("New due date"), REQUIRED) \
	F(T, TEXT, reason, N_("Reason"), LONG)
