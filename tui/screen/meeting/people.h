/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tabs 3 and 4 share: order and groups, words that fit their column, strips, who comes for
 * whom, texts for a messenger.
 */
#pragma once

#include "app/choice_bar.h"
#include "domain/people/delivery_rule.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"
#include "screen/meeting/workspace.h"

/* Kept with the workspace. */
typedef struct RkPeople {
	int via;                /* RK_CHANNEL_…: how the last answer was told */
	GArray *asked;          /* RkId: rows for which a name is asked, one after the other */
	gboolean asked_at_door; /* they came; else they will */
} RkPeople;

RkPeople *rk_people_of(RkWorkspace *ws);
const RkLedger *rk_people_ledger(RkWorkspace *ws);

/* The rows in the order of the tab, with headings and counts; companions under theirs when `all`,
 * and those who came uninvited. The rank of a row is its place in the protocol, 0 for others. */
void rk_people_fill(RkWorkspace *ws, gboolean all);

/* --- words that fit; room in cells, -1: as long as they are. Caller frees. --- */

/* Of a column of a row that is drawn. */
int rk_people_room(const RkTableRow *row, int column);
/* The office by its short name, then the title as far as there is room, shortened from the left. */
char *rk_people_office(const RkWorkspace *ws, const RkParticipant *one, int room);
/* "Gita Maharani, S.STP., Asisten Pem…", "Gita Maharani", "Gita M."; title may be NULL. */
char *rk_people_name(const char *name, const char *title, int room);
/* "WA 9/10" */
char *rk_people_via(const RkWorkspace *ws, int channel, RkInt at);

/* The first row that a verb acts on; NULL for none. */
/* The rows that a verb acts on. Caller frees. */
GArray *rk_people_chosen(RkWorkspace *ws);

/* --- doing --- */

void rk_people_order(RkScreen *screen, int value, const char *arg);
/* Asks who comes for each of the rows: a person or a name, his title, his mandate; in the sessions
 * too when the office speaks (practice 30). `here`: they came, else it is an answer by `via`. */
void rk_people_represent(RkWorkspace *ws, const GArray *rows, gboolean here, int via);
/* The row as one line. */
#define RK_BINDS_PEOPLE_EDIT(hinted) \
	{ \
		RK_COMMAND_EDIT, .flags = RK_BIND_ONE | (hinted), \
				 RK_ASKS_LINE(N_("invited"), \
					 N_("an office, a title, or NAME <MAIL>, OFFICE"), \
					 rk_participant_line), \
				 .rule = rk_participant_plan_edit \
	}
const char *rk_people_move_why_not(RkScreen *screen);
/* Only who invites has texts to send. */
gboolean rk_people_is_organiser(RkScreen *screen);
/* The text that the rows need now; when there is none they are copied as they are. */
void rk_people_copy(RkScreen *screen, int value, const char *arg);
/* Reminds those of the chosen rows, else of all, who have not answered. */
void rk_people_remind(RkScreen *screen, int value, const char *arg);
const char *rk_people_remind_why_not(RkScreen *screen);
