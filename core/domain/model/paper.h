/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper table (DESIGN 5.7): one row per kind of paper. The names stand in words.h; here is
 * what can be made of a kind. Pure data: the builders themselves are in document/, which holds one
 * for exactly the kinds that say `built` (a test compares).
 */
#pragma once

#include "domain/model/our_role.h"
#include "domain/model/words.h"

/* The formats of papers: constant, word (--format, the setting paper-format), ending of the file's
 * name. The first is what the command line makes unless told. Flat ODT is ".fodt"; CSV and XLSX
 * hold the tables alone and come last. */
#define RK_PAPER_FORMATS(F, SEPARATOR) \
	F(TEXT, "text", "txt") \
	SEPARATOR F(MARKDOWN, "md", "md") SEPARATOR F(HTML, "html", "html") SEPARATOR F( \
		PDF, "pdf", "pdf") SEPARATOR \
	F(DOCX, "docx", "docx") SEPARATOR \
	F(ODT, "odt", "fodt") SEPARATOR \
	F(CSV, "csv", "csv") SEPARATOR \
	F(XLSX, "xlsx", "xlsx")
#define RK_PAPER_FORMAT_WORD(CONST, word, ending) word
#define RK_PAPER_FORMAT_CONSTANT(CONST, word, ending) RK_PAPER_FORMAT_##CONST
#define RK_COMMA ,
typedef enum RkPaperFormat {
	RK_PAPER_FORMATS(RK_PAPER_FORMAT_CONSTANT, RK_COMMA),
	RK_PAPER_FORMAT_N
} RkPaperFormat;

/* Whose paper it is to issue. */
typedef enum RkPaperIssuer {
	RK_ISSUER_NOBODY, /* a text or an aid of the day; it leaves no row */
	RK_ISSUER_ORGANISER,
	RK_ISSUER_ANY, /* an invited office writes its own */
} RkPaperIssuer;

typedef struct RkPaperInfo {
	int kind; /* RK_PAPER_KIND_… */
	const char *const
		*formats; /* words for --format, NULL-terminated, the first is the default */
	gboolean built;   /* there is a builder */
	gboolean freezes; /* issuing it freezes the numbers of decisions and actions */
	RkPaperIssuer issuer;
} RkPaperInfo;

/* The row of a kind; NULL when there is no such kind. */
const RkPaperInfo *rk_paper_info(int kind);

/* TRUE for a letter: it goes out once under its number, and what changes needs another one. */
gboolean rk_paper_is_letter(int kind);

/* The papers that an office of that side makes, in the order of its work: kinds, ended by 0.
 * Static.
 */
const int *rk_papers_of_role(RkOurRole side);

/* TRUE if this paper can be made in this format; NULL: in its default one. */
gboolean rk_paper_has_format(int kind, const char *format);

/* TRUE for a paper that one office gets of its own: excerpt, matrix, reminder. */
gboolean rk_paper_is_of_office(int kind);

/* The format of that word; NULL: the first. RK_PAPER_FORMAT_N: there is none. */
RkPaperFormat rk_paper_format(const char *word);

/* How a file of that format ends, without the dot: "txt" for "text" and NULL. Static; NULL when
 * there is no such format. */
const char *rk_paper_format_ending(const char *word);

/* FALSE for a format that is nothing for a terminal. NULL: the first. */
gboolean rk_paper_format_is_text(const char *word);

/* The format that a file's name asks for ("minutes.pdf"); NULL: none that there is. Static. */
const char *rk_paper_format_of_file(const char *path);

/* The kind that a person named, in either language, blanks or hyphens between the words
 * ("susunan-acara", "Susunan Acara", "rundown"). 0 when there is none. */
int rk_paper_from_name(const char *name);

/* The name as typed on the command line: lower case, hyphens. Caller frees; NULL for no kind. */
char *rk_paper_name(int kind, RkLang lang);
