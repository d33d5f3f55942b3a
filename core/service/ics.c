/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose meeting it is decides what may be sent; calendar/ makes the octets; what was sent is
 * recorded by a plan like any other.
 */
#include "service/ics.h"

#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "base/text.h"
#include "calendar/description.h"
#include "calendar/mail.h"
#include "calendar/message.h"
#include "domain/model/our_role.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/out_private.h"
#include "domain/rundown/timetable.h"

#include <string.h>

static void file_free(gpointer data)
{
	RkIcsFile *file = data;

	g_free(file->name);
	g_free(file->text);
	g_free(file->mail);
	g_free(file->recipient);
	g_free(file->address);
	g_free(file->why);
	g_free(file->session);
	g_free(file);
}

void rk_ics_free(RkIcs *ics)
{
	if (!ics)
		return;
	g_ptr_array_unref(ics->files);
	g_ptr_array_unref(ics->without);
	g_free(ics->about);
	g_free(ics->notice);
	rk_plan_free(ics->ledger);
	g_free(ics);
}

/* --- whose it is --- */

typedef struct Work {
	RkStore *store;
	const RkContext *context;
	RkDossier *dossier;
	const RkIcsOptions *options;
	RkMessageOptions message;
	RkIcs *ics;
} Work;

/* An invited office cannot send REQUEST or CANCEL (RFC 5546: the organizer's alone). */
static gboolean side_allows(Work *work, GError **error)
{
	const RkDirectory *registers = rk_directory_load(work->store, error);

	if (!registers)
		return FALSE;
	if (rk_our_role(work->context, work->dossier, registers) == RK_OUR_ROLE_ORGANISER)
		return TRUE;
	work->message.own = !work->options->method && !work->options->each;
	if (work->message.own || work->options->method == RK_METHOD_PUBLISH)
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, work->dossier->meeting->code, "organiser",
		N_("another office organises this meeting; only it can send the invitation "
		   "(without --method it is a file for your own calendar)"));
	return FALSE;
}

/* When the record was changed last. */
static RkInstant modified_at(const Work *work)
{
	RkId meeting = work->dossier->meeting->id;
	g_autoptr(GPtrArray) steps =
		rk_history(work->store, meeting, RK_E_MEETING, meeting, 0, 1, NULL);

	return steps && steps->len ? ((const RkStep *)steps->pdata[0])->at : 0;
}

/* --- files --- */

/* "03-citra.lestari-example.go.id": letters, digits, "." and "-" alone. */
static char *file_name(const Work *work, const RkCalendarEvent *event, const RkRecipient *only)
{
	GString *name = g_string_new(only && event->session ? "sesi-" : "");

	if (only)
		g_string_append_printf(name, "%02u-%s", work->ics->files->len + 1, only->address);
	else
		g_string_append(name, work->dossier->meeting->code);
	for (char *p = name->str; *p; p++)
		if (!g_ascii_isalnum(*p) && !strchr(".-_", *p))
			*p = '-';
	return g_string_free(name, FALSE);
}

static void file_take(
	Work *work, const RkMessage *message, const RkCalendarEvent *event, const RkRecipient *only)
{
	RkIcsFile *file = g_new0(RkIcsFile, 1);

	file->name = file_name(work, event, only);
	file->text = rk_message_text(message);
	file->method = message->method;
	file->sequence = message->sequence;
	if (only) {
		file->recipient = g_strdup(only->name);
		file->address = g_strdup(only->address);
		file->why = g_strdup(only->why);
		file->session = g_strdup(event->session ? event->session->title : NULL);
		file->mail = rk_mail_new(work->context, event, message, only, file->text);
	}
	g_ptr_array_add(work->ics->files, file);
	work->ics->attendees += message->listed->len;
}

static gboolean file_add(
	Work *work, const RkCalendarEvent *event, const RkRecipient *only, GError **error)
{
	RkMessageOptions wanted = work->message;
	RkIcs *ics = work->ics;

	wanted.only = only;
	g_autoptr(RkMessage) message = rk_message_new(work->context, event, &wanted, error);
	if (!message)
		return FALSE;
	file_take(work, message, event, only);
	if (message->method == RK_METHOD_PUBLISH)
		rk_plan_insert(ics->ledger, RK_E_DELIVERY,
			rk_message_delivery(work->context, event, message, NULL));
	for (guint i = 0; i < message->listed->len; i++)
		rk_plan_insert(ics->ledger, RK_E_DELIVERY,
			rk_message_delivery(
				work->context, event, message, message->listed->pdata[i]));
	return TRUE;
}

