/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of institutions: flat by name, or (`z`) as a tree under the offices they are part
 * of. In the tree h folds a branch or goes to the office above, l unfolds.
 */
#include "screen/register/registers.h"

#include "screen/register/register.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

#define INDENT_MAX 8
#define WIDE 110

static RkViewRow *row_of(RkViewList *list, guint index)
{
	return list->rows->pdata[index];
}

static RkId parent_of(const RkDirectory *directory, RkId id)
{
	const RkInstitution *office = RK_FIND(directory, INSTITUTION, RkInstitution, id);

	return office ? office->parent : 0;
}

typedef struct Tree {
	RkRegister *self;
	const RkDirectory *directory;
	GHashTable *below; /* RkId → GArray of indexes of rows, in the order of the list */
	GArray *order;
} Tree;

static RkId *key_new(RkId id)
{
	return g_memdup2(&id, sizeof id);
}

static GArray *children_of(Tree *tree, RkId id)
{
	return g_hash_table_lookup(tree->below, &id);
}

static void child_add(Tree *tree, RkId parent, guint index)
{
	GArray *children = children_of(tree, parent);

	if (!children) {
		children = g_array_new(FALSE, FALSE, sizeof(guint));
		g_hash_table_insert(tree->below, key_new(parent), children);
	}
	g_array_append_val(children, index);
}

static void branch_add(Tree *tree, RkId parent, guint depth)
{
	GArray *children = children_of(tree, parent);

	for (guint i = 0; children && i < children->len; i++) {
		guint index = g_array_index(children, guint, i);
		RkId id = row_of(&tree->self->view.list, index)->id;
		if (!g_hash_table_insert(
			    tree->self->depth, key_new(id), GUINT_TO_POINTER(depth + 1)))
			continue;
		g_array_append_val(tree->order, index);
		if (!g_hash_table_contains(tree->self->folded, &id))
			branch_add(tree, id, depth + 1);
	}
}

/* A row stands under the nearest office above it that is shown, else at the top. */
static RkId shown_parent(const Tree *tree, GHashTable *there, RkId id)
{
	RkId up = parent_of(tree->directory, id);

	for (guint steps = 0; up && steps < 50; steps++) {
		if (g_hash_table_contains(there, &up))
			return up;
		up = parent_of(tree->directory, up);
	}
	return 0;
}

static void arrange(RkViewList *list)
{
	RkRegister *self = list->owner;
	g_autoptr(GHashTable) below = g_hash_table_new_full(
		g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
	g_autoptr(GHashTable) there = g_hash_table_new(g_int64_hash, g_int64_equal);
	Tree tree = { self, rk_directory_load(rk_app_store(list->app), NULL), below,
		g_array_new(FALSE, FALSE, sizeof(guint)) };

	g_hash_table_remove_all(self->depth);
	g_hash_table_remove_all(self->above);
	if (!tree.directory) {
		g_array_unref(tree.order);
		return;
	}
	RK_EACH (tree.directory, INSTITUTION, RkInstitution, office)
		if (office->parent && !g_hash_table_contains(self->above, &office->parent))
			g_hash_table_add(self->above, key_new(office->parent));
	for (guint i = 0; i < list->shown->len; i++)
		g_hash_table_add(there, &row_of(list, g_array_index(list->shown, guint, i))->id);
	for (guint i = 0; i < list->shown->len; i++) {
		guint index = g_array_index(list->shown, guint, i);
		child_add(&tree, shown_parent(&tree, there, row_of(list, index)->id), index);
	}
	branch_add(&tree, 0, 0);
	g_array_unref(list->shown);
	list->shown = tree.order;
}

static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	RkRegister *self = list->owner;
	guint depth = self->tree ? GPOINTER_TO_UINT(g_hash_table_lookup(self->depth, &row->id)) : 0;
	int late = rk_view_column(&rk_views[RK_VIEW_INSTITUTIONS], "late");
	int brief = rk_view_column(&rk_views[RK_VIEW_INSTITUTIONS], "short_name");

	if (row->cells[late].number > 0)
		out->cells[late].role = RK_ROLE_BAD;
	/* Where room is short the name that somebody chose stands for the long one (practice 36).
	 */
	if (list->width < WIDE && row->cells[brief].set)
		out->cells[0].text = row->cells[brief].text;
	if (!depth)
		return;
	gboolean folded = g_hash_table_contains(self->folded, &row->id);
	const char *mark = !g_hash_table_contains(self->above, &row->id) ? " " : folded ? "▸" : "▾";
	out->cells[0].text = rk_table_text(
		out, "%*s%s %s", (int)MIN(depth - 1, INDENT_MAX) * 2, "", mark, out->cells[0].text);
}

