/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of instruments in one spelling, as data. For the citation recogniser alone. Returned
 * strings are the caller's unless const.
 */
#pragma once

#include "base/types.h"

/* "Undang-Undang", "law" → "UU"; the text itself when it is in no table. */
const char *rk_cited_instrument(const char *text);

/* "permen PAN RB", "Peraturan Menpan RB" → "PermenPANRB". */
char *rk_cited_minister_brief(const char *instrument);

/* "Peraturan Menteri", "Hukum dan Hak Asasi Manusia" → "Permenkumham". */
char *rk_cited_minister(const char *instrument, const char *ministry);

/* "Peraturan Daerah", "Kab. Balangan" → "Perda Kabupaten Balangan". */
char *rk_cited_regional(const char *instrument, const char *words);

/* "Peraturan Kepala", "Badan Kepegawaian Negara" → "Perka BKN"; "Peraturan", "KPU" → "PKPU". */
char *rk_cited_agency(const char *instrument, const char *words);

/* "SE", "Mendagri" → "SE Mendagri": plain numbers of circulars are counted by each office. */
char *rk_cited_circular(const char *instrument, const char *issuer);

/* "Article 5 and 7-9" → "Pasal 5 dan 7 s.d. 9". */
char *rk_cited_article(const char *text);
