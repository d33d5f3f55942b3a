/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a scenario down. See recorder.h. Every step is flushed, so that a crash leaves what led
 * to it.
 */
#include "app/session_recorder.h"

#include "base/error.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct RkSessionRecorder {
	FILE *file;
	GString *keys; /* gathered, not yet written */
};

static const char head[] = "/* SPDX-License-Identifier: GPL-3.0-or-later\n"
			   " *\n"
			   " * Recorded with rakor --record.%s\n"
			   " */\n"
			   "/* clang-format off */\n"
			   "#include <setjmp.h>\n"
			   "#include <stdarg.h>\n"
			   "#include <stddef.h>\n"
			   "#include <stdint.h>\n"
			   "\n"
			   "#include <cmocka.h>\n"
			   "\n"
			   "#include \"support/tt.h\"\n"
			   "\n"
			   "static void recorded(void **state)\n"
			   "{\n"
			   "\tconst char *const env[] = { \"RAKOR_NOW=%s\", NULL };\n"
			   "\tTt *t = tt_start(&(TtOptions){ .rows = %d, .cols = %d,\n"
			   "\t\t.args = TT_ARGS(\"--lang\", \"%s\"%s), .env = env });\n"
			   "\n";

static const char tail[] =
	"}\n"
	"\n"
	"int main(void)\n"
	"{\n"
	"\tconst struct CMUnitTest tests[] = { cmocka_unit_test(recorded) };\n"
	"\n"
	"\treturn cmocka_run_group_tests_name(\"recorded\", tests, NULL, NULL);\n"
	"}\n";

RkSessionRecorder *rk_session_recorder_open(
	const char *path, const RkSessionRecorderStart *start, GError **error)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;

	if (!file) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, "%s", g_strerror(errno));
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	RkSessionRecorder *recorder = g_new0(RkSessionRecorder, 1);
	recorder->file = file;
	recorder->keys = g_string_new(NULL);
	fprintf(file, head,
		start->demo ? "" : " It began on a database of somebody's own: give it .bundle.",
		start->now, start->rows, start->cols, start->lang, start->demo ? ", \"demo\"" : "");
	fflush(file);
	return recorder;
}

/* As a C string of UTF-8; a line feed and what no reader should meet are escaped. */
static void quote(FILE *file, const char *text)
{
	fputc('"', file);
	for (const char *p = text; *p; p++) {
		guchar byte = (guchar)*p;
		if (byte == '"' || byte == '\\')
			fprintf(file, "\\%c", byte);
		else if (byte == '\n')
			fputs("\\n", file);
		else if (byte < ' ' || byte == 0x7f)
			fprintf(file, "\\%03o", byte);
		else
			fputc(byte, file);
	}
	fputc('"', file);
}

static void call(RkSessionRecorder *recorder, const char *name, const char *text)
{
	fprintf(recorder->file, "\t%s(t, ", name);
	quote(recorder->file, text);
	fputs(");\n", recorder->file);
}

static void keys_flush(RkSessionRecorder *recorder)
{
	if (recorder->keys->len > 0)
		call(recorder, "tt_keys", recorder->keys->str);
	g_string_truncate(recorder->keys, 0);
}

/* Keys as the harness names them. */
static void keys_gather(RkSessionRecorder *recorder, const RkKey *key)
{
	g_autofree char *text = rk_key_text(key);

	if (key->kind == RK_KEY_NAMED && key->name == RK_KEY_BACKSPACE && key->mods == 0)
		g_string_append(recorder->keys, "<BS>");
	else if (key->kind == RK_KEY_NAMED && key->name == RK_KEY_SPACE && key->mods == 0)
		g_string_append_c(recorder->keys, ' ');
	else
		g_string_append(recorder->keys, text);
}

static void mouse_write(RkSessionRecorder *recorder, const RkKey *key)
{
	if (key->mouse == RK_MOUSE_WHEEL_UP || key->mouse == RK_MOUSE_WHEEL_DOWN)
		fprintf(recorder->file, "\ttt_wheel(t, %d, %d, %d);\n", key->y, key->x,
			key->mouse == RK_MOUSE_WHEEL_UP ? -1 : 1);
	else if (key->mouse == RK_MOUSE_PRESS)
		fprintf(recorder->file, "\ttt_click(t, %d, %d);\n", key->y, key->x);
}

void rk_session_recorder_key(RkSessionRecorder *recorder, const RkKey *key)
{
	if (key->kind == RK_KEY_RUNE || key->kind == RK_KEY_NAMED) {
		keys_gather(recorder, key);
		return;
	}
	keys_flush(recorder);
	if (key->kind == RK_KEY_PASTE)
		call(recorder, "tt_paste", key->paste);
	else if (key->kind == RK_KEY_MOUSE)
		mouse_write(recorder, key);
	fflush(recorder->file);
}

void rk_session_recorder_size(RkSessionRecorder *recorder, int rows, int cols)
{
	keys_flush(recorder);
	fprintf(recorder->file, "\ttt_resize(t, %d, %d);\n", rows, cols);
	fflush(recorder->file);
}

void rk_session_recorder_picture(
	RkSessionRecorder *recorder, const RkCanvas *canvas, gboolean typing)
{
	if (recorder->keys->len == 0 || typing)
		return;
	keys_flush(recorder);
	if (canvas->cursor_y >= 0) {
		g_autofree char *row = rk_canvas_row(canvas, canvas->cursor_y);
		call(recorder, "tt_expect_cursor_row", g_strstrip(row));
	}
	fflush(recorder->file);
}

void rk_session_recorder_close(RkSessionRecorder *recorder, gboolean ended)
{
	if (!recorder)
		return;
	keys_flush(recorder);
	fputs(ended ? "\tassert_true(tt_ended(t));\n\ttt_stop(t, 0);\n" : "\ttt_kill(t);\n",
		recorder->file);
	fputs(tail, recorder->file);
	fclose(recorder->file);
	g_string_free(recorder->keys, TRUE);
	g_free(recorder);
}
