/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper to look at: the lines are those that are printed, and what of them can be changed stands
 * where it is said to stand.
 */
#include "sample.h"

#include "domain/model/paper.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/preview.h"

#include <string.h>

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static RkId meeting_of(RkStore *store, const char *tag)
{
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(store, tag, &target, NULL));
	return target.id;
}

static const RkPrintOptions invitation = {
	.paper = RK_PAPER_KIND_INVITATION, .format = "text", .width = 80, .lang = RK_LANG_ID
};

static RkPreview *preview(RkStore *store, RkPrintOptions options)
{
	g_autoptr(GError) error = NULL;
	RkPreview *made = rk_preview_new(store, meeting_of(store, "MKS"), &options, &error);

	if (!made)
		fail_msg("%s", error->message);
	return made;
}

/* Every line in its order, and the pages as they are torn. */
static void lines_are_those_of_the_paper(void **state)
{
	RkStore *store = store_of(state);
	static const int widths[] = { 72, 80 };
	static const int papers[] = { RK_PAPER_KIND_INVITATION, RK_PAPER_KIND_MINUTES };

	for (guint p = 0; p < RK_LEN(papers); p++)
		for (guint w = 0; w < RK_LEN(widths); w++) {
			RkPrintOptions options = invitation;
			options.paper = papers[p];
			options.width = widths[w];
			g_autoptr(RkPreview) made = preview(store, options);
			g_autoptr(GBytes) bytes =
				rk_print(store, meeting_of(store, "MKS"), &options, NULL);
			g_autoptr(GString) shown = g_string_new(NULL);
			for (guint i = 0; i < made->lines->len; i++) {
				const RkPreviewLine *line = made->lines->pdata[i];
				assert_int_equal(line->page, 1);
				g_string_append_printf(shown, "%s\n", line->text);
			}
			assert_int_equal(made->pages, 1);
			g_autofree char *printed =
				g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
			assert_string_equal(shown->str, printed);
		}
}

static void pages_are_counted(void **state)
{
	RkPrintOptions options = invitation;

	options.paper = RK_PAPER_KIND_MINUTES;
	options.page_lines = RK_PAGE_LINES;
	g_autoptr(RkPreview) made = preview(store_of(state), options);
	guint page = 1;
	assert_true(made->pages > 1);
	for (guint i = 0; i < made->lines->len; i++) {
		const RkPreviewLine *line = made->lines->pdata[i];
		assert_true(line->page == page || line->page == page + 1);
		page = line->page;
	}
	assert_int_equal(page, made->pages);
	rk_preview_layout(made, 80, 0);
	assert_int_equal(made->pages, 1);
}

/* An item begins where its first line is and ends with its last. */
static void assert_items_stand_in_their_lines(const RkPreview *made)
{
	g_autofree int *first = g_new(int, made->items->len);
	g_autofree int *last = g_new(int, made->items->len);

	for (guint i = 0; i < made->items->len; i++)
		first[i] = last[i] = -1;
	for (guint i = 0; i < made->lines->len; i++) {
		int item = ((const RkPreviewLine *)made->lines->pdata[i])->item;
		if (item < 0)
			continue;
		assert_true(item < (int)made->items->len);
		first[item] = first[item] < 0 ? (int)i : first[item];
		last[item] = (int)i;
	}
	for (guint i = 0; i < made->items->len; i++) {
		const RkPreviewItem *item = made->items->pdata[i];
		assert_int_equal(item->line, first[i]);
		assert_int_equal(item->line + item->lines - 1, last[i]);
		assert_true(item->slot ? item->entity == RK_E_NONE && !item->field
				       : item->entity != RK_E_NONE && item->field);
		if (i > 0)
			assert_true(item->line >=
				    ((const RkPreviewItem *)made->items->pdata[i - 1])->line);
	}
}

static void items_stand_in_their_lines(void **state)
{
	g_autoptr(RkPreview) made = preview(store_of(state), invitation);
	guint items = made->items->len;

	assert_true(items > 3);
	assert_items_stand_in_their_lines(made);
	rk_preview_layout(made, 72, 0);
	assert_int_equal(made->items->len, items);
	assert_items_stand_in_their_lines(made);
}

static const RkPreviewItem *item_find(const RkPreview *made, const char *slot)
{
	for (guint i = 0; i < made->items->len; i++) {
		const RkPreviewItem *item = made->items->pdata[i];
		if (g_strcmp0(item->slot, slot) == 0)
			return item;
	}
	fail_msg("%s is not on the paper", slot);
	return NULL;
}

/* A sentence that somebody reworded says so; it is the text that stands there. */
static void a_reworded_sentence_is_known(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "MKS");
	g_autoptr(RkPreview) before = preview(store, invitation);
	const RkPreviewItem *first = NULL;

	for (guint i = 0; !first && i < before->items->len; i++) {
		const RkPreviewItem *item = before->items->pdata[i];
		first = item->slot ? item : NULL;
	}
	assert_non_null(first);
	assert_false(first->overridden);
	RkPaperText *text = rk_paper_text_new();
	RkPlan *plan = rk_plan_new(meeting, "reworded");
	text->id = rk_id_next(&store->ids);
	text->meeting = meeting;
	text->paper = RK_PAPER_KIND_INVITATION;
	text->lang = RK_LANGUAGE_ID;
	rk_text_set(&text->slot, first->slot);
	rk_text_set(&text->text, "Kalimat kami sendiri.");
	rk_plan_insert(plan, RK_E_PAPER_TEXT, text);
	apply(store, plan);
	g_autoptr(RkPreview) after = preview(store, invitation);
	const RkPreviewItem *reworded = item_find(after, first->slot);
	assert_true(reworded->overridden);
	assert_string_equal(reworded->text, "Kalimat kami sendiri.");
	assert_non_null(strstr(((const RkPreviewLine *)after->lines->pdata[reworded->line])->text,
		"Kalimat kami sendiri."));
}

