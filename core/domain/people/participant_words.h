/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row of the invited or present is, in words, and the orders in which lists show it. Pure;
 * for screens, messages and papers.
 */
#pragma once

#include "domain/model/rows.h"

/* An invitation: neither a companion nor somebody who came uninvited. */
gboolean rk_participant_is_invited(const RkParticipant *participant);
gboolean rk_participant_is_there(const RkParticipant *participant);
/* No answer, or none that settles it. */
gboolean rk_participant_is_open(const RkDossier *dossier, const RkParticipant *participant);

/* TRUE for an answer that was given for another day than the meeting has now: it is asked for anew.
 */
gboolean rk_answer_is_old(const RkDossier *dossier, const RkParticipant *participant);
/* Notes for which day the answer of `wanted` is. */
void rk_answer_date(const RkMeeting *meeting, RkParticipant *wanted);

/* TRUE if this speaker of a session is this row: the person or who represents it, or, while nobody
 * is named, the office by its first row. */
gboolean rk_participant_speaks(
	const RkRows *rows, const RkParticipant *participant, const RkSessionSpeaker *speaker);

/* "Gita Maharani, S.STP." who represents the row; NULL for nobody. Caller frees. */
char *rk_participant_proxy_name(const RkRows *rows, const RkParticipant *participant);

/* Whom a letter or a message addresses: "Kepala Kantor Imigrasi Kelas II TPI Tarakan";
 * the name of one who has no title. Caller frees. */
char *rk_participant_addressee(const RkRows *rows, const RkParticipant *participant);

/* Address for calendar messages: of the person, else of the office; NULL: none. Borrowed. */
const char *rk_participant_mail(const RkRows *rows, const RkParticipant *participant);

/* "speaker, chair": what the row does besides; NULL for nothing. Caller frees. */
char *rk_participant_roles(const RkRows *rows, const RkParticipant *participant, RkLang lang);

typedef enum RkPeopleOrder {
	RK_PEOPLE_BY_NUMBER, /* protocol */
	RK_PEOPLE_BY_ANSWER,
	RK_PEOPLE_BY_ATTENDANCE,
	RK_PEOPLE_BY_KIND, /* of institution */
	RK_PEOPLE_BY_CITY,
	RK_PEOPLE_ORDERS,
} RkPeopleOrder;

/* "by number": label of an order. Static. */
const char *rk_people_order_label(RkPeopleOrder order, RkLang lang);

typedef struct RkPeopleGroup {
	char *heading;           /* NULL: the only group */
	GPtrArray *participants; /* RkParticipant *, borrowed, in protocol order */
} RkPeopleGroup;

/* The rows of a meeting that accompany nobody, in groups, empty ones left out; those who came
 * uninvited are left out unless `all`. RkPeopleGroup *, owned. */
GPtrArray *rk_people_groups(
	const RkDossier *dossier, RkPeopleOrder order, gboolean all, RkLang lang);

/* The title a participant was invited under, and the name: what the shown fields would be. Caller
 * frees; may be NULL. */
char *rk_participant_title(const RkRows *rows, const RkParticipant *participant);
char *rk_participant_name(const RkRows *rows, const RkParticipant *participant);
