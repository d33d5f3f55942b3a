/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of `rakor check` and of the readiness on the screen (DESIGN 5.8, practice 40): gates
 * that stand in front of a step, few enough to be obeyed. A rule has no text of its own but the one
 * of its finding; what is switched off, listed and tested is the name.
 *
 *	C(CONSTANT, name, level, gate, why)
 *
 * Levels: WRONG (a paper would be false), MISSING (incomplete), ADVICE (asked for only).
 * Gates: PLAN, LETTER (before the letter leaves), MINUTES (before the minutes are circulated) of a
 * meeting that we organise; INVITED of one that we are called to.
 */
#pragma once

#define RK_CHECKS(C) \
	C(NO_DATE, "no-date", MISSING, PLAN, N_("nothing can be sent without a day and an hour")) \
	C(ENDS_EARLY, "ends-early", WRONG, PLAN, N_("a meeting ends after it begins")) \
	C(NO_PLACE, "no-place", MISSING, PLAN, N_("people must know where to go")) \
	C(NO_CHAIR, "no-chair", MISSING, PLAN, N_("somebody opens, decides and signs")) \
	C(NO_MINUTE_TAKER, "no-minute-taker", MISSING, PLAN, \
		N_("minutes that nobody takes are never written")) \
	C(NO_RUNDOWN, "no-rundown", MISSING, PLAN, N_("the letter comes with the rundown")) \
	C(NO_SPEAKER, "no-speaker", MISSING, PLAN, N_("a session without a speaker is a gap")) \
	C(SPEAKER_PENDING, "speaker-pending", MISSING, PLAN, \
		N_("a speaker who is not sure needs a substitute in time")) \
	C(NO_INVITATIONS, "no-invitations", MISSING, PLAN, \
		N_("the letter has a list of those it goes to")) \
	C(NO_CONTACT, "no-contact", ADVICE, PLAN, N_("people ask before they answer")) \
	C(NO_PURPOSE, "no-purpose", ADVICE, PLAN, N_("the letter says why people are called")) \
	C(NO_OUTCOMES, "no-outcomes", ADVICE, PLAN, \
		N_("conclusions are measured by what was expected")) \
	C(NO_SIGNATORY, "no-signatory", MISSING, LETTER, N_("a letter is signed by somebody")) \
	C(DAY_AND_DATE, "day-and-date", WRONG, LETTER, \
		N_("a weekday that does not fit the date sends people on the wrong day")) \
	C(NO_ZONE, "no-zone", WRONG, LETTER, \
		N_("an hour without its zone is an hour off for somebody")) \
	C(INVITED_TWICE, "invited-twice", WRONG, LETTER, \
		N_("who gets two letters comes with two people")) \
	C(SPEAKER_NOT_INVITED, "speaker-not-invited", MISSING, LETTER, \
		N_("a speaker gets the letter too")) \
	C(FIXED_OVERLAP, "fixed-overlap", WRONG, LETTER, \
		N_("the printed rundown would have two things at one time")) \
	C(CONFIRM_LATE, "confirm-late", WRONG, LETTER, \
		N_("an answer is wanted before the meeting")) \
	C(NO_LETTER, "no-letter", MISSING, LETTER, N_("without a letter nobody is invited")) \
	C(NO_ANSWER, "no-answer", MISSING, LETTER, N_("seats, meals and papers are counted")) \
	C(NO_CONFIRM_BY, "no-confirm-by", ADVICE, LETTER, \
		N_("without a last day answers come on the day itself")) \
	C(NOT_CLOSED, "not-closed", MISSING, MINUTES, \
		N_("a past meeting was held, postponed or cancelled")) \
	C(NO_ATTENDANCE, "no-attendance", MISSING, MINUTES, N_("the minutes say who was there")) \
	C(COUNTS, "counts", WRONG, MINUTES, \
		N_("invited are those present, represented, excused and absent together")) \
	C(EMPTY_DECISION, "empty-decision", WRONG, MINUTES, N_("a decision says something")) \
	C(NO_OWNER, "no-owner", MISSING, MINUTES, N_("what nobody owns nobody does")) \
	C(NO_DUE, "no-due", MISSING, MINUTES, N_("what has no day is never late")) \
	C(APPEAL_DUE, "appeal-due", ADVICE, MINUTES, N_("an appeal without a day is a wish")) \
	C(OPEN_QUESTION, "open-question", MISSING, MINUTES, N_("who asked waits for the answer")) \
	C(EMPTY_SESSION, "empty-session", MISSING, MINUTES, \
		N_("the minutes of a session say what was said")) \
	C(NAMELESS_REPRESENTATIVE, "nameless-representative", MISSING, MINUTES, \
		N_("\"represented\" is by somebody")) \
	C(NIP_LENGTH, "nip-length", WRONG, MINUTES, N_("a NIP has 18 digits")) \
	C(NOT_APPROVED, "not-approved", MISSING, MINUTES, \
		N_("minutes are approved within a week")) \
	C(NO_INCOMING, "no-incoming", MISSING, INVITED, \
		N_("the memo cites number and date of the letter")) \
	C(NOT_ANSWERED, "not-answered", MISSING, INVITED, N_("the organiser counts seats")) \
	C(NOBODY_GOES, "nobody-goes", MISSING, INVITED, N_("somebody must go")) \
	C(NO_MANDATE, "no-mandate", MISSING, INVITED, \
		N_("who travels needs the number of the assignment letter")) \
	C(NO_MATERIAL, "no-material", MISSING, INVITED, N_("we speak there: slides are wanted")) \
	C(NO_MEMO, "no-memo", MISSING, INVITED, N_("the memo is due the day after")) \
	C(NO_DISPOSITION, "no-disposition", ADVICE, INVITED, \
		N_("what the head wrote on the letter"))
