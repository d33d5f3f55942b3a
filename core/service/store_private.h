/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of an open store, for the files of service/ and their tests only.
 */
#pragma once

#include "db/db.h"
#include "domain/names/match.h"
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

	/* rk_directory_load's cache: valid while the generation is the store's. */
	RkDirectory *directory;
	RkMatcher *matcher; /* of that directory; NULL: not asked for yet */
	guint64 directory_generation;

	/* Grows with what is written here and with what rk_store_changed has seen of others. */
	guint64 generation;
	gint64 writes;   /* rk_db_writes as generation knows it */
	char *watermark; /* as rk_store_changed last saw it; NULL: it was never asked */
	gint64 watermark_writes;

	char *demo_folder; /* of a demo: removed on discard */
};

RkDb *rk_store_db(RkStore *store);

/* A number that differs after every write of this store but a draft, and after every TRUE of
 * rk_store_changed: for caches. What others write in between is not seen, so that what was read
 * stays whole until the next look. */
guint64 rk_store_generation(RkStore *store);

/* What was written last was a draft: no cache is stale for it. */
void rk_store_ignore_writes(RkStore *store);

/* The directory is not that of the database any more; its matcher goes with it. */
void rk_store_forget(RkStore *store);

/* The identity of this run ($RAKOR_RUN); never NULL. Children get it in their environment. */