static gboolean is_wanted(const Work *work, const RkRecipient *one)
{
	if (!one->address)
		return FALSE;
	if (work->options->changed)
		return one->need != RK_CALENDAR_NEED_NOTHING;
	return work->options->method == RK_METHOD_CANCEL ? rk_recipient_holds(one) : !one->gone;
}

static gboolean each_add(Work *work, const RkCalendarEvent *event, GError **error)
{
	int method = work->message.method;

	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (!is_wanted(work, one))
			continue;
		work->message.method =
			work->options->changed && one->need == RK_CALENDAR_NEED_CANCEL
				? RK_METHOD_CANCEL
			: method ? method
				 : RK_METHOD_REQUEST;
		if (!file_add(work, event, one, error))
			return FALSE;
	}
	work->message.method = method;
	return TRUE;
}

/* The one that --for names: a participant, else anybody who has or had the event. */
static const RkRecipient *recipient_find(
	const Work *work, const RkCalendarEvent *event, GError **error)
{
	const char *who = work->options->who;
	g_autofree char *wanted = rk_text_fold(who ? who : "");

	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		g_autofree char *name = rk_text_fold(one->name);
		if (who ? (one->address && g_ascii_strcasecmp(one->address, who) == 0) ||
					strstr(name, wanted)
			: one->participant && one->participant->id == work->options->participant)
			return one;
	}
	rk_error_set(error, RK_ERROR_REFUSED, who ? who : work->dossier->meeting->code,
		"participant", N_("is not invited to this meeting"));
	return NULL;
}

static void without_add(RkIcs *ics, const RkCalendarEvent *event)
{
	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (!one->address)
			g_ptr_array_add(ics->without, g_strdup(one->name));
	}
}

static gboolean event_add(Work *work, RkId session, GError **error)
{
	const RkIcsOptions *options = work->options;
	g_autoptr(RkCalendarEvent) event =
		rk_calendar_event_new(work->context, work->dossier, session);

	without_add(work->ics, event);
	if (!session)
		work->ics->about = rk_description_new(work->context, event);
	if (options->participant || options->who) {
		const RkRecipient *only = recipient_find(work, event, error);
		return only && file_add(work, event, only, error);
	}
	return options->each ? each_add(work, event, error) : file_add(work, event, NULL, error);
}

/* All that is said to nobody in particular is one file. */
static gboolean page_join(Work *work, RkId session, RkMessage **page, GError **error)
{
	g_autoptr(RkCalendarEvent) event =
		rk_calendar_event_new(work->context, work->dossier, session);
	g_autoptr(RkMessage) message = rk_message_new(work->context, event, &work->message, error);

	if (!message)
		return FALSE;
	if (message->method)
		rk_plan_insert(work->ics->ledger, RK_E_DELIVERY,
			rk_message_delivery(work->context, event, message, NULL));
	if (*page)
		rk_message_join(*page, message);
	else
		*page = g_steal_pointer(&message);
	return TRUE;
}

