/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The enum tables: stored words never change their value, are unique, and every one has a label in
 * both languages. The words listed here are in databases and bundles already.
 */
#include "base/text.h"
#include "domain/model/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void words_are_unique_and_named(void **state)
{
	for (guint t = 0; rk_words_all[t]; t++) {
		const RkEnum *words = rk_words_all[t];
		assert_true(words->n > 0);
		for (guint i = 0; i < words->n; i++) {
			const RkEnumEntry *entry = &words->entries[i];
			assert_int_equal(rk_enum_value(words, entry->word), i + 1);
			for (const char *p = entry->word; *p; p++)
				assert_true(g_ascii_islower(*p) || g_ascii_isdigit(*p) ||
					    strchr(".-", *p));
			for (int lang = 0; lang < RK_LANG_N; lang++)
				assert_true(entry->label[lang] && *entry->label[lang]);
			assert_true(rk_text_width(entry->glyph, -1) <= 1);
		}
	}
}

static void stored_words_keep_their_values(void **state)
{
	static const struct {
		const RkEnum *words;
		const char *word;
		int value;
	} stored[] = {
		{ &rk_meeting_kind_words, "coordination", RK_MEETING_KIND_COORDINATION },
		{ &rk_meeting_kind_words, "working", RK_MEETING_KIND_WORKING },
		{ &rk_urgency_words, "normal", RK_URGENCY_NORMAL },
		{ &rk_urgency_words, "urgent", RK_URGENCY_URGENT },
		{ &rk_urgency_words, "immediate", RK_URGENCY_IMMEDIATE },
		{ &rk_confidentiality_words, "open", RK_CONFIDENTIALITY_OPEN },
		{ &rk_confidentiality_words, "top-secret", RK_CONFIDENTIALITY_TOP_SECRET },
		{ &rk_point_kind_words, "decision", RK_POINT_KIND_DECISION },
		{ &rk_capacity_words, "a.n.", RK_CAPACITY_AN },
		{ &rk_capacity_words, "plt.", RK_CAPACITY_PLT },
		{ &rk_rsvp_words, "delegated", RK_RSVP_DELEGATED },
		{ &rk_attendance_words, "represented", RK_ATTENDANCE_REPRESENTED },
		{ &rk_action_status_words, "in-progress", RK_ACTION_STATUS_DOING },
		{ &rk_minutes_status_words, "circulated", RK_MINUTES_STATUS_CIRCULATED },
	};

	for (guint i = 0; i < RK_LEN(stored); i++) {
		assert_int_equal(rk_enum_value(stored[i].words, stored[i].word), stored[i].value);
		assert_string_equal(rk_enum_word(stored[i].words, stored[i].value), stored[i].word);
	}
}

static void calendar_words_are_those_of_the_standard(void **state)
{
	assert_string_equal(
		rk_confidentiality_words.entries[RK_CONFIDENTIALITY_OPEN - 1].rfc, "PUBLIC");
	assert_string_equal(rk_rsvp_words.entries[RK_RSVP_PENDING - 1].rfc, "NEEDS-ACTION");
	assert_string_equal(
		rk_meeting_status_words.entries[RK_MEETING_STATUS_SCHEDULED - 1].rfc, "CONFIRMED");
	assert_string_equal(rk_method_words.entries[RK_METHOD_CANCEL - 1].rfc, "CANCEL");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_unique_and_named),
		cmocka_unit_test(stored_words_keep_their_values),
		cmocka_unit_test(calendar_words_are_those_of_the_standard),
	};

	return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
