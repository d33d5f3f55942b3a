/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form with everything that it may have: a draft, a list to choose from, news of what others
 * changed. rk_app_form (screen.h) is the plain one.
 */
#pragma once

#include "app/draft.h"
#include "app/edittext.h"

typedef struct RkFormOpen {
	const char *title; /* translated; copied */
	RkForm *form;      /* its content is taken */
	RkFormSave save;
	/* F2 on a field that chooses; may be NULL. */
	void (*choose)(RkApp *app, RkForm *form, RkFormField *field, gpointer data);
	/* ^E on a field of several lines: rk_app_edit_text; NULL: not offered. */
	void (*edit)(RkApp *app, const RkEditText *edit);
	/* The data in the store changed; may be NULL. */
	void (*reloaded)(RkApp *app, RkForm *form, gpointer data);
	gpointer data;
	GDestroyNotify free_data;
	const RkDraftPlace *draft; /* NULL: no draft; leaving a changed form asks */
	const char *extra;         /* put before the draft's body, a group of a key file; copied */
	gboolean resume;           /* continue with the draft without asking */
} RkFormOpen;

void rk_app_form_open(RkApp *app, const RkFormOpen *open);

/* What it would have saved was saved by another way: closes it, and its draft goes. */
void rk_form_settle(RkScreen *form);
