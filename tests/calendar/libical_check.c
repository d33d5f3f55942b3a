/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * icalrestriction_check marks the tree it
 * checks, so it gets one of its own.
 */
#include "libical_check.h"

#include "base/error.h"

#include <libical/ical.h>

gboolean libical_check(const char *text, GError **error)
{
	icalcomponent *root = icalparser_parse_string(text);

	if (!root) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL, "libical reads nothing");
		return FALSE;
	}
	int errors = icalcomponent_count_errors(root);
	gboolean kept = icalrestriction_check(root) == 1;
	if (errors || !kept)
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL,
			"libical: %d errors, restrictions %s: %s", errors, kept ? "kept" : "broken",
			icalcomponent_as_ical_string(root));
	icalcomponent_free(root);
	return !errors && kept;
}

gboolean libical_times(const char *text, RkInstant *start, RkInstant *end)
{
	icalcomponent *root = icalparser_parse_string(text);
	icalcomponent *event =
		root ? icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT) : NULL;
	const icaltimezone *utc = icaltimezone_get_utc_timezone();

	if (event) {
		struct icaltimetype from = icalcomponent_get_dtstart(event);
		struct icaltimetype until = icalcomponent_get_dtend(event);
		*start = (RkInstant)icaltime_as_timet_with_zone(from, from.zone ? from.zone : utc) *
			 1000;
		*end = (RkInstant)icaltime_as_timet_with_zone(
			       until, until.zone ? until.zone : utc) *
		       1000;
	}
	if (root)
		icalcomponent_free(root);
	return event != NULL;
}