static void opened(RkRegister *self)
{
	self->depth = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	self->folded = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	self->above = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

static void tree_toggle(RkRegister *self)
{
	GError *error = NULL;

	self->tree = !self->tree;
	self->view.list.arrange = self->tree ? arrange : NULL;
	self->view.list.whole = self->tree;
	if (!rk_view_list_load(&self->view.list, &error))
		rk_app_error(self->view.screen.app, error);
}

/* h on an open branch folds it, else goes up; l unfolds. */
static void fold(RkRegister *self, RkId id, gboolean close)
{
	const RkDirectory *directory = rk_register_directory(self->view.screen.app);
	gboolean folded = g_hash_table_contains(self->folded, &id);
	RkTableSource source = rk_view_list_source(&self->view.list);

	if (!directory)
		return;
	if (close && (folded || !g_hash_table_contains(self->above, &id))) {
		rk_table_go(&self->view.list.table, &source, parent_of(directory, id));
		return;
	}
	if (close)
		g_hash_table_add(self->folded, key_new(id));
	else
		g_hash_table_remove(self->folded, &id);
	rk_view_list_arrange(&self->view.list);
}

static void tree_turn(RkScreen *screen, int value, const char *arg)
{
	tree_toggle((RkRegister *)screen);
}

static const char *fold_why_not(RkScreen *screen)
{
	return ((RkRegister *)screen)->tree ? NULL : N_("the tree first: z");
}

static void fold_run(RkScreen *screen, int close, const char *arg)
{
	RkRegister *self = (RkRegister *)screen;
	const RkViewRow *row = rk_view_list_row(&self->view.list);

	if (row)
		fold(self, row->id, close);
}

static gboolean is_tree(RkScreen *screen)
{
	return ((RkRegister *)screen)->tree;
}

/* What the columns leave out where room is short. */
static char *context(RkRegister *self)
{
	const RkDirectory *directory = rk_directory_load(rk_app_store(self->view.screen.app), NULL);
	const RkInstitution *office = directory ? RK_FIND(directory, INSTITUTION, RkInstitution,
							  rk_view_list_row(&self->view.list)->id)
						: NULL;

	if (!office)
		return NULL;
	g_autofree char *parent =
		rk_register_name(self->view.screen.app, RK_E_INSTITUTION, office->parent);
	g_autofree char *former =
		g_strdelimit(g_strdup(office->former_names ? office->former_names : ""), "\n", '/');
	g_autofree char *handle = g_strconcat("@", office->handle, NULL);
	GString *text = g_string_new("");
	rk_card_fact(text, NULL, handle);
	rk_card_fact(text, NULL, parent);
	rk_card_fact(text, rk_app_say(self->view.screen.app, N_("formerly")), former);
	return g_string_free(text, FALSE);
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	RK_BINDS_SHARED(ADD),
	RK_BINDS_SHARED(EDIT),
	RK_BINDS_SHARED(DELETE),
	{ RK_COMMAND_VIEW, .word = N_("flat"), .when = is_tree, .run = tree_turn },
	{ RK_COMMAND_VIEW, .word = N_("tree"), .run = tree_turn },
	{ RK_COMMAND_PROBLEMS, .word = N_("duplicates") },
	RK_BINDS_SHARED(COPY),
	RK_BINDS_SHARED(ORDER),
	{ RK_COMMAND_PANE_LEFT, .word = N_("fold"), .flags = RK_BIND_QUIET, .why_not = fold_why_not,
		.run = fold_run, .value = TRUE },
	{ RK_COMMAND_PANE_RIGHT, .word = N_("unfold"), .flags = RK_BIND_QUIET,
		.why_not = fold_why_not, .run = fold_run, .value = FALSE },
	{ RK_COMMAND_NONE },
};

static const RkRegisterKind kind = { .view = RK_VIEW_INSTITUTIONS,
	.empty = N_("No institution yet. a adds one"),
	.opened = opened,
	.dress = dress,
	.context = context };

const RkScreenClass rk_institutions_class = { RK_REGISTER_WHOLE, .name = "institutions",
	.other_name = "instansi", .label = N_("Institutions"), .bindings = bindings,
	.shared = rk_register_bindings, .kind = &kind };
