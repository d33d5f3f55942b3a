/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open store and its context. The settings are read again only when the database has changed;
 * the command line's word wins over them, so that --office shows another office's side without
 * writing anything.
 */
#include "service/store.h"

#include "base/error.h"
#include "service/store_private.h"
#include "store/keyed.h"
#include "store/step_log.h"
#include "store/watermark.h"

#include <string.h>

/* --- settings --- */

char *rk_setting_get(RkStore *store, const char *key)
{
	g_autoptr(RkSetting) row = rk_setting_row(store->db, key);

	return row ? g_steal_pointer(&row->value) : NULL;
}

/* --- language --- */

static gboolean lang_parse(const char *text, RkLang *lang)
{
	int value = text ? rk_enum_value(&rk_language_words, text) : 0;

	if (!value)
		return FALSE;
	*lang = value == RK_LANGUAGE_EN ? RK_LANG_EN : RK_LANG_ID;
	return TRUE;
}

RkLang rk_lang_of_environment(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (guint i = 0; i < RK_LEN(names); i++) {
		const char *value = g_getenv(names[i]);
		if (value && *value)
			return g_ascii_strncasecmp(value, "en", 2) == 0 ? RK_LANG_EN : RK_LANG_ID;
	}
	return RK_LANG_ID;
}

static RkLang lang_choose(RkStore *store)
{
	RkLang lang;
	g_autofree char *setting = NULL;

	if (lang_parse(store->lang_option, &lang))
		return lang;
	setting = rk_setting_get(store, "lang");
	return lang_parse(setting, &lang) ? lang : rk_lang_of_environment();
}

/* --- context --- */

static RkInstitution *office_choose(RkStore *store)
{
	g_autofree char *setting = store->office_option ? NULL : rk_setting_get(store, "office");
	const char *handle = store->office_option ? store->office_option : setting;

	return handle ? rk_institution_by_handle(store->db, handle) : NULL;
}

static const char *zone_choose(RkStore *store, const RkInstitution *office)
{
	g_autofree char *setting = rk_setting_get(store, "zone");
	const char *candidates[] = { store->zone_option, setting, office ? office->zone : NULL };

	for (guint i = 0; i < RK_LEN(candidates); i++) {
		const char *zone = candidates[i] ? rk_zone_from_text(candidates[i]) : NULL;
		if (zone)
			return zone;
	}
	return rk_zone_system();
}

static char *author_choose(RkStore *store, const RkPerson *me)
{
	if (store->author_option)
		return g_strdup(store->author_option);
	if (me)
		return g_strdup(me->name);
	const char *login = g_get_user_name();
	return g_utf8_make_valid(login && *login ? login : "?", -1);
}

static RkPerson *me_find(RkStore *store)
{
	g_autofree char *handle = rk_setting_get(store, "me");

	return handle ? rk_person_by_handle(store->db, handle) : NULL;
}

static void context_read(RkStore *store)
{
	g_autoptr(RkInstitution) office = office_choose(store);
	g_autoptr(RkPerson) me = me_find(store);

	if (!store->lang_fixed)
		store->context.lang = lang_choose(store);
	g_free(store->zone);
	store->zone = g_strdup(zone_choose(store, office));
	g_free(store->author);
	store->author = author_choose(store, me);
	store->context.zone = store->zone;
	store->context.author = store->author;
	store->context.office = office ? office->id : 0;
	store->context.me = me ? me->id : 0;
	store->context.ids = &store->ids;
}

const RkContext *rk_store_context(RkStore *store)
{
	guint64 generation = rk_store_generation(store);

	if (generation != store->context_generation)
		context_read(store);
	store->context_generation = generation;
	store->context.now = store->now_option ? store->now_option : g_get_real_time() / 1000;
	return &store->context;
}

void rk_store_set_lang(RkStore *store, RkLang lang)
{
	store->context.lang = lang;
	store->lang_fixed = TRUE;
}

/* --- opening --- */

/* A fixed seed alone would give two runs on one database the same ids, so it is mixed with how far
 * the database has come. */
