/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rundown (susunan acara): an annex of the invitation, its rows with the hours that the
 * timetable computes. Invariant: no hour is printed that nobody fixed; an undated programme prints
 * durations.
 */
#include "document/builder.h"

#define DAY_MINUTES 1440
#define TIME_CELLS 12

static void annex_pair(const RkBuilder *builder, RkBlock *pairs, RkSay key, const char *value)
{
	rk_item_add(pairs, rk_wording_text(key, builder->lang), value);
}

/* The list of the invited is the first annex when there is one. Caller frees. */
static char *annex_number(const RkBuilder *builder)
{
	g_autoptr(GPtrArray) invited = rk_invited_list(builder);

	return invited->len > 1 ? rk_roman(2) : g_strdup("");
}

void rk_annex_build(const RkBuilder *builder, const RkPaper *letter, const char *number)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *annex = g_strchomp(rk_phrase(builder, RK_SAY_ANNEX, "number", number));
	rk_paragraph_add(blocks, annex)->bookmark = TRUE;
	const char *office = !letter             ? NULL
			     : letter->on_behalf ? letter->on_behalf
						 : letter->shown_title;
	if (office) {
		g_autofree char *of = rk_phrase(builder, RK_SAY_ANNEX_OF, "office", office);
		rk_paragraph_add(blocks, of)->tight = TRUE;
	}
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	g_autofree char *hole = rk_hole(builder, 20, "${nomor_naskah}");
	g_autofree char *date = rk_date_words(builder, letter ? letter->date : NULL);
	pairs->tight = TRUE;
	annex_pair(builder, pairs, RK_SAY_ANNEX_NUMBER,
		letter && letter->number ? letter->number : hole);
	annex_pair(builder, pairs, RK_SAY_ANNEX_DATE, date);
}

static char *hours_between(const RkBuilder *builder, const char *zone, int hours)
{
	gboolean one = hours == 1 || hours == -1;
	RkSay say = hours > 0 ? (one ? RK_SAY_ZONE_MORE_ONE : RK_SAY_ZONE_MORE)
			      : (one ? RK_SAY_ZONE_LESS_ONE : RK_SAY_ZONE_LESS);
	g_autofree char *n = g_strdup_printf("%d", ABS(hours));

	return rk_phrase(builder, say, "zone", zone, "n", n);
}

/* "WITA (UTC+8) = WIB + 1 jam = WIT - 1 jam"; a foreign zone by itself. */
static char *zone_text(const RkBuilder *builder)
{
	static const struct {
		const char *word;
		int hours;
	} homes[] = { { "WIB", 7 }, { "WITA", 8 }, { "WIT", 9 } };
	RkLocalTime start;
	gboolean dated =
		builder->meeting->start && rk_local_time_parse(builder->meeting->start, &start);
	RkInstant at = dated ? rk_zone_instant(builder->zone, start) : builder->input->context->now;
	int minutes = rk_zone_offset(builder->zone, at) / 60;
	g_autofree char *word = rk_zone_word(builder);
	g_autofree char *offset = minutes % 60 == 0
					  ? g_strdup_printf("%+d", minutes / 60)
					  : g_strdup_printf("%c%d:%02d", minutes < 0 ? '-' : '+',
						    ABS(minutes) / 60, ABS(minutes) % 60);
	g_autofree char *first = rk_phrase(builder, RK_SAY_ZONE, "zone", word, "offset", offset);
	GString *text = g_string_new(first);
	gboolean home = FALSE;

	for (guint i = 0; i < RK_LEN(homes); i++)
		home = home || g_strcmp0(word, homes[i].word) == 0;
	for (guint i = 0; home && i < RK_LEN(homes); i++) {
		int apart = minutes / 60 - homes[i].hours;
		if (apart == 0)
			continue;
		g_autofree char *other = hours_between(builder, homes[i].word, apart);
		g_string_append_printf(text, " = %s", other);
	}
	return g_string_free(text, FALSE);
}

/* Of the item added last. */
static void item_origin(RkBlock *pairs, RkEntity entity, RkId id, const char *field)
{
	RkItem *item = pairs->items->pdata[pairs->items->len - 1];

	rk_origin_set(&item->words, entity, id, field);
}

