/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing a record: a line to type in over a list that follows it. Offices, people, groups and
 * whatever else a field points to; with what may be made on the spot, taken as free text, or
 * cleared.
 */
#pragma once

#include "app/screen.h"
#include "domain/names/finder.h"

typedef enum RkChooseKinds {
	RK_CHOOSE_OFFICE = 1 << 0,
	RK_CHOOSE_PERSON = 1 << 1,
	RK_CHOOSE_GROUP = 1 << 2,
	RK_CHOOSE_SERIES = 1 << 3,
	RK_CHOOSE_REFERENCE = 1 << 4,
	RK_CHOOSE_MEETING = 1 << 5,
	/* Parts of the meeting that is asked for. */
	RK_CHOOSE_PARTICIPANT = 1 << 6,
	RK_CHOOSE_SESSION = 1 << 7,
	RK_CHOOSE_POINT = 1 << 8,
	RK_CHOOSE_LINE = 1 << 9,
	RK_CHOOSE_ACTION = 1 << 10,
	RK_CHOOSE_ASSIGNMENT = 1 << 11,
} RkChooseKinds;

/* The bit of an entity; 0 when nobody chooses one. */
guint rk_choose_kind(RkEntity entity);

typedef struct RkChoice {
	RkEntity entity;  /* RK_E_NONE: free text, or nobody */
	RkId id;          /* 0 with RK_E_NONE */
	const char *text; /* the free text; NULL with RK_E_NONE: nobody, cleared */
} RkChoice;

typedef struct RkChoosing RkChoosing;

typedef struct RkChooser {
	const char *title; /* translated; copied */
	guint kinds;       /* RkChooseKinds */
	RkId meeting;      /* whose parts are offered, and whose offices and people come first; 0 */
	/* Offers to make an office or a person of what was typed: rk_choose_create; NULL: not. */
	void (*create)(RkChoosing *choosing, RkEntity entity, const char *name);
	gboolean free_text; /* offers what was typed as it is ("Panitia") */
	gboolean none;      /* offers nobody */
	const char *text;   /* typed at the beginning; copied; NULL: nothing */
	/* Enter. TRUE closes; FALSE keeps it open (what is wrong was said). Not called on Esc. A
	 * new record is made by a step of its own before. */
	gboolean (*chosen)(RkApp *app, const RkChoice *choice, gpointer data);
	gpointer data;
	GDestroyNotify free_data;
} RkChooser;

/* The index that such a list searches; NULL when it cannot be read. Caller owns. */
RkFinder *rk_chooser_finder(RkApp *app, guint kinds, RkId meeting);

void rk_app_choose(RkApp *app, const RkChooser *chooser);

/* Makes an office or a person of that name ("": asks for it) and takes it. */
void rk_choose_create(RkChoosing *choosing, RkEntity entity, const char *name);
