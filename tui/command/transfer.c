/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor import and export.
 */
#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "command/json_out.h"
#include "command/work.h"
#include "service/transfer.h"

static void diagnostic_free(gpointer diagnostic)
{
	rk_diagnostic_free(diagnostic);
}

/* "file.json:12:3: field: message", as compilers say it. */
static void diagnostic_tell(RkInvocation *invocation, const RkDiagnostic *diagnostic)
{
	g_autoptr(GString) place = g_string_new(diagnostic->file ? diagnostic->file : "");

	if (diagnostic->line)
		g_string_append_printf(place, ":%u", diagnostic->line);
	if (diagnostic->line && diagnostic->column)
		g_string_append_printf(place, ":%u", diagnostic->column);
	rk_invocation_tell(invocation, "rakor: %s%s%s%s%s", place->str, place->len ? ": " : "",
		diagnostic->field ? diagnostic->field : "", diagnostic->field ? ": " : "",
		diagnostic->message);
}

static void diagnostics_json(RkJson *json, const GPtrArray *diagnostics)
{
	rk_json_array(json, "diagnostics");
	for (guint i = 0; i < diagnostics->len; i++) {
		const RkDiagnostic *diagnostic = g_ptr_array_index(diagnostics, i);
		rk_json_object(json, NULL);
		rk_json_bool(json, "bad", diagnostic->error);
		rk_json_text(json, "file", diagnostic->file);
		rk_json_number(json, "line", diagnostic->line);
		rk_json_number(json, "column", diagnostic->column);
		rk_json_text(json, "field", diagnostic->field);
		rk_json_text(json, "message", diagnostic->message);
		rk_json_end(json);
	}
	rk_json_end(json);
}

static void imported_json(
	RkInvocation *invocation, const RkImported *imported, const GPtrArray *diagnostics)
{
	RkJson json = rk_json_begin(invocation->out);

	rk_json_object(&json, NULL);
	rk_json_number(&json, "added", imported->added);
	rk_json_number(&json, "changed", imported->changed);
	rk_json_number(&json, "unchanged", imported->unchanged);
	rk_json_number(&json, "kept", imported->kept);
	rk_json_id(&json, "step", imported->step);
	diagnostics_json(&json, diagnostics);
	rk_json_end(&json);
}

int rk_verb_run_IMPORT(RkInvocation *invocation, GError **error)
{
	const RkImportOptions options = {
		.dry_run = rk_invocation_option(invocation, "dry-run") != NULL,
		.theirs = rk_invocation_option(invocation, "theirs") != NULL,
	};
	g_autoptr(GPtrArray) diagnostics = g_ptr_array_new_with_free_func(diagnostic_free);
	RkImported imported = { 0 };

	g_ptr_array_add(invocation->args, NULL);
	gboolean good = rk_import(invocation->store, (const char *const *)invocation->args->pdata,
		&options, diagnostics, &imported, error);
	for (guint i = 0; i < diagnostics->len; i++) {
		const RkDiagnostic *diagnostic = g_ptr_array_index(diagnostics, i);
		if (good || g_strcmp0(diagnostic->message, (*error)->message) != 0)
			diagnostic_tell(invocation, diagnostic);
	}
	if (!good)
		return 2;
	if (invocation->json)
		imported_json(invocation, &imported, diagnostics);
	else
		rk_invocation_print(invocation,
			rk_tr(invocation->lang, N_("%u new, %u changed, %u unchanged, %u kept")),
			imported.added, imported.changed, imported.unchanged, imported.kept);
	if (options.dry_run)
		rk_invocation_tell(invocation, "%s",
			rk_tr(invocation->lang, N_("nothing was written (--dry-run)")));
	return imported.kept ? 1 : 0;
}

int rk_verb_run_EXPORT(RkInvocation *invocation, GError **error)
{
	const char *address = rk_invocation_arg(invocation, 0);
	const char *path = rk_invocation_option(invocation, "output");
	RkId meeting = 0;

	if ((address != NULL) == (rk_invocation_option(invocation, "all") != NULL)) {
		rk_error_set(error, RK_ERROR_USAGE, "export", NULL, N_("a meeting, or --all"));
		return 2;
	}
	if (address && !rk_meeting_resolve(invocation, address, &meeting, error))
		return 1;
	g_autoptr(GBytes) bytes = rk_export(invocation->store, meeting, error);
	return bytes && rk_invocation_deliver(invocation, path, bytes, error) ? 0 : 3;
}
