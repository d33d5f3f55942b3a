/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of institutions: flat by name, or (`z`) as a tree under the offices they are part
 * of. In the tree h folds a branch or goes to the office above, l unfolds.
 */
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
		RkId id = row_of(&tree->self->list, index)->id;
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
	if (!tree.directory) {
		g_array_unref(tree.order);
		return;
	}
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

static gboolean has_children(const RkDirectory *directory, RkId id)
{
	RK_EACH (directory, INSTITUTION, RkInstitution, office)
		if (office->parent == id)
			return TRUE;
	return FALSE;
}

static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	RkRegister *self = list->owner;
	const RkDirectory *directory = rk_directory_load(rk_app_store(list->app), NULL);
	guint depth = self->tree ? GPOINTER_TO_UINT(g_hash_table_lookup(self->depth, &row->id)) : 0;
	int late = rk_view_column(&rk_views[RK_VIEW_INSTITUTIONS], "late");
	int brief = rk_view_column(&rk_views[RK_VIEW_INSTITUTIONS], "short_name");

	if (row->cells[late].number > 0)
		out->cells[late].role = RK_ROLE_BAD;
	/* Where room is short the name that somebody chose stands for the long one (practice 36).
	 */
	if (list->width < WIDE && row->cells[brief].set)
		out->cells[0].text = row->cells[brief].text;
	if (!depth || !directory)
		return;
	gboolean folded = g_hash_table_contains(self->folded, &row->id);
	const char *mark = !has_children(directory, row->id) ? " " : folded ? "▸" : "▾";
	out->cells[0].text = rk_table_text(
		out, "%*s%s %s", (int)MIN(depth - 1, INDENT_MAX) * 2, "", mark, out->cells[0].text);
}

static void opened(RkRegister *self)
{
	self->depth = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	self->folded = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

static void tree_toggle(RkRegister *self)
{
	GError *error = NULL;

	self->tree = !self->tree;
	self->list.arrange = self->tree ? arrange : NULL;
	self->list.whole = self->tree;
	if (!rk_view_list_load(&self->list, &error))
		rk_app_error(self->screen.app, error);
}

/* h on an open branch folds it, else goes up; l unfolds. */
static void fold(RkRegister *self, RkId id, gboolean close)
{
	const RkDirectory *directory = rk_register_directory(self->screen.app);
	gboolean folded = g_hash_table_contains(self->folded, &id);
	RkTableSource source = rk_view_list_source(&self->list);

	if (!directory)
		return;
	if (close && (folded || !has_children(directory, id))) {
		rk_table_go(&self->list.table, &source, parent_of(directory, id));
		return;
	}
	if (close)
		g_hash_table_add(self->folded, key_new(id));
	else
		g_hash_table_remove(self->folded, &id);
	rk_view_list_arrange(&self->list);
}

static gboolean act(RkRegister *self, RkCommandId action, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(&self->list);

	switch (action) {
	case RK_COMMAND_VIEW:
		tree_toggle(self);
		return TRUE;
	case RK_COMMAND_PANE_LEFT:
	case RK_COMMAND_PANE_RIGHT:
		if (row)
			fold(self, row->id, action == RK_COMMAND_PANE_LEFT);
		return TRUE;
	default:
		return FALSE;
	}
}

static const char *why_not(RkRegister *self, RkCommandId action)
{
	gboolean folds = action == RK_COMMAND_PANE_LEFT || action == RK_COMMAND_PANE_RIGHT;

	return folds && !self->tree ? N_("the tree first: z") : NULL;
}

static const char *word(RkRegister *self, RkCommandId action)
{
	if (action == RK_COMMAND_VIEW)
		return self->tree ? N_("flat") : N_("tree");
	if (action == RK_COMMAND_PANE_LEFT)
		return N_("fold");
	return action == RK_COMMAND_PANE_RIGHT ? N_("unfold") : NULL;
}

/* What the columns leave out where room is short. */
static char *context(RkRegister *self)
{
	const RkDirectory *directory = rk_directory_load(rk_app_store(self->screen.app), NULL);
	const RkInstitution *office = directory ? RK_FIND(directory, INSTITUTION, RkInstitution,
							  rk_view_list_row(&self->list)->id)
						: NULL;

	if (!office)
		return NULL;
	g_autofree char *parent =
		rk_register_name(self->screen.app, RK_E_INSTITUTION, office->parent);
	g_autofree char *former =
		g_strdelimit(g_strdup(office->former_names ? office->former_names : ""), "\n", '/');
	g_autofree char *handle = g_strconcat("@", office->handle, NULL);
	GString *text = g_string_new("");
	rk_card_fact(text, NULL, handle);
	rk_card_fact(text, NULL, parent);
	rk_card_fact(text, rk_app_say(self->screen.app, N_("formerly")), former);
	return g_string_free(text, FALSE);
}

static const RkCommandId verbs[] = { RK_COMMAND_VIEW, RK_COMMAND_PANE_LEFT, RK_COMMAND_PANE_RIGHT,
	RK_COMMAND_NONE };

const RkRegisterKind rk_register_institutions = {
	.class = &rk_institutions_class,
	.view = RK_VIEW_INSTITUTIONS,
	.empty = N_("No institution yet. a adds one"),
	.opened = opened,
	.dress = dress,
	.act = act,
	.verbs = verbs,
	.why_not = why_not,
	.word = word,
	.context = context,
};
