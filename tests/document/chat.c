/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts for a messenger: goldens of every kind in both languages, what is left out, and that a long
 * one is divided into texts that each stand alone.
 */
#include "papers.h"

#include "base/error.h"
#include "document/chat.h"

#include <string.h>

static RkId invited(Papers *papers, guint place)
{
	RK_EACH (papers->dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->meeting == papers->dossier->meeting->id && place-- == 0)
			return one->id;
	return 0;
}

static char **build(Papers *papers, int kind, RkLang lang, const RkId *who, guint n)
{
	const RkChatInput input = { .kind = kind,
		.lang = lang,
		.context = &papers->context,
		.dossier = papers->dossier,
		.participants = who,
		.n = n };
	g_autoptr(GError) error = NULL;
	char **texts = rk_chat_build(&input, &error);

	if (!texts)
		fail_msg("%s", error->message);
	for (guint i = 0; texts[i]; i++) {
		assert_true(g_utf8_strlen(texts[i], -1) <= RK_CHAT_LIMIT);
		assert_null(strchr(texts[i], '{'));
	}
	return texts;
}

/* As before anybody had answered. */
static void answers_forget(Papers *papers)
{
	RK_EACH (papers->dossier->rows, PARTICIPANT, RkParticipant, one)
		((RkParticipant *)one)->rsvp = RK_RSVP_PENDING;
}

#define OCTOBER_9 G_GINT64_CONSTANT(1728435600000)

static void goldens(void **state)
{
	static const char *const langs[] = { "id", "en" };
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	/* Bupati Balangan, who speaks; Kanim Tarakan, who owes something. */
	const RkId who[] = { invited(papers, 6), invited(papers, 16) };

	answers_forget(papers);
	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (int kind = 1; kind < RK_CHAT_KIND_N; kind++) {
			gboolean before = kind < RK_CHAT_KIND_CHASE || kind == RK_CHAT_KIND_CHANGE;
			papers->context.now = before ? OCTOBER_9 : G_GINT64_CONSTANT(1733130000000);
			g_auto(GStrv) texts = build(
				papers, kind, (RkLang)lang, &who[kind != RK_CHAT_KIND_SLIDES], 1);
			g_autofree char *text = g_strjoinv("\n\n", texts);
			g_autofree char *whole = g_strconcat(text, "\n", NULL);
			g_autofree char *name = g_strdup_printf("chat-%s-%s.txt",
				rk_enum_word(&rk_chat_kind_words, kind), langs[lang]);
			golden_check(name, whole);
		}
}

/* Nobody who has answered is told that he has not; an answer for a former day is asked for again.
 */
