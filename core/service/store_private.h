/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of an open store, for the files of service/ and their tests only.
 */
#pragma once

#include "db/db.h"
#include "service/store.h"

struct RkStore {
	RkDb *db;
	RkContext context;
	RkIdSource ids;
	char *path; /* as it was given */
	char *run;

	/* What the command line said; wins over the settings. */
	char *lang_option, *office_option, *zone_option, *author_option;
	RkInstant now_option; /* 0: the system's clock */
	gboolean lang_fixed;  /* rk_store_set_lang */

	/* What context points to. */
	char *zone, *author;
	guint64 context_generation; /* of the rows that context was read from; 0: not yet */

	/* rk_directory_load's cache: valid while the generation is the database's. */
	RkDirectory *directory;
	guint64 directory_generation;

	char *demo_folder; /* of a demo: removed on discard */
};

RkDb *rk_store_db(RkStore *store);

/* The identity of this run ($RAKOR_RUN); never NULL. Children get it in their environment. */