static void ids_start(RkStore *store, const RkStoreOptions *options)
{
	store->ids.last = rk_log_newest_id(store->db);
	store->ids.now_ms = options->now;
	if (options->seed)
		store->ids.seed = options->seed + (guint64)store->ids.last;
}

static char *run_choose(RkStore *store, const RkStoreOptions *options)
{
	const char *inherited = g_getenv("RAKOR_RUN");

	if (options->run && *options->run)
		return g_strdup(options->run);
	if (inherited && *inherited && g_utf8_validate(inherited, -1, NULL))
		return g_strdup(inherited);
	return rk_uuid_next(&store->ids);
}

static gboolean options_check(RkStore *store, GError **error)
{
	if (store->zone_option && !rk_zone_from_text(store->zone_option)) {
		rk_error_set(error, RK_ERROR_INVALID, store->zone_option, "zone",
			N_("unknown time zone"));
		return FALSE;
	}
	if (store->office_option && !store->context.office) {
		rk_error_set(error, RK_ERROR_INVALID, store->office_option, "office",
			N_("no office has this handle"));
		return FALSE;
	}
	return TRUE;
}

static RkDbFlags db_flags(RkStoreFlags flags)
{
	return (flags & RK_STORE_READ_ONLY ? RK_DB_READ_ONLY : 0) |
	       (flags & RK_STORE_CREATE ? RK_DB_CREATE : 0);
}

RkStore *rk_store_open(const char *path, const RkStoreOptions *options, GError **error)
{
	static const RkStoreOptions none = { 0 };
	const RkStoreOptions *o = options ? options : &none;
	g_autoptr(RkDb) db = rk_db_open(path, db_flags(o->flags), error);

	if (!db)
		return NULL;
	g_autoptr(RkStore) store = g_new0(RkStore, 1);
	store->db = g_steal_pointer(&db);
	store->path = g_strdup(path);
	store->lang_option = g_strdup(o->lang);
	store->office_option = g_strdup(o->office);
	store->zone_option = g_strdup(o->zone);
	store->author_option = g_strdup(o->author);
	store->now_option = o->now;
	ids_start(store, o);
	store->run = run_choose(store, o);
	rk_store_context(store);
	return options_check(store, error) ? g_steal_pointer(&store) : NULL;
}

void rk_store_forget(RkStore *store)
{
	g_clear_pointer(&store->matcher, rk_matcher_free);
	g_clear_pointer(&store->directory, rk_rows_free);
}

void rk_store_close(RkStore *store)
{
	if (!store)
		return;
	rk_store_forget(store);
	rk_db_close(store->db);
	g_free(store->watermark);
	g_free(store->path);
	g_free(store->run);
	g_free(store->lang_option);
	g_free(store->office_option);
	g_free(store->zone_option);
	g_free(store->author_option);
	g_free(store->zone);
	g_free(store->author);
	g_free(store->demo_folder);
	g_free(store);
}

/* --- what it is --- */

const char *rk_store_path(const RkStore *store)
{
	return store->path;
}

gboolean rk_store_is_read_only(const RkStore *store)
{
	return rk_db_is_read_only(store->db);
}

guint64 rk_store_generation(RkStore *store)
{
	gint64 writes = rk_db_writes(store->db);

	if (writes != store->writes || store->generation == 0)
		store->generation++;
	store->writes = writes;
	return store->generation;
}

void rk_store_ignore_writes(RkStore *store)
{
	store->writes = rk_db_writes(store->db);
}

gboolean rk_store_had_memory(const RkStore *store, GError **error)
{
	return rk_db_had_memory(store->db, error);
}

gboolean rk_store_changed(RkStore *store)
{
	gboolean changed = rk_db_changed(store->db);
	gint64 writes = rk_db_writes(store->db);

	if (!changed && store->watermark && writes == store->watermark_writes)
		return FALSE;
	g_autofree char *before = g_steal_pointer(&store->watermark);
	store->watermark = rk_watermark_read(store->db);
	store->watermark_writes = writes;
	if (!changed || (before && g_strcmp0(before, store->watermark) == 0))
		return FALSE;
	store->generation++;
	return TRUE;
}

RkDb *rk_store_db(RkStore *store)
{
	return store->db;
}

const char *rk_store_run(const RkStore *store)
{
	return store->run;
}