static void who_has_answered_is_not_reminded(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	const RkId tarakan = invited(papers, 16);
	RkParticipant *one = rk_rows_find(papers->dossier->rows, RK_E_PARTICIPANT, tarakan);
	RkChatInput input = { .kind = RK_CHAT_KIND_CONFIRM,
		.lang = RK_LANG_ID,
		.context = &papers->context,
		.dossier = papers->dossier,
		.participants = &tarakan,
		.n = 1 };
	g_autoptr(GError) error = NULL;

	papers->context.now = OCTOBER_9;
	one->rsvp = RK_RSVP_ACCEPTED;
	assert_null(rk_chat_build(&input, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	rk_text_set(&one->rsvp_for, "2024-10-10");
	g_auto(GStrv) texts = rk_chat_build(&input, NULL);
	assert_has(texts[0], "untuk tanggal lama");
	assert_hasnt(texts[0], "Kami belum menerima jawaban");
}

/* As practice prints it: code, text, due day, how late, how far. */
static void follow_up_says_how_late(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	const RkId tarakan = invited(papers, 16);
	g_auto(GStrv) texts = build(papers, RK_CHAT_KIND_CHASE, RK_LANG_ID, &tarakan, 1);

	assert_has(texts[0], "1. *TL-02* Memetakan wilayah potensial");
	assert_has(texts[0], "tenggat 29 Nov 2024: lewat 3 hari (70%)");
	assert_has(texts[0], "2. *TL-09*");
	assert_has(texts[0], "contoh: TL-02 80");
	assert_null(texts[1]);
	assert_hasnt(texts[0], "TL-01"); /* only supported, and done */
}

static void several_are_a_list_and_a_long_one_is_divided(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	RkId who[40];

	papers->context.now = OCTOBER_9;
	answers_forget(papers);
	for (guint i = 0; i < 40; i++)
		who[i] = invited(papers, i);
	g_auto(GStrv) two = build(papers, RK_CHAT_KIND_CONFIRM, RK_LANG_ID, who + 16, 2);
	assert_null(two[1]);
	assert_has(
		two[0], "*Yth. Bapak/Ibu:*\n1. Kepala Kantor Imigrasi Kelas II TPI Tarakan\n2. ");
	assert_hasnt(two[0], "(1/");
	g_auto(GStrv) all = build(papers, RK_CHAT_KIND_CONFIRM, RK_LANG_ID, who, 40);
	guint n = g_strv_length(all);
	assert_true(n > 2);
	for (guint i = 0; i < n; i++) {
		g_autofree char *mark = g_strdup_printf("(%u/%u)\n", i + 1, n);
		assert_has(all[i], mark);
		assert_has(all[i], "Kami belum menerima jawaban");
		assert_has(all[i], "Terima kasih.");
	}
	g_autofree char *joined = g_strjoinv("\n", all);
	assert_has(joined, "\n1. Direktur Kerja Sama Keimigrasian");
	assert_has(joined, "\n40. Kepala DPMPTSP Kota Bontang\n");
}

/* One sentence can be written differently for this meeting; an item that is too long is cut. */
static void own_words_and_long_ones(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	const RkId tarakan = invited(papers, 16);
	RkPaperText *own = PAPERS_ADD(papers, PAPER_TEXT, RkPaperText);
	g_autofree char *long_text = g_strnfill(3000, 'x');

	own->paper = RK_PAPER_KIND_MESSAGE;
	own->lang = RK_LANGUAGE_ID;
	rk_text_set(&own->slot, "message.reply");
	rk_text_set(&own->text, "Mohon kabarnya.");
	RK_EACH (papers->dossier->rows, ACTION, RkAction, action)
		if (action->number.value == 2)
			rk_text_set(&((RkAction *)action)->text, long_text);
	g_auto(GStrv) texts = build(papers, RK_CHAT_KIND_CHASE, RK_LANG_ID, &tarakan, 1);
	assert_has(texts[0], "Mohon kabarnya.");
	assert_hasnt(texts[0], "contoh:");
	assert_has(texts[0], "xxx…\n");
	assert_int_equal(g_strv_length(texts), 2);
}

static void holes_are_left_out(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Uji");
	g_auto(GStrv) texts = build(papers, RK_CHAT_KIND_INVITE, RK_LANG_ID, NULL, 0);
	const RkChatInput input = {
		.kind = RK_CHAT_KIND_SLIDES, .context = &papers->context, .dossier = papers->dossier
	};
	g_autoptr(GError) error = NULL, invalid = NULL;

	assert_string_equal(texts[0],
		"Dengan hormat, kami mengundang Bapak/Ibu menghadiri *Rapat Uji*:\n"
		"Mohon dibalas: hadir / diwakili (nama, jabatan) / berhalangan.\n"
		"Terima kasih.");
	assert_null(rk_chat_build(&input, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	RkChatInput none = input;
	none.kind = 99;
	assert_null(rk_chat_build(&none, &invalid));
	assert_int_equal(invalid->code, RK_ERROR_INVALID);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goldens),
		cmocka_unit_test(who_has_answered_is_not_reminded),
		cmocka_unit_test(follow_up_says_how_late),
		cmocka_unit_test(several_are_a_list_and_a_long_one_is_divided),
		cmocka_unit_test(own_words_and_long_ones),
		cmocka_unit_test(holes_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
