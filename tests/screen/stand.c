/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See stand.h.
 */
#include "stand.h"

#include "watch.h"

#include <glib/gstdio.h>

#define MKS ":go MKS<Enter>"

const char *const stand_situations[] = {
	"",
	"j",
	"G",
	"jG",
	"/a",
	"/makassar<Enter>",
	"<Space>",
	"z",
	"zj",
	":meetings<Enter>",
	":meetings<Enter>G",
	":actions<Enter>",
	":actions<Enter>G",
	":actions<Enter><Space>j",
	":decisions<Enter>",
	":institutions<Enter>",
	":institutions<Enter>G",
	":institutions<Enter>jj",
	":go @kanim-tarakan<Enter>",
	":go @kanim-tarakan<Enter>j",
	":go @kanim-tarakan<Enter>G",
	":people<Enter>",
	":people<Enter>G",
	":people<Enter><Enter>",
	":groups<Enter>",
	":groups<Enter><Enter>",
	":groups<Enter><Enter>j",
	":series<Enter>",
	":series<Enter><Enter>",
	":references<Enter>",
	":references<Enter><Enter>",
	":search tarakan<Enter>",
	":search tarakan<Enter>G",
	":history<Enter>",
	":history<Enter>G",
	":settings<Enter>",
	MKS,
	MKS "j",
	MKS "G",
	MKS "jjjj",
	MKS "2",
	MKS "2jj",
	MKS "2jjjjj",
	MKS "2jjjjj+",
	MKS "2jjjjj+u",
	MKS "2jjjjjz",
	MKS "2G",
	MKS "2jjj<Space>j<Space>",
	MKS "2jjjjAButir uji<Enter>",
	MKS "2jjjjAButir uji<Enter>j",
	MKS "2p",
	MKS "2pG",
	MKS "3",
	MKS "3jjjj",
	MKS "3G",
	MKS "4",
	MKS "4jjj",
	MKS "4G",
	MKS "5",
	MKS "5jjj",
	MKS "5jjjjjj",
	MKS "5G",
	MKS "6",
	MKS "6jjj",
	MKS "6G",
	MKS "7",
	MKS "7j",
	MKS "7G",
	MKS "8",
	MKS "8j",
	MKS "8G",
	MKS "8p",
	MKS "8<Enter>",
	MKS "8<Enter><Tab>",
	MKS "/a<Enter>",
	MKS "2e",
	MKS "2<Enter>",
	MKS "2<Enter><Tab>x",
	MKS "1jj<Enter>",
	":people<Enter>e",
	":people<Enter>ex",
	":institutions<Enter>e<Tab><Tab>",
	MKS "5<Enter>",
	MKS "5jj<Enter>",
	MKS "5jjj<Enter>",
	MKS "5jjj<Enter> x",
	MKS "5jjjjjjjj<Enter>",
	"aRapat uji, 17 des 2026 9.00, Ambon<Enter><Enter>",
	"aRapat uji, 17 des 2026 9.00, Ambon<Enter><Enter>l",
	MKS "1l",
	MKS "5jj<Enter>x y",
	MKS "5jjj<Enter><C-x>",
	MKS "1jjjl",
	":go TW3<Enter>1",
	":go TW3<Enter>1l",
	":go TW3<Enter>3PKanim Tarakan<C-s>",
	":go TW3<Enter>3PBu Siti dari mana saja<C-s>",
	":go TW3<Enter>3PKanim<C-s>",
	":go TW3<Enter>",
	":go TW3<Enter>2",
	":go TW3<Enter>3",
	":go TW3<Enter>4",
	":go TW3<Enter>5",
	":go TW3<Enter>6",
};
const guint stand_situations_n = RK_LEN(stand_situations);

static void store_open(Stand *stand)
{
	RkStoreOptions options = fixture_options();

	options.lang = "id";
	options.office = "ditkermakim";
	stand->store = rk_store_open(stand->path, &options, NULL);
	assert_non_null(stand->store);
}

RkId stand_step(const Stand *stand)
{
	RkStore *store = stand->store;
	RkPageRequest request = { .view = RK_VIEW_HISTORY, .limit = 1 };
	g_autoptr(RkPage) page = rk_view_page(store, &request, NULL);

	return page && page->rows->len ? ((const RkViewRow *)page->rows->pdata[0])->id : 0;
}

/* The database as it was before anything was pressed. */
static void store_restore(Stand *stand)
{
	g_autofree char *bytes = NULL;
	g_autofree char *wal = g_strconcat(stand->path, "-wal", NULL);
	g_autofree char *shm = g_strconcat(stand->path, "-shm", NULL);
	gsize size = 0;

	rk_store_close(stand->store);
	g_unlink(wal);
	g_unlink(shm);
	assert_true(g_file_get_contents(stand->pristine, &bytes, &size, NULL));
	assert_true(g_file_set_contents(stand->path, bytes, (gssize)size, NULL));
	store_open(stand);
}

int stand_setup(void **state)
{
	Stand *stand = g_new0(Stand, 1);
	void *sample = NULL;

	if (sample_setup(&sample) != 0)
		return -1;
	/* An editor that changes nothing and asks for no terminal. */
	g_setenv("VISUAL", "true", TRUE);
	g_setenv("EDITOR", "true", TRUE);
	Fixture *fixture = sample;
	stand->path = g_strdup(fixture->path);
	stand->pristine = g_strconcat(fixture->path, ".pristine", NULL);
	g_autoptr(GError) error = NULL;
	if (!rk_backup(fixture->store, stand->pristine, &error))
		fail_msg("%s", error->message);
	rk_store_close(fixture->store);
	fixture->store = NULL;
	stand->fixture = fixture;
	store_open(stand);
	*state = stand;
	return 0;
}

void stand_begin(Stand *stand, const char *script, int width, int height)
{
	stand->app = rk_app_new(rk_screens, stand->store, NULL, NULL);
	rk_canvas_resize(stand->app->canvas, width, height);
	rk_app_start(stand->app);
	rk_app_type(stand->app, script);
	watch_draw(stand->app);
}

void stand_end(Stand *stand, RkId before)
{
	gboolean wrote = stand_step(stand) != before;

	g_clear_pointer(&stand->app, rk_app_free);
	/* What was half typed is a draft now, and no part of the next situation. */
	g_auto(GStrv) drafts = rk_draft_keys(stand->store);
	for (char **key = drafts; *key; key++)
		assert_true(rk_draft_save(stand->store, *key, NULL, NULL));
	if (wrote)
		store_restore(stand);
}

int stand_teardown(void **state)
{
	Stand *stand = *state;
	void *fixture = stand->fixture;

	/* The fixture removes its folder and everything in it. */
	stand->fixture->store = stand->store;
	g_unlink(stand->pristine);
	fixture_teardown(&fixture);
	g_free(stand->path);
	g_free(stand->pristine);
	g_free(stand);
	return 0;
}