static void head_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *title = rk_upper(rk_meeting_title(builder));
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *place = rk_meeting_place(builder, FALSE);
	g_autofree char *zone = zone_text(builder);

	rk_title_add(blocks, rk_wording_text(RK_SAY_RUNDOWN, builder->lang));
	rk_title_add(blocks, title)->tight = TRUE;
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	annex_pair(builder, pairs, RK_SAY_KEY_DATE, days);
	item_origin(pairs, RK_E_MEETING, builder->meeting->id, "start");
	annex_pair(builder, pairs, RK_SAY_KEY_PLACE, place);
	item_origin(pairs, RK_E_MEETING, builder->meeting->id, "venue");
	if (rk_zone_is_known(builder))
		annex_pair(builder, pairs, RK_SAY_KEY_ZONE, zone);
}

static char *slot_time(const RkBuilder *builder, const RkSlot *slot)
{
	if (!builder->input->timetable->timed) {
		g_autofree char *n = g_strdup_printf("%d", slot->end - slot->start);
		return rk_phrase(builder, RK_SAY_LENGTH, "n", n);
	}
	g_autofree char *start = rk_time_clock(slot->start % DAY_MINUTES, builder->lang);
	g_autofree char *end = rk_time_clock(slot->end % DAY_MINUTES, builder->lang);
	return g_strdup_printf("%s–%s", start, end);
}

static void line_add(RkWords *words, const char *text)
{
	if (!text || !*text)
		return;
	if (!rk_words_are_empty(words))
		rk_words_add(words, "\n", RK_RUN_PLAIN);
	rk_words_add(words, text, RK_RUN_PLAIN);
}

static void item_fill(const RkBuilder *builder, RkWords *words, const RkSlot *slot)
{
	const RkSession *session = slot->session;
	const char *room = session->room;

	if (slot->printed_number > 0) {
		g_autofree char *n = g_strdup_printf("%u", slot->printed_number);
		g_autofree char *label = rk_phrase(builder, RK_SAY_SESSION, "n", n);
		rk_words_add(words, label, RK_RUN_STRONG);
	}
	line_add(words, rk_session_title(builder, session));
	if (room && g_strcmp0(room, builder->meeting->room) != 0) {
		g_autofree char *text = rk_phrase(builder, RK_SAY_NAMED, "who", room);
		line_add(words, text);
	}
}

/* Office first, as invited; who comes for it, once that is known, in brackets. */
static void party_fill(const RkBuilder *builder, RkWords *words, const RkSessionSpeaker *speaker)
{
	g_autofree char *party = rk_speaker_party(builder, speaker);
	g_autofree char *name = rk_speaker_name(builder, speaker);
	const char *of = speaker->title_represented;

	line_add(words, party ? party : name);
	if (!party || !name)
		return;
	g_autofree char *who =
		of ? rk_phrase(builder, RK_SAY_REPRESENTING, "who", name, "title", of)
		   : g_strdup(name);
	g_autofree char *named = rk_phrase(builder, RK_SAY_NAMED, "who", who);
	line_add(words, named);
}

/* Those of one role, below its key when the row is a session. */
static void role_fill(
	const RkBuilder *builder, RkWords *words, const RkSlot *slot, int role, RkSay key)
{
	gboolean keyed = slot->printed_number > 0 || role != RK_SPEAKER_ROLE_PERFORMER;
	gboolean first = TRUE;

	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != slot->session->id || speaker->role != role)
			continue;
		if (keyed && first) {
			g_autofree char *head = rk_phrase(builder, RK_SAY_LIST_AFTER_COLON, "key",
				rk_wording_text(key, builder->lang));
			line_add(words, head);
		}
		first = FALSE;
		party_fill(builder, words, speaker);
	}
}

static void slot_add(const RkBuilder *builder, RkBlock *table, const RkSlot *slot)
{
	RkTableRow *row = rk_row_add(table, FALSE);
	g_autofree char *time = slot_time(builder, slot);
	RkWords *who = rk_cell(row, 2);

	rk_words_add(rk_cell(row, 0), time, RK_RUN_PLAIN);
	rk_origin_set(rk_cell(row, 1), RK_E_SESSION, slot->session->id, "title");
	item_fill(builder, rk_cell(row, 1), slot);
	role_fill(builder, who, slot, RK_SPEAKER_ROLE_SPEAKER, RK_SAY_SPEAKER);
	role_fill(builder, who, slot, RK_SPEAKER_ROLE_DISCUSSANT, RK_SAY_DISCUSSANT);
	role_fill(builder, who, slot, RK_SPEAKER_ROLE_MODERATOR, RK_SAY_MODERATOR);
	role_fill(builder, who, slot, RK_SPEAKER_ROLE_PERFORMER, RK_SAY_PERFORMER);
}

