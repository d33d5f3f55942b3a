/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of words.h as data. Nothing else.
 */
#include "domain/model/words.h"

#define RK_WORDS_DEFINE(name, PREFIX) \
	static const RkEnumEntry name##_entries[] = { RK_##PREFIX##_WORDS(RK_ENUM_ENTRY) }; \
	const RkEnum rk_##name##_words = { #name, name##_entries, RK_LEN(name##_entries) };
RK_WORDS(RK_WORDS_DEFINE)

#define RK_WORDS_ADDRESS(name, PREFIX) &rk_##name##_words,
const RkEnum *const rk_words_all[] = { RK_WORDS(RK_WORDS_ADDRESS) NULL };
