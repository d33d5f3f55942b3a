/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form: labels on the left, values as people write them on the right, what is wrong beside the
 * field. Enter goes to the next field and on the last one saves; ^S saves at any time; Esc is the
 * owner's business. What a value means is asked of the owner through `check`, so that spoken dates
 * are echoed with their day and zone while they are typed. Names are suggested below the field
 * while they are typed (`suggest`).
 */
#pragma once

#include "widget/textarea.h"

typedef enum RkInputKind {
	RK_INPUT_TEXT,
	RK_INPUT_LONG,   /* several lines; Enter makes a new one, on an empty one it leaves, as Tab
			    does */
	RK_INPUT_CHOICE, /* one of `choices`: arrows or typing */
	RK_INPUT_NOTE,   /* shown only */
	RK_INPUT_HEAD,   /* shown only: the title of the fields below */
} RkInputKind;

/* A name that fits what is being typed. */
typedef struct RkFormHint {
	char *text, *detail; /* detail may be NULL */
	char *value;         /* what is saved when it is taken */
} RkFormHint;

typedef struct RkFormField {
	char *name; /* for the owner */
	char *label;
	RkInputKind kind;
	char **choices; /* CHOICE: NULL-terminated; the first may be "" for unset */
	guint choice;
	RkTextArea area; /* TEXT and LONG */
	char *ghost;     /* muted while empty: "thu 9-12", "required" */
	char *error;     /* what is wrong, NULL: nothing */
	char *echo;      /* what was understood, NULL: nothing to say */
	char *note;      /* what somebody else made of it meanwhile, NULL: nothing */
	char *help;      /* for the context row, NULL: nothing */
	/* A record that was chosen: while the text is still `shown`, it stands for `value`. */
	char *shown, *value;
	gboolean chooses; /* F2 opens the owner's list; `suggest` is asked */
	GPtrArray *hints; /* RkFormHint: suggestions below the field; empty: none */
	int hint;         /* the one under the cursor, -1: none */
	gboolean required;
	gboolean changed; /* by the user */
	gboolean follows; /* changed because another field was: saved too */
	gint64 tag;       /* for the owner */
} RkFormField;

typedef struct RkForm RkForm;

/* Sets field->error and field->echo (owned by the form; free the old ones with
 * rk_form_field_say). Called after every change and, for all fields, before saving. */
typedef void (*RkFormCheck)(RkForm *form, RkFormField *field, gpointer data);

/* Adds what fits to field->hints (rk_form_hint_add). Called after a change of a field that
 * `chooses`; the form has emptied them. */
typedef void (*RkFormSuggest)(RkForm *form, RkFormField *field, gpointer data);

struct RkForm {
	GPtrArray *fields; /* RkFormField */
	guint focus;
	int top; /* first row shown */
	RkFormCheck check;
	RkFormSuggest suggest; /* may be NULL */
	gboolean editor;       /* ^E in a long text asks for $EDITOR */
	gpointer data;
	gboolean buttons;          /* the cursor is on the button row */
	guint button;              /* 0 save, 1 leave */
	char *save, *leave;        /* words of the buttons */
	const char *required_word; /* what an empty required field says; borrowed */
};

typedef enum RkFormResult {
	RK_FORM_NONE, /* the key was not for it */
	RK_FORM_KEPT,
	RK_FORM_SAVE, /* all fields are right */
	RK_FORM_LEAVE,
	RK_FORM_CHOOSE, /* F2, ^Space: the list of the field that has the focus */
	RK_FORM_EDIT,   /* ^E: its text in $EDITOR */
} RkFormResult;

void rk_form_init(
	RkForm *form, const char *save, const char *leave, RkFormCheck check, gpointer data);
void rk_form_clear(RkForm *form);

/* Adds a field and returns it (borrowed); texts are copied. `choices` is copied. */
RkFormField *rk_form_add(RkForm *form, const char *name, const char *label, RkInputKind kind,
	const char *value, const char *const *choices);
RkFormField *rk_form_find(const RkForm *form, const char *name);
/* Borrowed text: what was typed, or the chosen word; never NULL. */
const char *rk_form_field_text(const RkFormField *field);
/* What it stands for: the value of the record that was chosen, else the text. */
const char *rk_form_field_value(const RkFormField *field);
/* Replaces the text as the user would (changed, checked); `value` (may be NULL) is what it stands
 * for. */
void rk_form_field_put(RkForm *form, RkFormField *field, const char *text, const char *value);
/* The same without the user: what it holds now, unchanged. */
void rk_form_field_reset(RkFormField *field, const char *text, const char *value);
void rk_form_hint_add(RkFormField *field, const char *text, const char *detail, const char *value);
/* Closes the suggestions; FALSE when none were open. */
gboolean rk_form_hints_close(RkForm *form);
/* The field that has the keys, NULL on the buttons. Borrowed. */
RkFormField *rk_form_focused(const RkForm *form);
/* Checks all fields without asking for those that are empty: what the form says when it opens. */
void rk_form_look(RkForm *form);
void rk_form_field_say(RkFormField *field, const char *error, const char *echo);
/* TRUE if the user changed anything. */
gboolean rk_form_changed(const RkForm *form);
/* Puts the cursor on the field; nothing when there is none of that name. */
void rk_form_go(RkForm *form, const char *name);
/* Puts the cursor on the field and says what is wrong with it (from a GError). */
gboolean rk_form_blame(RkForm *form, const char *name, const char *error);

/* Checks every field; FALSE and the cursor on the first wrong one. */
gboolean rk_form_check(RkForm *form);
RkFormResult rk_form_key(RkForm *form, const RkKey *key);
/* A click on a field or a button, by the zone's value. */
RkFormResult rk_form_click(RkForm *form, gint64 value);
void rk_form_draw(RkForm *form, RkCanvas *canvas, RkRect rect);
/* Rows that the whole form takes at that width. */
int rk_form_rows(const RkForm *form, int width);
