/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes in and out as bytes: bundles and printed papers; calendar files are in ics.h. Only
 * import writes to the database, through rk_apply, or (print with the plan of rk_print_issue)
 * records what left.
 */
#pragma once

#include "domain/model/plan.h"
#include "service/store.h"

/* One thing to say about an import: error, kept difference, renamed code. */
typedef struct RkDiagnostic {
	gboolean error; /* else a notice */
	char *file;
	guint line, column; /* 0: unknown */
	char *field;        /* or NULL */
	char *message;
} RkDiagnostic;
void rk_diagnostic_free(RkDiagnostic *diagnostic);

typedef struct RkImportOptions {
	gboolean dry_run;
	gboolean theirs;
} RkImportOptions;

typedef struct RkImported {
	guint added, changed, unchanged, kept; /* records; kept: a differing field stayed ours */
	RkId step;
} RkImported;

/* Reads all files ("-": standard input) as one plan and applies it as one step. `diagnostics`
 * (RkDiagnostic *, owned by the caller) gets everything worth saying, on failure too. */
gboolean rk_import(RkStore *store, const char *const *files, const RkImportOptions *options,
	GPtrArray *diagnostics, RkImported *out, GError **error);

/* Canonical bundle of one meeting with the register rows it names (0: everything). */
GBytes *rk_export(RkStore *store, RkId meeting, GError **error);

typedef struct RkPrintOptions {
	int paper;          /* RK_PAPER_KIND_… */
	const char *format; /* a word of RK_PAPER_FORMATS; NULL: text */
	int width;          /* 72 or 80; 0: 80 */
	RkLang lang;
	const RkPlan *ahead; /* printed as it will be after this plan, which is not applied */
	guint issued;        /* that issue of it, as it went; 0: as it is now */
	const char *as_of;   /* DATE of which states are told; NULL: today */
	RkId office;         /* excerpt, matrix, reminder: of this one alone; 0: of all */
	guint page_lines;    /* lines a page, divided by form feeds; 0: one endless page */
} RkPrintOptions;

/* Lines of a page of A4 at six lines an inch, between its margins. */
#define RK_PAGE_LINES 59

/* A paper. RK_ERROR_INVALID for a paper that has no builder or format. With `issued` the bytes that
 * went, without a format in that in which they went: NOT_FOUND for an issue that there is not or
 * that was not kept, INVALID (field "format") for a format in which it was not kept. */
GBytes *rk_print(RkStore *store, RkId meeting, const RkPrintOptions *options, GError **error);

/* The plan that issues the paper (domain/meeting/paper_issue.h) and keeps what goes out, as text
 * and in the format of `options`: rk_print() with it as `ahead` gives those bytes. It is applied
 * when they have left, so that what could not be written is not recorded. Without changes: the
 * paper went out as it is now, and *issued (0: not kept in that format) is which issue to print
 * again. */
RkPlan *rk_print_issue(
	RkStore *store, RkId meeting, const RkPrintOptions *options, guint *issued, GError **error);

/* Writes the paper to FOLDER/CODE/NAME.ENDING (NAME-2 for its second issue), the folder made when
 * missing, and returns the full path; what stood there and says something else is kept with a ~
 * behind it. A leading ~ of `folder` is the home. Caller frees. */
char *rk_print_save(RkStore *store, RkId meeting, const RkPrintOptions *options, const char *folder,
	GError **error);

/* Gives the paper in pages to lp(1) of the system (no shell); `printer` NULL: the default one. */
gboolean rk_print_send(RkStore *store, RkId meeting, const RkPrintOptions *options,
	const char *printer, GError **error);

/* TRUE if that paper can be built; formats: NULL-terminated words. */
gboolean rk_print_known(int paper);
const char *const *rk_print_formats(int paper);