/* Speakers get the sessions in which they speak; without them, a page for all. */
static gboolean sessions_add(Work *work, GError **error)
{
	const RkIcsOptions *options = work->options;
	gboolean people = options->each || options->participant || options->who;
	g_autoptr(GPtrArray) order = rk_timetable_order(work->dossier);
	g_autoptr(RkMessage) page = NULL;

	if (!people && !work->message.own)
		work->message.method = RK_METHOD_PUBLISH;

	for (guint i = 0; i < order->len; i++) {
		const RkSession *session = order->pdata[i];
		gboolean speaks = FALSE;
		RK_EACH (work->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
			speaks |= speaker->session == session->id;
		if (speaks && !(people ? event_add(work, session->id, error)
				       : page_join(work, session->id, &page, error)))
			return FALSE;
	}
	if (page)
		file_take(work, page, NULL, NULL);
	return TRUE;
}

/* --- the whole --- */

static char *notice_new(const Work *work)
{
	const RkIcs *ics = work->ics;
	const RkIcsFile *first = ics->files->len ? ics->files->pdata[0] : NULL;
	RkLang lang = work->context->lang;

	if (!first)
		return g_strdup(rk_tr(lang, N_("nobody needs a calendar message")));
	if (work->options->each)
		return g_strdup_printf(
			rk_tr(lang, N_("%u calendar messages, one each")), ics->files->len);
	if (work->message.own)
		return g_strdup(rk_tr(
			lang, N_("a plain calendar file for your own calendar: another office "
				 "organises this meeting")));
	if (!first->method)
		return g_strdup(rk_tr(lang, N_("a plain calendar file: organiser, contact "
					       "and you have no e-mail address, so nobody "
					       "can be invited with it")));
	if (first->method == RK_METHOD_PUBLISH)
		return g_strdup(rk_tr(lang, N_("PUBLISH: for a group or a page, names nobody")));
	return g_strdup_printf(rk_tr(lang, N_("%s, %u addressees, sequence %d")),
		rk_method_words.entries[first->method - 1].rfc, ics->attendees,
		(int)first->sequence);
}

RkIcs *rk_ics_make(RkStore *store, RkId meeting, const RkIcsOptions *options, GError **error)
{
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	g_autoptr(RkIcs) ics = g_new0(RkIcs, 1);
	Work work = { .store = store,
		.context = rk_store_context(store),
		.dossier = dossier,
		.options = options,
		.message = { .method = options->method },
		.ics = ics };

	ics->files = g_ptr_array_new_with_free_func(file_free);
	ics->without = g_ptr_array_new_with_free_func(g_free);
	if (!dossier || !side_allows(&work, error))
		return NULL;
	work.message.modified = modified_at(&work);
	ics->ledger = rk_plan_new(
		meeting, "%s", rk_tr(work.context->lang, N_("calendar invitation sent")));
	ics->ledger->barrier = RK_BARRIER_SENT;
	if (!(options->sessions ? sessions_add(&work, error) : event_add(&work, 0, error)))
		return NULL;
	if (!ics->files->len && !options->each) {
		rk_error_set(error, RK_ERROR_REFUSED, dossier->meeting->code, "speaker",
			N_("nobody speaks in it yet"));
		return NULL;
	}
	ics->notice = notice_new(&work);
	return g_steal_pointer(&ics);
}

/* --- out --- */

static gboolean ending_write(
	const char *folder, const char *name, const char *ending, const char *text, GError **error)
{
	g_autofree char *file = g_strconcat(name, ending, NULL);
	g_autofree char *path = g_build_filename(folder, file, NULL);

	return !text || rk_file_write(path, text, strlen(text), error);
}

gboolean rk_ics_write(const RkIcs *ics, const char *folder, GError **error)
{
	if (ics->files->len && !rk_folder_make(folder, error))
		return FALSE;
	for (guint i = 0; i < ics->files->len; i++) {
		const RkIcsFile *file = ics->files->pdata[i];
		if (!ending_write(folder, file->name, ".ics", file->text, error) ||
			!ending_write(folder, file->name, ".eml", file->mail, error))
			return FALSE;
	}
	return TRUE;
}

char *rk_ics_save(
	RkStore *store, RkId meeting, const RkIcs *ics, const char *folder, GError **error)
{
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);

	if (!dossier)
		return NULL;
	g_autofree char *whole = rk_out_folder(folder, dossier->meeting->code);
	g_autofree char *where = g_build_filename(whole, "ics", NULL);
	if (!rk_ics_write(ics, where, error))
		return NULL;
	if (ics->files->len != 1)
		return g_steal_pointer(&where);
	g_autofree char *file =
		g_strconcat(((const RkIcsFile *)ics->files->pdata[0])->name, ".ics", NULL);
	return g_build_filename(where, file, NULL);
}

gboolean rk_ics_sent(RkStore *store, const RkIcs *ics, GError **error)
{
	return rk_apply(store, ics->ledger, NULL, error);
}
