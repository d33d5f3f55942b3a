/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All one-line forms on any bytes: no crash, and what was read can be written and read again.
 */
#include "base/civil.h"
#include "domain/grammar/line_action.h"
#include "domain/grammar/line_entry.h"
#include "domain/grammar/line_meeting.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_person.h"
#include "domain/grammar/line_place.h"
#include "domain/grammar/line_progress.h"
#include "domain/grammar/line_session.h"
#include "domain/grammar/line_sheet.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void session_try(const char *text)
{
	RkLineSession line = { 0 }, again = { 0 };

	if (!rk_line_session_parse(text, &line, NULL))
		return;
	g_autofree char *written = rk_line_session_format(&line);
	if (!rk_line_session_parse(written, &again, NULL))
		abort();
	rk_line_session_clear(&line);
	rk_line_session_clear(&again);
}

static void action_try(const char *text, const RkWhenContext *when)
{
	RkLineAction line = { 0 }, again = { 0 };

	if (!rk_line_action_parse(text, when, &line, NULL))
		return;
	g_autofree char *written = rk_line_action_format(&line);
	if (!rk_line_action_parse(written, when, &again, NULL) ||
		g_strcmp0(line.due, again.due) != 0)
		abort();
	rk_line_action_clear(&line);
	rk_line_action_clear(&again);
}

static void others_try(const char *text, const RkWhenContext *when)
{
	RkLineParticipant participant = { 0 };
	RkLineEntry entry = { 0 };
	RkLineProgress progress = { 0 };
	RkLineMeeting meeting = { 0 };
	RkLinePerson person = { 0 };
	RkLinePlace place = { 0 };
	GArray *sheet = rk_line_sheet_parse(text, NULL);

	if (rk_line_participant_parse(text, &participant, NULL))
		g_free(rk_line_participant_format(&participant));
	if (rk_line_entry_parse(text, &entry, NULL))
		g_free(rk_line_entry_format(&entry));
	(void)rk_line_progress_parse(text, when, &progress, NULL);
	(void)rk_line_person_parse(text, &person);
	rk_line_place_parse(text, &place);
	(void)rk_line_meeting_parse(text, when, &meeting, NULL);
	rk_line_participant_clear(&participant);
	rk_line_entry_clear(&entry);
	rk_line_progress_clear(&progress);
	rk_line_meeting_clear(&meeting);
	rk_line_person_clear(&person);
	rk_line_place_clear(&place);
	if (sheet)
		g_array_unref(sheet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	RkWhenContext when = { .today = 20000, .zone = "Asia/Jakarta", .lang = RK_LANG_ID };

	session_try(text);
	action_try(text, &when);
	others_try(text, &when);
	return 0;
}
