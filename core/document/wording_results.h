/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of papers that tell what came of a meeting: conclusions, report, memo, matrix, press
 * release, excerpt. See wording.h.
 */
#pragma once

#define RK_WORDING_RESULTS(W) \
	/* conclusions */ \
	W(CONCLUSIONS, NULL, N_("CONCLUSIONS")) \
	W(CONCLUSIONS_RESULT, NULL, N_("WHAT WAS AGREED")) \
	W(CONCLUSIONS_PLAN, NULL, N_("ACTION PLAN")) \
	W(PLACE_DAY, NULL, N_("({text})")) \
	W(CONCLUSIONS_OPENING, "conclusions.opening", \
		N_("{title}, held on {days} at {place}, came to the following conclusions:")) \
	W(CONCLUSIONS_UNDATED, NULL, N_("{title} came to the following conclusions:")) \
	/* report */ \
	W(REPORT, NULL, N_("REPORT")) \
	W(REPORT_ABOUT, NULL, N_("ON")) \
	W(REPORT_TITLE, NULL, N_("the conduct of the {title}")) \
	W(REPORT_INTRODUCTION, NULL, N_("INTRODUCTION")) \
	W(REPORT_GENERAL, NULL, N_("General")) \
	W(REPORT_GENERAL_TEXT, "report.general", N_("{title} was held by {office}.")) \
	W(REPORT_AIMS, NULL, N_("Purpose and objective")) \
	W(REPORT_PURPOSE, NULL, N_("Purpose: {text}")) \
	W(REPORT_OBJECTIVE, NULL, N_("Objective: {text}")) \
	W(REPORT_SCOPE, NULL, N_("Scope")) \
	W(REPORT_SCOPE_TEXT, "report.scope", \
		N_("This report covers the conduct, the results, the obstacles and the follow-up " \
		   "of the {kind} of {date}.")) \
	W(REPORT_BASIS, NULL, N_("Basis")) \
	W(REPORT_CONDUCT, NULL, N_("CONDUCT OF THE MEETING")) \
	W(KEY_HOURS, NULL, N_("Time")) \
	W(KEY_PARTICIPANTS, NULL, N_("Participants")) \
	W(PARTICIPANTS, NULL, \
		N_("persons: {n}{where}; invitations answered by presence: {filled} of " \
		   "{invited}")) \
	W(PARTICIPANTS_WHERE, NULL, N_(" ({n} on site, {m} online)")) \
	W(HEAD_SESSION, NULL, N_("Session")) \
	W(HEAD_THEME, NULL, N_("Theme")) \
	W(HEAD_SPEAKER, NULL, N_("Speaker")) \
	W(REPORT_RESULTS, NULL, N_("RESULTS")) \
	W(REPORT_OBSTACLES, NULL, N_("OBSTACLES")) \
	W(OBSTACLE_AWAY, "report.away", N_("Invitations not taken up: {n} ({why}).")) \
	W(OBSTACLE_LATE, "report.late", N_("The meeting began later than planned, by {n} min.")) \
	W(OBSTACLE_OPEN, "report.unanswered", N_("Questions not answered yet: {n}.")) \
	W(OBSTACLE_NONE, "report.no-obstacle", N_("No obstacle has been recorded.")) \
	W(REPORT_ADVICE, NULL, N_("CONCLUSIONS AND RECOMMENDATIONS")) \
	W(REPORT_CONCLUSION, "report.conclusion", \
		N_("The meeting was held; decisions: {decisions}, follow-up actions: {actions} " \
		   "(matrix attached).")) \
	W(REPORT_CONCLUSION_DECISIONS, NULL, N_("The meeting was held; decisions: {decisions}.")) \
	W(REPORT_CONCLUSION_NONE, NULL, N_("The meeting was held.")) \
	W(REPORT_ADVICE_TEXT, "report.advice", \
		N_("It is recommended that the follow-up be monitored until all of it is done.")) \
	W(REPORT_ADVICE_UNTIL, NULL, \
		N_("It is recommended that the follow-up be monitored until all of it is done; " \
		   "the last due date is {date}.")) \
	W(REPORT_CLOSING, NULL, N_("CLOSING")) \
	W(REPORT_CLOSING_TEXT, "report.closing", \
		N_("This report is submitted for further consideration.")) \
	W(MADE_IN, NULL, N_("Done at {place}\non {date}")) \
	W(SEEN_BY, NULL, N_("Seen by,")) \
	W(ENCLOSED_LETTER, NULL, N_("Invitation letter")) \
	W(ENCLOSED_PROGRAMME, NULL, N_("Programme")) \
	W(ENCLOSED_MINUTES, NULL, N_("Minutes")) \
	W(ENCLOSED_MATRIX, NULL, N_("Follow-up matrix")) \
	W(ENCLOSED_MATERIAL, NULL, N_("Presentation material")) \
	/* memo of an office that was there */ \
	W(MEMO, NULL, N_("MEMORANDUM")) \
	W(MEMO_TO, "memo.to", N_("{who}")) \
	W(KEY_TO, NULL, N_("To")) \
	W(KEY_FROM, NULL, N_("From")) \
	W(KEY_MEMO_DATE, NULL, N_("Date")) \
	W(MEMO_SUBJECT, "memo.subject", N_("Report on attending the {title}")) \
	W(MEMO_SUBJECT_OURS, NULL, N_("Report on the {title}")) \
	W(ENCLOSURES_BUNDLE, NULL, N_("1 (one) file")) \
	W(MEMO_OPENING, "memo.opening", \
		N_("With reference to {letter}, we report the following.")) \
	W(MEMO_OPENING_BARE, NULL, N_("We report the following.")) \
	W(LETTER_OF, NULL, N_("the letter of {who} number {number} of {date}")) \
	W(LETTER_BARE, NULL, N_("letter number {number} of {date}")) \
	W(MEMO_HELD, NULL, \
		N_("Conduct. The meeting was held on {days} at {place}{chaired}{present}.")) \
	W(MEMO_CHAIRED, NULL, N_(", chaired by {who}")) \
	W(MEMO_PRESENT, NULL, N_(" and attended by {n} persons")) \
	W(MEMO_PRESENT_BARE, NULL, N_(", attended by {n} persons")) \
	W(MEMO_CONDUCT, "memo.conduct", N_("{sentences}")) \
	W(MEMO_OURS, NULL, N_("{office} was represented by {who}.")) \
	W(MEMO_OURS_WITH, NULL, N_("{office} was represented by {who} and {n} accompanying.")) \
	W(MEMO_THEMES, NULL, N_("Topics:")) \
	W(MEMO_RESULTS, NULL, N_("Results to be noted:")) \
	W(MEMO_ACTIONS, NULL, N_("Follow-up that involves {office}:")) \
	W(HEAD_ROLE, NULL, N_("Role")) \
	W(ROLE_LEAD, NULL, N_("Responsible")) \
	W(ROLE_SUPPORT, NULL, N_("Support")) \
	W(ROLE_FOR, NULL, N_("Recipient")) \
	W(MEMO_CLOSING, "memo.closing", N_("We await your further instructions.")) \
	W(SENTENCE_ITEM, NULL, N_("{text}.")) \
	W(CLAUSE_ITEM, NULL, N_("{text};")) \
	/* follow-up matrix */ \
	W(MATRIX, NULL, N_("FOLLOW-UP MATRIX")) \
	W(KEY_BASIS, NULL, N_("Basis")) \
	W(MATRIX_BASIS, NULL, N_("Minutes number {number}, {date}")) \
	W(KEY_AS_OF, NULL, N_("As of")) \
	W(KEY_OFFICE, NULL, N_("Office")) \
	W(HEAD_FOLLOW_UP, NULL, N_("Follow-up")) \
	W(HEAD_IN_CHARGE, NULL, N_("In Charge")) \
	W(HEAD_DUE_DAY, NULL, N_("Due")) \
	W(HEAD_STATUS, NULL, N_("Status")) \
	W(MATRIX_OUTPUT, NULL, N_("Output: {text}")) \
	W(MATRIX_NOTE, NULL, N_("Note: {text}")) \
	W(MATRIX_EXTENDED, NULL, N_("Extended from {date}: {text}")) \
	W(MATRIX_EXTENDED_BARE, NULL, N_("Extended from {date}")) \
	W(MATRIX_CARRIED, NULL, N_("Carried from {code}")) \
	W(MATRIX_SUPPORT, NULL, N_("+ {list}")) \
	W(STATUS_TODO, NULL, N_("Not started")) \
	W(STATUS_DOING, NULL, N_("In progress")) \
	W(STATUS_DONE, NULL, N_("Done")) \
	W(STATUS_POSTPONED, NULL, N_("Postponed")) \
	W(STATUS_CANCELLED, NULL, N_("Cancelled")) \
	W(STATUS_CONTINUED, NULL, N_("Continued")) \
	W(STATUS_LATE, NULL, N_("LATE")) \
	W(STATUS_LATE_DAYS, NULL, N_("{n} days")) \
	W(STATUS_LATE_DAY, NULL, N_("{n} day")) \
	W(STATUS_PERCENT, NULL, N_("({n}%)")) \
	W(STATUS_DONE_LATE, NULL, N_("(late)")) \
	W(MATRIX_SUMMARY, NULL, N_("Summary, follow-up actions: {n}")) \
	W(SUMMARY_LATE, NULL, N_("Overdue")) \
	W(SUMMARY_LATE_PART, NULL, N_("{n}  (part of those not done)")) \
	/* press release */ \
	W(PRESS, NULL, N_("PRESS RELEASE")) \
	W(PRESS_NUMBER, NULL, N_("Number: {number}")) \
	W(PRESS_NOW, "press.release", N_("For immediate release")) \
	W(PRESS_HEADLINE, "press.headline", N_("{office} Takes Part in {title}{city}")) \
	W(PRESS_HEADLINE_OURS, NULL, N_("{office} Holds {title}{city}")) \
	W(PRESS_IN, NULL, N_(" in {city}")) \
	W(PRESS_LEAD, "press.lead", \
		N_("{place}, {date} – {office} took part in the {title} at {venue} on {day}.")) \
	W(PRESS_LEAD_OURS, NULL, \
		N_("{place}, {date} – {office} held the {title} at {venue} on {day}.")) \
	W(PRESS_DAY, NULL, N_("{weekday} ({day}/{month}/{year})")) \
	W(PRESS_POINTS, "press.points", N_("{sentences}")) \
	W(PRESS_CITED, NULL, N_("One of the topics was {reference}.")) \
	W(PRESS_CITED_ON, NULL, N_("One of the topics was {reference} on {title}.")) \
	W(PRESS_THEMES, NULL, N_("{n} themes were discussed:")) \
	W(PRESS_THEME_ONE, NULL, N_("One theme was discussed:")) \
	W(PRESS_THEME, NULL, N_("{title} – {who}")) \
	W(PRESS_APPEAL, "press.appeal", N_("{office} calls on {target} to {text}.")) \
	W(PRESS_AND, NULL, N_("{first} and {second}")) \
	W(PRESS_HOPE, "press.closing", N_("It is expected that {text}.")) \
	W(PRESS_ABOUT, NULL, N_("About {office}")) \
	W(PRESS_ABOUT_TEXT, "press.about", N_("{text}")) \
	W(PRESS_CONTACT, NULL, N_("Media contact:")) \
	W(PRESS_PHONE, NULL, N_("Telephone {phone}")) \
	W(PRESS_MAIL, NULL, N_("E-mail {mail}")) \
	/* excerpt for one office */ \
	W(EXCERPT, NULL, N_("EXCERPT FROM THE MINUTES")) \
	W(KEY_MINUTES, NULL, N_("Minutes")) \
	W(KEY_FOR, NULL, N_("For")) \
	W(EXCERPT_DECISIONS, NULL, N_("DECISIONS")) \
	W(EXCERPT_QUESTIONS, NULL, N_("QUESTIONS AND ANSWERS")) \
	W(EXCERPT_NOTHING, "excerpt.nothing", \
		N_("The minutes name no follow-up and no question of this office.")) \
	W(EXCERPT_TRUE, "excerpt.closing", N_("This excerpt agrees with the minutes.")) \
	/* reference works */ \
	W(REF_LAW, NULL, N_("Law")) \
	W(REF_DECREE, NULL, N_("Government Regulation")) \
	W(REF_NUMBER, NULL, N_("{name} Number {number}")) \
	W(REF_YEAR, NULL, N_("{text} of {year}")) \
	W(REF_TITLE, NULL, N_("{text} on {title}")) \
	W(REF_LETTER, NULL, N_("Letter of {who} Number {number}")) \
	W(REF_DATED, NULL, N_("{text} of {date}"))