static void day_add(const RkBuilder *builder, RkBlock *table, int day)
{
	g_autofree char *n = g_strdup_printf("%d", day);
	g_autofree char *date = rk_day_words(builder, day);
	g_autofree char *text = date ? rk_phrase(builder, RK_SAY_DAY_DATE, "n", n, "date", date)
				     : rk_phrase(builder, RK_SAY_DAY, "n", n);

	rk_words_add(rk_cell(rk_row_add(table, TRUE), 0), text, RK_RUN_STRONG);
}

static void table_build(const RkBuilder *builder)
{
	const RkTimetable *timetable = builder->input->timetable;
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);
	g_autofree char *zone = rk_zone_word(builder);
	g_autofree char *head = timetable->timed
					? rk_phrase(builder, RK_SAY_HEAD_TIME, "zone", zone)
					: rk_phrase(builder, RK_SAY_HEAD_LENGTH);
	gboolean days = rk_meeting_day_count(builder) > 1;
	int day = 0;

	rk_column_add(table, head, TIME_CELLS, TRUE, RK_ALIGN_LEFT);
	rk_column_add(
		table, rk_wording_text(RK_SAY_HEAD_ITEM, builder->lang), 34, FALSE, RK_ALIGN_LEFT);
	rk_column_add(
		table, rk_wording_text(RK_SAY_HEAD_WHO, builder->lang), 24, FALSE, RK_ALIGN_LEFT);
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if (days && slot->day != day)
			day_add(builder, table, slot->day);
		day = slot->day;
		slot_add(builder, table, slot);
	}
}

/* The minutes of talk that all sessions have in common; 0 when they differ. */
static int common_talk(const RkBuilder *builder, int *whole)
{
	int talk = 0;

	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting != builder->meeting->id ||
			session->kind != RK_SESSION_KIND_SESSION)
			continue;
		if (!session->talk_minutes.set || !session->minutes.set ||
			session->talk_minutes.value >= session->minutes.value ||
			session->talk_minutes.value <= 0 ||
			(talk && (session->talk_minutes.value != talk ||
					 session->minutes.value != *whole)))
			return 0;
		talk = (int)session->talk_minutes.value;
		*whole = (int)session->minutes.value;
	}
	return talk;
}

static void notes_build(const RkBuilder *builder)
{
	RkBlock *note =
		rk_note_add(builder->document->blocks, rk_wording_text(RK_SAY_NOTE, builder->lang));
	int whole = 0;
	int talk = common_talk(builder, &whole);

	if (talk > 0) {
		g_autofree char *spoken = g_strdup_printf("%d", talk);
		g_autofree char *rest = g_strdup_printf("%d", whole - talk);
		g_autofree char *text =
			rk_phrase(builder, RK_SAY_TALKS, "talk", spoken, "rest", rest);
		rk_slot_fill(builder, &rk_item_add(note, NULL, NULL)->words, RK_SAY_TALKS, text);
	}
	rk_slot_fill(builder, &rk_item_add(note, NULL, NULL)->words, RK_SAY_CHANGES,
		rk_wording_text(RK_SAY_CHANGES, builder->lang));
}

void rk_rundown_build(const RkBuilder *builder)
{
	const RkPaper *letter = rk_paper_of(builder, RK_PAPER_KIND_INVITATION);

	if (letter) {
		g_autofree char *number = annex_number(builder);
		rk_annex_build(builder, letter, number);
	}
	rk_rundown_body_build(builder);
}

void rk_rundown_body_build(const RkBuilder *builder)
{
	head_build(builder);
	if (builder->input->timetable->slots->len > 0) {
		table_build(builder);
		notes_build(builder);
		return;
	}
	RkBlock *none = rk_paragraph_add(builder->document->blocks, NULL);
	rk_slot_fill(builder, &none->words, RK_SAY_NO_RUNDOWN,
		rk_wording_text(RK_SAY_NO_RUNDOWN, builder->lang));
}
