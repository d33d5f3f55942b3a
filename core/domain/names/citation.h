/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recogniser of citations in free text: regulations of every rank, circulars, agreements, SOPs,
 * numbered letters, with articles. Two spellings of one regulation give the same key, which is
 * the handle of its reference. It finds; it never changes the text.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

typedef struct RkCited {
	gsize begin, end;   /* bytes of the text */
	char *key;          /* "permenkumham-6-2019" */
	char *text;         /* "Permenkumham No. 6 Tahun 2019" */
	int kind;           /* RK_REFERENCE_KIND_… */
	char *abbreviation; /* "Permenkumham", "Perda Kabupaten Balangan" */
	char *number;       /* "6", "IMI-0603.GR.01.01" */
	int year;           /* 0: not said */
	char *issuer;       /* of circulars and letters, or NULL */
	char *title;        /* what "tentang" says, or NULL */
	char *article;      /* "Pasal 194 dan Pasal 197 s.d. 199", or NULL */
} RkCited;

void rk_cited_free(RkCited *cited);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkCited, rk_cited_free)

/* All citations in the order of the text; RkCited *, owned; never NULL. Any bytes will do. */
GPtrArray *rk_cited_find(const char *text);

/* The reference of the directory it means: same handle, or same abbreviation, number and, when
 * said, year. NULL when there is none or (without a year) several. */
const RkReference *rk_cited_lookup(const RkDirectory *directory, const RkCited *cited);

/* TRUE if it can mean that one: abbreviation, number and, when both say it, year. */
gboolean rk_cited_means(const RkReference *reference, const RkCited *cited);
/* TRUE for "UU No. 6": a plain number says nothing without its year. */
gboolean rk_cited_needs_year(const RkCited *cited);

/* A new record for it, with the key as handle. Caller owns. */
RkReference *rk_cited_reference(const RkContext *context, const RkCited *cited);

/* "Permenkumham No. 6 Tahun 2019" of a record; caller frees. */
char *rk_reference_text(const RkReference *reference);
