/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tokenizer that all one-line forms share. A token begins after a blank and ends at the next
 * blank; `key:"two words"` and `@"Full Name"` may hold blanks; `=>` runs to the next token; all
 * else is text. A backslash before what would be a token makes it text, so that any text can be
 * formatted and read back.
 */
#pragma once

#include "base/types.h"

typedef enum RkTokenKind {
	RK_TOKEN_WORD,   /* value: one word of text, unescaped */
	RK_TOKEN_WHO,    /* @value */
	RK_TOKEN_PLUS,   /* +value, +@value */
	RK_TOKEN_KEY,    /* key:value, key as in the rules' list */
	RK_TOKEN_OUTPUT, /* => value, all words up to the next token */
} RkTokenKind;

typedef struct RkToken {
	RkTokenKind kind;
	const char *key; /* KEY only; of the rules' list */
	char *value;
	gsize begin, end; /* bytes of the line */
} RkToken;

/* Which tokens a form knows; the others are text. */
typedef struct RkTokenRules {
	gboolean who, plus, output;
	const char *const *keys; /* NULL-terminated, lower-case; NULL: none */
} RkTokenRules;

/* RkToken *, owned. RK_ERROR_INVALID for bad UTF-8, control characters, an open quotation mark or a
 * line over 64 KiB. */
GPtrArray *rk_line_tokens(const char *line, const RkTokenRules *rules, GError **error);

/* Appends a word or a text so that it reads back as text under these rules. */
void rk_line_append_text(GString *line, const char *text, const RkTokenRules *rules);

/* Appends `prefix` ("@", "m:") and the value, quoted when it holds blanks. */
void rk_line_append_value(GString *line, const char *prefix, const char *value);

/* All words of the tokens joined by blanks; NULL when there is none. Caller frees. */
char *rk_line_words(const GPtrArray *tokens);

/* "09.00", "9:00", "09.00": minutes since midnight; exactly one such word. */
gboolean rk_line_time(const char *word, int *minutes);

/* TRUE if the word, in any case and whatever sign stands behind it, is one of "|a|b|". */
gboolean rk_line_word_in(const char *word, const char *list);

/* Who is named with which role (RK_SPEAKER_ROLE_… or RK_ASSIGNMENT_ROLE_…). */
typedef struct RkLineWho {
	int role;
	gboolean strict; /* typed with @ or +: must be known; else free text will do */
	char *who;
} RkLineWho;

/* RkLineWho *, owned. */
GPtrArray *rk_line_who_list(void);
void rk_line_who_add(GPtrArray *list, int role, gboolean strict, const char *who);