static void what_can_not_be_printed_can_not_be_looked_at(void **state)
{
	RkStore *store = store_of(state);
	static const struct {
		int paper;
		const char *format;
		int width;
		const char *field, *says;
	} cases[] = {
		{ RK_PAPER_KIND_INVITATION, "sajak", 80, "format", "\"sajak\"; known: text" },
		{ RK_PAPER_KIND_INVITATION, "text", 81, "width", "81; known: 72, 80" },
		{ RK_PAPER_KIND_INVITATION, "text", 1, "width", "1; known: 72, 80" },
		{ 0, "text", 80, "paper", "this paper cannot be printed yet" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(GError) error = NULL;
		RkPrintOptions options = {
			.paper = cases[i].paper, .format = cases[i].format, .width = cases[i].width
		};
		assert_null(rk_preview_new(store, meeting_of(store, "MKS"), &options, &error));
		assert_int_equal(error->code, RK_ERROR_INVALID);
		assert_string_equal(rk_error_field(error), cases[i].field);
		assert_true(g_str_has_prefix(error->message, cases[i].says));
		g_clear_error(&error);
		assert_null(rk_print(store, meeting_of(store, "MKS"), &options, &error));
		assert_string_equal(rk_error_field(error), cases[i].field);
	}
	g_autoptr(GError) error = NULL;
	assert_null(rk_preview_new(store, 4711, &invitation, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

static void start_set(RkStore *store, RkId meeting)
{
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	RkPlan *plan = rk_plan_new(meeting, "start");

	RK_PLAN_TEXT(plan, MEETING, dossier->meeting, start, "2025-09-30T10:00");
	assert_true(rk_apply(store, plan, NULL, NULL));
	rk_plan_free(plan);
}

static void kept_as_it_went(RkStore *store, RkId meeting, RkPrintOptions options, GBytes *went)
{
	g_autoptr(GError) error = NULL;
	guint issued = 0;

	options.ahead = NULL;
	g_autoptr(RkPlan) again = rk_print_issue(store, meeting, &options, &issued, NULL);
	assert_true(rk_plan_is_empty(again)); /* it is out as it is */
	assert_int_equal(issued, 1);
	start_set(store, meeting);
	g_autoptr(GBytes) now = rk_print(store, meeting, &options, NULL);
	assert_false(g_bytes_equal(now, went));
	options.issued = 1;
	g_autoptr(GBytes) kept = rk_print(store, meeting, &options, NULL);
	assert_true(g_bytes_equal(kept, went));
	options.format = "html";
	assert_null(rk_print(store, meeting, &options, &error));
	assert_string_equal(rk_error_field(error), "format");
	g_clear_error(&error);
	options.issued = 2;
	assert_null(rk_print(store, meeting, &options, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

/* What goes out is kept with the record, which is made when it has left, and can be printed again
 * whatever the plan says by then. */
static void an_issued_paper_is_one_step(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = meeting_of(store, "TW3");
	RkPrintOptions options = invitation;
	g_autofree char *before = dump(store, FALSE);

	g_bytes_unref(rk_print(store, meeting, &options, NULL));
	g_autofree char *looked = dump(store, FALSE);
	assert_string_equal(looked, before);
	g_autoptr(GError) error = NULL;
	guint issued_before = 0;
	g_autoptr(RkPlan) plan = rk_print_issue(store, meeting, &options, &issued_before, &error);
	if (!plan)
		fail_msg("%s", error->message);
	options.ahead = plan;
	g_autoptr(GBytes) bytes = rk_print(store, meeting, &options, NULL);
	g_autofree char *still = dump(store, FALSE);
	assert_string_equal(still, before); /* a failed write records nothing */
	assert_true(rk_apply(store, plan, NULL, NULL));
	g_autoptr(RkStep) step = rk_undo_offer(store, meeting);
	assert_int_equal(step->barrier, RK_BARRIER_ISSUED);
	RkTarget paper = { 0 };
	assert_true(rk_address_resolve(store, "TW3/undangan", &paper, NULL));
	assert_true(paper.id != 0);
	g_autofree char *issued = value_now(store, RK_E_PAPER, paper.id, RK_F(PAPER, issued_at));
	assert_non_null(issued);
	kept_as_it_went(store, meeting, options, bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(lines_are_those_of_the_paper),
		SAMPLE_TEST(pages_are_counted),
		SAMPLE_TEST(items_stand_in_their_lines),
		SAMPLE_TEST(a_reworded_sentence_is_known),
		SAMPLE_TEST(what_can_not_be_printed_can_not_be_looked_at),
		SAMPLE_TEST(an_issued_paper_is_one_step),
	};

	return cmocka_run_group_tests_name("preview", tests, NULL, NULL);
}
