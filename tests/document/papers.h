/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests of the papers share: a meeting of the fixtures as a dossier (or one made by hand),
 * a paper of it as text, goldens, lines and words.
 */
#pragma once

#include "document/build.h"
#include "document/model.h"
#include "document/text_writer.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

typedef struct Papers {
	RkIdSource ids;
	RkContext context;
	RkDossier *dossier;
	const RkProfile *profile; /* in the dossier's rows; may be NULL */
	RkId office;              /* of which alone; 0: of all */
	const char *as_of;
	RkMinutesTimes times;
} Papers;

/* The meeting of tests/fixtures/NAME.json with the letter profile of the register. */
Papers *papers_load(const char *name);
/* An empty meeting with nothing but a title and a status. */
Papers *papers_new(const char *title);
void papers_free(Papers *papers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Papers, papers_free)

/* The record itself, to be changed by a test. */
RkMeeting *papers_meeting(Papers *papers);
/* A new record with an id, added to the rows; of the meeting where it has such a field. */
gpointer papers_add(Papers *papers, RkEntity entity);
#define PAPERS_ADD(papers, ENTITY, Type) ((Type *)papers_add(papers, RK_E_##ENTITY))

RkDocument *papers_build(Papers *papers, int kind, RkLang lang);
char *papers_text(Papers *papers, int kind, RkLang lang, int width);

/* Compares with tests/golden/NAME; RAKOR_UPDATE_GOLDEN=1 writes it. */
void golden_check(const char *name, const char *text);

/* A printed fixture against its golden. */
typedef struct PapersGolden {
	const char *fixture;
	RkLang lang;
	int width;
	const char *golden;
} PapersGolden;
void papers_goldens(int kind, const PapersGolden *cases, guint n);

/* Fails unless every line is at most `width` cells and has no trailing blank. */
void lines_check(const char *text, int width);

/* tests/PATH as text; caller frees. */
char *file_text(const char *path);
void assert_has(const char *text, const char *part);
void assert_hasnt(const char *text, const char *part);
