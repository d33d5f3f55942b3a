/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of the registers: institutions, groups, people, series, references. See field.h.
 */
#pragma once

#define RK_INSTITUTION_FIELDS(F, T) \
	F(T, TEXT, name, N_("Name"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, short_name, N_("Short name"), SEARCH) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, LINES, former_names, N_("Former names"), SEARCH | RK_FIELD_LONG) \
	F(T, TEXT, head_title, N_("Title of its head"), PLAIN) \
	F(T, BOOL, title_full, N_("Title is complete in itself"), PLAIN) \
	F(T, ENUM(institution_kind), kind, N_("Kind"), PLAIN) \
	F(T, REF(INSTITUTION), parent, N_("Part of"), PLAIN) \
	F(T, LINES, address, N_("Address"), LONG) \
	F(T, TEXT, city, N_("City"), SEARCH) \
	F(T, TEXT, zone, N_("Time zone"), ZONE) \
	F(T, TEXT, email, N_("E-mail"), MAIL) \
	F(T, TEXT, phone, N_("Phone"), PLAIN) \
	F(T, TEXT, website, N_("Website"), URL) \
	F(T, TEXT, note, N_("Note"), LONG) \
	F(T, LINES, former_handles, N_("Former handles"), HIDDEN)

#define RK_PERSON_FIELDS(F, T) \
	F(T, TEXT, name, N_("Name"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, title_before, N_("Titles before the name"), PLAIN) \
	F(T, TEXT, title_after, N_("Titles after the name"), PLAIN) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, TEXT, position, N_("Position"), SEARCH) \
	F(T, TEXT, rank, N_("Rank"), PLAIN) \
	F(T, TEXT, nip, N_("NIP"), PLAIN) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, TEXT, email, N_("E-mail"), MAIL) \
	F(T, TEXT, phone, N_("Phone"), PLAIN) \
	F(T, TEXT, note, N_("Note"), LONG) \
	F(T, LINES, former_handles, N_("Former handles"), HIDDEN)

#define RK_INSTITUTION_GROUP_FIELDS(F, T) \
	F(T, TEXT, name, N_("Name"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, TEXT, note, N_("Note"), LONG) \
	F(T, LINES, former_handles, N_("Former handles"), HIDDEN)

#define RK_GROUP_MEMBER_FIELDS(F, T) \
	F(T, REF(INSTITUTION_GROUP), institution_group, N_("Group"), REQUIRED | RK_FIELD_OWNER) \
	F(T, INT, position, N_("Order"), ORDER) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), REQUIRED)

#define RK_SERIES_FIELDS(F, T) \
	F(T, TEXT, title, N_("Title"), REQUIRED | RK_FIELD_SEARCH) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, TEXT, rrule, N_("Recurrence rule"), PLAIN) \
	F(T, TEXT, cadence, N_("Cadence in words"), PLAIN) \
	F(T, TEXT, numbering, N_("Numbering"), PLAIN) \
	F(T, LINK(MEETING), template, N_("Template"), PLAIN) \
	F(T, TEXT, note, N_("Note"), LONG) \
	F(T, LINES, former_handles, N_("Former handles"), HIDDEN)

#define RK_REFERENCE_FIELDS(F, T) \
	F(T, ENUM(reference_kind), kind, N_("Kind"), REQUIRED) \
	F(T, TEXT, abbreviation, N_("Abbreviation"), SEARCH) \
	F(T, TEXT, number, N_("Number"), SEARCH) \
	F(T, INT, year, N_("Year"), YEAR) \
	F(T, TEXT, title, N_("Title"), SEARCH) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, TEXT, issuer, N_("Issuer"), PLAIN) \
	F(T, LINES, parties, N_("Parties"), LONG) \
	F(T, DATE, valid_from, N_("Valid from"), PLAIN) \
	F(T, DATE, valid_until, N_("Valid until"), PLAIN) \
	F(T, LINK(REFERENCE), replaced_by, N_("Replaced by"), PLAIN) \
	F(T, TEXT, url, N_("Link"), URL) \
	F(T, TEXT, note, N_("Note"), LONG) \
	F(T, LINES, former_handles, N_("Former handles"), HIDDEN)
