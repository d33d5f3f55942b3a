/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the letters beside the invitation, and of the photographs. See wording.h.
 */
#pragma once

#define RK_WORDING_LETTERS(W) \
	/* letters to speakers and to offices that owe something */ \
	W(REQUEST_SUBJECT, "speaker-request.subject", N_("Request for a speaker: {title}")) \
	W(REQUEST_OPENING, "speaker-request.opening", \
		N_("We are going to hold the {title}. We kindly ask you to speak in the session " \
		   "below:")) \
	W(FACT_SESSION, NULL, N_("session")) \
	W(FACT_THEME, NULL, N_("theme")) \
	W(FACT_TOPIC, NULL, N_("topic")) \
	W(FACT_LENGTH, NULL, N_("length")) \
	W(REQUEST_LENGTH, NULL, N_("{n} minutes")) \
	W(REQUEST_LENGTH_TALK, NULL, \
		N_("{n} minutes: a talk of {talk} minutes and {rest} minutes of questions and " \
		   "answers")) \
	W(FACT_MODERATOR, NULL, N_("moderator")) \
	W(REQUEST_NEEDS, "speaker-request.needs", \
		N_("Please let us have the name of the speaker, a short curriculum vitae and the " \
		   "presentation.")) \
	W(REQUEST_NEEDS_BY, NULL, \
		N_("Please let us have the name of the speaker, a short curriculum vitae and the " \
		   "presentation by {date}.")) \
	W(REQUEST_NEEDS_TO, NULL, \
		N_("Please let us have the name of the speaker, a short curriculum vitae and the " \
		   "presentation; contact: {contact}.")) \
	W(REQUEST_NEEDS_BY_TO, NULL, \
		N_("Please let us have the name of the speaker, a short curriculum vitae and the " \
		   "presentation by {date}; contact: {contact}.")) \
	W(REQUEST_THANKS, "speaker-request.closing", \
		N_("We thank you for your willingness and your cooperation.")) \
	W(REMIND_SUBJECT, "reminder.subject", N_("Reminder of the follow-up of the {title}")) \
	W(REMIND_OPENING, "reminder.opening", \
		N_("With reference to {minutes} of the {title}{day}, we remind you of the " \
		   "follow-up below, as it stood on {date}:")) \
	W(REMIND_OPENING_BARE, NULL, \
		N_("With reference to the {title}{day}, we remind you of the follow-up below, as " \
		   "it stood on {date}:")) \
	W(REMIND_MINUTES, NULL, N_("minutes number {number}")) \
	W(REMIND_DAY, NULL, N_(" of {date}")) \
	W(REMIND_REQUEST, "reminder.request", \
		N_("Please report how far they have come, with evidence.")) \
	W(REMIND_REQUEST_TO, NULL, \
		N_("Please report how far they have come, with evidence, to {contact}.")) \
	W(REMIND_THANKS, "reminder.closing", \
		N_("We thank you for your attention and your cooperation.")) \
	W(REMIND_NOTHING, "reminder.nothing", N_("Nothing is open for this office.")) \
	/* photographs */ \
	W(PHOTOS, NULL, N_("PHOTOGRAPHS")) \
	W(PHOTOS_NONE, "photos.none", N_("No photographs have been attached yet.")) \
	W(PHOTO_LABEL, NULL, N_("Photograph {n}: {text}")) \
	/* name cards */ \
	W(CARDS_NONE, "name-cards.none", N_("Nobody has been invited yet."))
