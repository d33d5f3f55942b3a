/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All words that a paper says of its own accord, as data: an English msgid each, the Indonesian in
 * po/id/document.po; {name} is filled in. Those with a slot are paragraphs that may be reworded for
 * one meeting (paper_text); the slot's name is stored, so it is never changed.
 *
 *	W(CONSTANT, slot or NULL, msgid)
 */
#pragma once

#include "base/types.h"
#include "document/wording_letters.h"
#include "document/wording_results.h"

#define RK_WORDING(W) \
	/* every paper */ \
	W(DRAFT, NULL, N_("DRAFT")) \
	W(KEY_DATE, NULL, N_("Day and date")) \
	W(KEY_PLACE, NULL, N_("Venue")) \
	W(DAYS, NULL, N_("{from} to {until}")) \
	W(TIME_RANGE, NULL, N_("{start} to {end} {zone}")) \
	W(TIME_OPEN, NULL, N_("{start} {zone} until finished")) \
	W(TIME_CLOCK, NULL, N_("{time} {zone}")) \
	W(ONLINE, NULL, N_("Online")) \
	W(ONLINE_AT, NULL, N_("Online ({link})")) \
	W(REPRESENTING, NULL, N_("{who}, representing {title}")) \
	W(SPEAKER, NULL, N_("Speaker")) \
	W(MODERATOR, NULL, N_("Moderator")) \
	W(DISCUSSANT, NULL, N_("Discussant")) \
	W(PERFORMER, NULL, N_("Conducted by")) \
	W(SIGNED, NULL, N_("[signed electronically]")) \
	W(PLACE_DATE, NULL, N_("{place}, {date}")) \
	W(NIP, NULL, N_("NIP {nip}")) \
	/* texts for a messenger: *bold*, no line is wrapped */ \
	W(CHAT_TO, NULL, N_("*To: {who}*")) \
	W(CHAT_TO_MANY, NULL, N_("*To:*")) \
	W(CHAT_PART, NULL, N_("{text} ({part}/{parts})")) \
	W(CHAT_NUMBERED, NULL, N_("{n}. {text}")) \
	W(CHAT_INVITE, "message.invite", N_("We have the honour to invite you to *{title}*:")) \
	W(CHAT_CONFIRM, "message.confirm", \
		N_("This is a reminder of our invitation to *{title}*. We have not received your " \
		   "answer yet.")) \
	W(CHAT_TODAY, "message.today", N_("This is a reminder: *{title}* takes place today:")) \
	W(CHAT_TOMORROW, "message.tomorrow", \
		N_("This is a reminder: *{title}* takes place tomorrow:")) \
	W(CHAT_SOON, "message.soon", N_("This is a reminder of *{title}*:")) \
	W(CHAT_SLIDES, "message.slides", \
		N_("Please send us the slides of your talk at *{title}* ({when}):")) \
	W(CHAT_SESSION, NULL, N_("{session}, {range}: *{title}*")) \
	W(CHAT_SESSION_UNTIMED, NULL, N_("{session}: *{title}*")) \
	W(CHAT_TALK, NULL, N_("{text} (talk of {n} minutes)")) \
	W(CHAT_WHEN, NULL, N_("When: {when}")) \
	W(CHAT_WHERE, NULL, N_("Where: {where}")) \
	W(CHAT_LINK, NULL, N_("Link: {link}")) \
	W(CHAT_DRESS, NULL, N_("Dress: {dress}")) \
	W(CHAT_LETTER, NULL, N_("Letter: {number}, {date}")) \
	W(CHAT_ANSWER, "message.answer", \
		N_("Please answer: coming / represented by (name, title) / unable to come.")) \
	W(CHAT_ANSWER_BY, "message.answer-by", \
		N_("Please answer by {date}: coming / represented by (name, title) / unable to " \
		   "come.")) \
	W(CHAT_CHANGED, "message.change", \
		N_("This is to tell you that the time or place of *{title}* has changed:")) \
	W(CHAT_POSTPONED, "message.postponed", \
		N_("*{title}* is postponed; a new date will be announced.")) \
	W(CHAT_CANCELLED, "message.cancelled", N_("*{title}* is cancelled.")) \
	W(CHAT_FORMERLY, NULL, N_("Formerly: {text}")) \
	W(CHAT_NOW, NULL, N_("Now: {text}")) \
	W(CHAT_REASON, NULL, N_("Reason: {text}")) \
	W(CHAT_OLD_ANSWER, "message.old-answer", \
		N_("The answer that you gave was for the former date; please answer once more.")) \
	W(CHAT_CHASE, "message.chase", \
		N_("This is a reminder of what was agreed at {title} ({place_day}):")) \
	W(CHAT_ACTION, NULL, N_("*{code}* {text}")) \
	W(CHAT_DUE, NULL, N_("{text}, due {date}")) \
	W(CHAT_LATE, NULL, N_("{text}: {n} days late")) \
	W(CHAT_LATE_ONE, NULL, N_("{text}: 1 day late")) \
	W(CHAT_PERCENT, NULL, N_("{text} ({n}%)")) \
	W(CHAT_REPLY, "message.reply", \
		N_("Please answer line by line, for example: {code} 80 data has come in")) \
	W(CHAT_MINUTES, "message.minutes", \
		N_("The minutes of *{title}* ({place_day}) are ready.")) \
	W(CHAT_MINUTES_NUMBER, "message.minutes-number", \
		N_("The minutes of *{title}* ({place_day}) are ready: number {number}, {date}.")) \
	W(CHAT_ACTIONS, NULL, N_("What falls to you:")) \
	W(CHAT_THANKS, NULL, N_("Thank you.")) \
	W(CHAT_THANKS_FROM, NULL, N_("Thank you. {who}")) \
	/* minutes */ \
	W(MINUTES, NULL, N_("MINUTES OF THE MEETING")) \
	W(NUMBER_LINE, NULL, N_("NUMBER {number}")) \
	W(KEY_MEETING, NULL, N_("Name of the meeting")) \
	W(KEY_LETTER, NULL, N_("Invitation letter")) \
	W(LETTER, NULL, N_("Number {number}, {date}")) \
	W(KEY_TIME, NULL, N_("Hours")) \
	W(TIME_PLANNED, NULL, N_("{range} (scheduled for {time})")) \
	W(KEY_AGENDA, NULL, N_("Order of business")) \
	W(AGENDA_OPENING, NULL, N_("Opening of the meeting")) \
	W(AGENDA_SESSION, NULL, N_("Presentation, questions and answers")) \
	W(AGENDA_SESSIONS, NULL, N_("Presentations, questions and answers ({n} sessions)")) \
	W(AGENDA_CONCLUSIONS, NULL, N_("Formulation of conclusions")) \
	W(AGENDA_CLOSING, NULL, N_("Closing of the meeting")) \
	W(CONDUCT, NULL, N_("Conduct of the meeting")) \
	W(KEY_CHAIR, NULL, N_("Chaired by")) \
	W(KEY_SECRETARY, NULL, N_("Minutes taken by")) \
	W(KEY_ATTENDANCE, NULL, N_("Attended by")) \
	W(PRESENT, NULL, N_("{n} persons")) \
	W(PRESENT_ONE, NULL, N_("{n} person")) \
	W(PRESENT_OF, NULL, N_("{present}: {n} of {invited} invited{represented}")) \
	W(PRESENT_WITH, NULL, N_("{present}: {n} of {invited} invited{represented} and {beside}")) \
	W(PRESENT_WITH_BOTH, NULL, \
		N_("{present}: {n} of {invited} invited{represented}, {beside}, and {guests}")) \
	W(COMPANIONS, NULL, N_("{n} accompanying")) \
	W(GUEST, NULL, N_("{n} guest without invitation")) \
	W(GUESTS, NULL, N_("{n} guests without invitation")) \
	W(AND, NULL, N_("{one} and {other}")) \
	W(OF_THEM_REPRESENTED, NULL, N_(" ({n} of them represented)")) \
	W(EXCUSED, NULL, N_("{n} excused")) \
	W(ABSENT, NULL, N_("{n} absent without notice")) \
	W(UNRECORDED, NULL, N_("{n} not recorded")) \
	W(LIST_ATTACHED, NULL, N_("{text} (attendance list attached)")) \
	W(LIST_ATTACHED_TOO, NULL, N_("{text}; attendance list attached")) \
	W(KEY_NO_ATTENDANCE, NULL, N_("Attendance")) \
	W(NO_ATTENDANCE, NULL, N_("not recorded")) \
	W(NO_ATTENDANCE_OF, NULL, N_("not recorded ({n} invited)")) \
	W(OPENING, NULL, N_("OPENING")) \
	W(OPENED, "minutes.opening", N_("The meeting was opened at {time} by {name}.")) \
	W(REPORTED, "minutes.report", \
		N_("The committee chair, {name}, reported on the purpose and objective of the " \
		   "meeting, " \
		   "namely: {purpose}.")) \
	W(PURPOSE, "minutes.purpose", N_("Purpose of the meeting: {purpose}.")) \
	W(DISCUSSION, NULL, N_("DISCUSSION")) \
	W(NO_DISCUSSION, "minutes.no-discussion", N_("No discussion has been recorded.")) \
	W(OTHER_MATTERS, NULL, N_("Other matters")) \
	W(MAIN_POINTS, NULL, N_("Main points:")) \
	W(QUESTIONS, NULL, N_("Questions and answers:")) \
	W(QUESTION, NULL, N_("Q")) \
	W(ANSWER, NULL, N_("A")) \
	W(UNANSWERED, NULL, N_("not answered yet")) \
	W(PROPOSALS, NULL, N_("Proposals:")) \
	W(REMARKS, NULL, N_("Remarks:")) \
	W(CONCLUSION, NULL, N_("Conclusion")) \
	W(POINT_STATE, NULL, N_("{title} ({state})")) \
	W(SAID_BY, NULL, N_("({who}) {text}")) \
	W(AT_TIME, NULL, N_("At {time}: {text}")) \
	W(DECISIONS, NULL, N_("CONCLUSIONS AND DECISIONS")) \
	W(NO_DECISION, "minutes.no-decision", N_("No decision has been recorded.")) \
	W(STRUCK, NULL, N_("(deleted)")) \
	W(FOLLOW_UP, NULL, N_("FOLLOW-UP")) \
	W(NO_ACTION, "minutes.no-action", N_("No follow-up has been recorded.")) \
	W(HEAD_NUMBER, NULL, N_("No.")) \
	W(HEAD_TEXT, NULL, N_("What is to be done")) \
	W(HEAD_LEAD, NULL, N_("In charge")) \
	W(HEAD_DUE, NULL, N_("By when")) \
	W(CLOSING, NULL, N_("CLOSING")) \
	W(EXPECTATION, "minutes.expectation", N_("Expectation: {text}.")) \
	W(CLOSED, "minutes.closing", N_("The meeting was closed at {time} by the chair.")) \
	W(CORRIGENDA, NULL, N_("CORRIGENDA")) \
	W(CORRIGENDUM, NULL, N_("{date}: {text}")) \
	W(SIGN_CHAIR, NULL, N_("Chair of the meeting,")) \
	W(SIGN_SECRETARY, NULL, N_("Minute-taker,")) \
	W(ENCLOSED, NULL, N_("Enclosed: {list}")) \
	W(ENCLOSED_LIST, NULL, N_("Attendance list")) \
	W(ENCLOSED_TALKS, NULL, N_("Presentation material ({n} files)")) \
	W(ENCLOSED_TALK, NULL, N_("Presentation material ({n} file)")) \
	W(ENCLOSED_PHOTOS, NULL, N_("Photographs")) \
	/* rundown */ \
	W(RUNDOWN, NULL, N_("PROGRAMME")) \
	W(ANNEX, NULL, N_("Annex {number}")) \
	W(ANNEX_OF, NULL, N_("Letter of the {office}")) \
	W(ANNEX_NUMBER, NULL, N_("Letter no.")) \
	W(ANNEX_DATE, NULL, N_("Dated")) \
	W(KEY_ZONE, NULL, N_("Time zone")) \
	W(ZONE, NULL, N_("{zone} (UTC{offset})")) \
	W(ZONE_MORE, NULL, N_("{zone} + {n} hours")) \
	W(ZONE_MORE_ONE, NULL, N_("{zone} + {n} hour")) \
	W(ZONE_LESS, NULL, N_("{zone} - {n} hours")) \
	W(ZONE_LESS_ONE, NULL, N_("{zone} - {n} hour")) \
	W(HEAD_TIME, NULL, N_("Time ({zone})")) \
	W(HEAD_LENGTH, NULL, N_("Duration")) \
	W(HEAD_ITEM, NULL, N_("Programme item")) \
	W(HEAD_WHO, NULL, N_("Who")) \
	W(LENGTH, NULL, N_("{n} minutes")) \
	W(SESSION, NULL, N_("SESSION {n}")) \
	W(DAY, NULL, N_("Day {n}")) \
	W(DAY_DATE, NULL, N_("Day {n}: {date}")) \
	W(LIST_AFTER_COLON, NULL, N_("{key}:")) \
	W(NAMED, NULL, N_("({who})")) \
	W(NO_RUNDOWN, "rundown.none", N_("The programme has not been drawn up yet.")) \
	W(NOTE, NULL, N_("Note")) \
	W(TALKS, "rundown.talks", \
		N_("every session consists of a talk of {talk} minutes and {rest} minutes of " \
		   "questions and " \
		   "answers.")) \
	W(CHANGES, "rundown.changes", \
		N_("The programme may change; changes are announced by the committee.")) \
	/* invitation */ \
	W(KEY_NUMBER, NULL, N_("Number")) \
	W(KEY_NATURE, NULL, N_("Nature")) \
	W(KEY_ENCLOSURES, NULL, N_("Enclosures")) \
	W(KEY_SUBJECT, NULL, N_("Subject")) \
	W(ENCLOSURES_SET, NULL, N_("1 (one) set")) \
	W(SUBJECT, NULL, N_("Invitation: {title}")) \
	W(TO_LIST, "invitation.to", N_("To: (see the attached list)")) \
	W(TO_ONE, NULL, N_("To: {who}")) \
	W(KIND_MEETING, NULL, N_("meeting")) \
	W(INVITE, "invitation.opening", \
		N_("We have the honour of inviting you to the {kind} that will be held on:")) \
	W(INVITE_PURPOSE, NULL, \
		N_("With a view to {purpose}, we have the honour of inviting you to the {kind} " \
		   "that will be held on:")) \
	W(FACT_DATE, NULL, N_("day and date")) \
	W(FACT_TIME, NULL, N_("hours")) \
	W(FACT_PLACE, NULL, N_("venue")) \
	W(FACT_LINK, NULL, N_("online link")) \
	W(FACT_MEETING, NULL, N_("business")) \
	W(FACT_DRESS, NULL, N_("dress")) \
	W(TIME_REGISTRATION, NULL, N_("{hours} (registration from {time})")) \
	W(PROGRAMME_ENCLOSED, NULL, N_("The programme is attached.")) \
	W(PROGRAMME_ATTACHED, NULL, N_("The programme is attached as Annex {number}.")) \
	W(MAY_DELEGATE, NULL, \
		N_("Should you be unable to attend, please send an official to represent you, " \
		   "with " \
		   "a letter of assignment.")) \
	W(NO_DELEGATE, NULL, \
		N_("In view of the importance of the meeting, please attend in person and on " \
		   "time.")) \
	W(CONFIRM_BY, NULL, N_("Please confirm your attendance by {date}.")) \
	W(CONFIRM_TO, NULL, N_("Please confirm your attendance to {contact}.")) \
	W(CONFIRM_BY_TO, NULL, N_("Please confirm your attendance by {date} to {contact}.")) \
	W(CONFIRM_NAMED_BY, NULL, \
		N_("Please confirm your attendance, and who will represent you, by {date}.")) \
	W(CONFIRM_NAMED_TO, NULL, \
		N_("Please confirm your attendance, and who will represent you, to {contact}.")) \
	W(CONFIRM_NAMED_BY_TO, NULL, \
		N_("Please confirm your attendance, and who will represent you, by {date} to " \
		   "{contact}.")) \
	W(CONTACT, NULL, N_("{name}")) \
	W(CONTACT_PHONE, NULL, N_("{who}, telephone {phone}")) \
	W(CONTACT_MAIL, NULL, N_("{who}, e-mail {mail}")) \
	W(REQUESTS, "invitation.requests", N_("{sentences}")) \
	W(THANKS, "invitation.closing", \
		N_("We thank you for your attention and your attendance.")) \
	W(COPIES, NULL, N_("Copies to:")) \
	W(COPY, NULL, N_("{who};")) \
	W(COPY_LAST, NULL, N_("{who}.")) \
	W(INVITED_LIST, NULL, N_("LIST OF OFFICIALS INVITED")) \
	W(AS_SPEAKER, NULL, N_("{title} (speaker)")) \
	W(SIGN_AN, NULL, N_("For {office}")) \
	W(SIGN_UB, NULL, N_("on the authority of")) \
	W(SIGN_PLT, NULL, N_("Acting {title}")) \
	W(SIGN_PLH, NULL, N_("Acting {title} (daily)")) \
	W(SIGN_PJ, NULL, N_("Interim {title}")) \
	W(SIGN_TITLE, NULL, N_("{title},")) \
	/* notice of change */ \
	W(NOTICE_CHANGED, NULL, N_("Change of schedule: {title}")) \
	W(NOTICE_POSTPONED, NULL, N_("Postponement: {title}")) \
	W(NOTICE_CANCELLED, NULL, N_("Cancellation: {title}")) \
	W(NOTICE_OPENING, "change-notice.opening", \
		N_("With reference to our letter number {number} dated {date}, we inform you " \
		   "that the {kind} of which it spoke is changed as follows:")) \
	W(NOTICE_OPENING_POSTPONED, NULL, \
		N_("With reference to our letter number {number} dated {date}, we inform you " \
		   "that the {kind} {title}, which was to be held on {days}, {hours}, at " \
		   "{place}, " \
		   "is postponed.")) \
	W(NOTICE_OPENING_CANCELLED, NULL, \
		N_("With reference to our letter number {number} dated {date}, we inform you " \
		   "that the {kind} {title}, which was to be held on {days}, {hours}, at " \
		   "{place}, " \
		   "is cancelled.")) \
	W(NOTICE_OLD, NULL, N_("Formerly")) \
	W(NOTICE_NEW, NULL, N_("Changed to")) \
	W(NOTICE_REASON, "change-notice.reason", N_("The reason is: {reason}.")) \
	W(NOTICE_REST, "change-notice.rest", N_("{sentences}")) \
	W(NOTICE_STANDS, NULL, N_("All else that the letter says remains as it is.")) \
	W(NOTICE_ANSWER_ANEW, NULL, \
		N_("Answers that were given for the former date are asked for again.")) \
	W(NOTICE_LATER, NULL, N_("A new date will be announced later.")) \
	W(NOTICE_CLOSING, "change-notice.closing", \
		N_("We apologise for the inconvenience and thank you for your understanding.")) \
	/* lists of those who are present */ \
	W(LIST, NULL, N_("ATTENDANCE LIST")) \
	W(HEAD_NAME, NULL, N_("Name")) \
	W(HEAD_TITLE, NULL, N_("Position")) \
	W(HEAD_OFFICE, NULL, N_("Institution")) \
	W(HEAD_SIGN, NULL, N_("Signature")) \
	W(FOR_TITLE, NULL, N_("representing {title}")) \
	W(HAND, NULL, N_("signed")) \
	W(BY_LINK, NULL, N_("online")) \
	W(AWAY_EXCUSED, NULL, N_("excused")) \
	W(LEGEND, "attendance.legend", \
		N_("(signed = by hand on the sheet; online = present over the link; — = " \
		   "absent)")) \
	W(RECAP, NULL, N_("SUMMARY")) \
	W(RECAP_INVITED, NULL, N_("Invited")) \
	W(RECAP_SELF, NULL, N_("Present in person")) \
	W(RECAP_FOR, NULL, N_("Represented")) \
	W(RECAP_EXCUSED, NULL, N_("Excused")) \
	W(RECAP_ABSENT, NULL, N_("Absent without notice")) \
	W(RECAP_UNKNOWN, NULL, N_("Not recorded")) \
	W(RECAP_TOTAL, NULL, N_("Present altogether")) \
	W(RECAP_FILLED, NULL, N_("Invitations answered by presence")) \
	W(OFFICIAL, NULL, N_("{n} official")) \
	W(OFFICIALS, NULL, N_("{n} officials")) \
	W(PERSON, NULL, N_("1 person")) \
	W(PEOPLE, NULL, N_("{n} people")) \
	W(PERSONS_BESIDE, NULL, N_("{people} (including {beside})")) \
	W(PERSONS_ONLINE, NULL, N_("{people} ({o} on site, {m} online)")) \
	W(FILLED, NULL, N_("{n} of {m} ({p}%)")) \
	W(COMMITTEE, NULL, N_("Chair of the Committee,")) \
	W(SIGN_IN_NOTE, "sign-in.note", \
		N_("officials who represent somebody please enclose the letter of assignment.")) \
	RK_WORDING_RESULTS(W) \
	RK_WORDING_LETTERS(W)

#define RK_WORDING_CONSTANT(CONSTANT, slot, msgid) RK_SAY_##CONSTANT,
typedef enum RkSay { RK_WORDING(RK_WORDING_CONSTANT) RK_SAY_N } RkSay;
#undef RK_WORDING_CONSTANT

/* The sentence in a language, placeholders as they are. Static. */
const char *rk_wording_text(RkSay say, RkLang lang);
/* English msgid and slot (NULL: fixed). Static. */
const char *rk_wording_slot(RkSay say);

/* Fills in {name}: pairs of name and value, ended by NULL; a NULL value is "". A full stop that
 * follows a value that ends in one is left out ("S.H., M.H." at the end of a sentence). Caller
 * frees. */
char *rk_wording_fill(RkSay say, RkLang lang, ...) G_GNUC_NULL_TERMINATED;

/* --- for tests and tools --- */

/* English msgid and slot (NULL: fixed). Static. */
const char *rk_wording_msgid(RkSay say);
