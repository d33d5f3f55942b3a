/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a scenario down. See tape.h. Every step is flushed, so that a crash leaves what led to
 * it.
 */
#include "app/tape.h"

#include "base/error.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct RkTape {
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

RkTape *rk_tape_open(const char *path, const RkTapeStart *start, GError **error)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;

	if (!file) {
		rk_error_set(error, RK_ERROR_IO, path, NULL, "%s", g_strerror(errno));
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	RkTape *tape = g_new0(RkTape, 1);
	tape->file = file;
	tape->keys = g_string_new(NULL);
	fprintf(file, head,
		start->demo ? "" : " It began on a database of somebody's own: give it .bundle.",
		start->now, start->rows, start->cols, start->lang, start->demo ? ", \"demo\"" : "");
	fflush(file);
	return tape;
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

static void call(RkTape *tape, const char *name, const char *text)
{
	fprintf(tape->file, "\t%s(t, ", name);
	quote(tape->file, text);
	fputs(");\n", tape->file);
}

static void keys_flush(RkTape *tape)
{
	if (tape->keys->len > 0)
		call(tape, "tt_keys", tape->keys->str);
	g_string_truncate(tape->keys, 0);
}

/* Keys as the harness names them. */
static void keys_gather(RkTape *tape, const RkKey *key)
{
	g_autofree char *text = rk_key_text(key);

	if (key->kind == RK_KEY_NAMED && key->name == RK_KEY_BACKSPACE && key->mods == 0)
		g_string_append(tape->keys, "<BS>");
	else if (key->kind == RK_KEY_NAMED && key->name == RK_KEY_SPACE && key->mods == 0)
		g_string_append_c(tape->keys, ' ');
	else
		g_string_append(tape->keys, text);
}

static void mouse_write(RkTape *tape, const RkKey *key)
{
	if (key->mouse == RK_MOUSE_WHEEL_UP || key->mouse == RK_MOUSE_WHEEL_DOWN)
		fprintf(tape->file, "\ttt_wheel(t, %d, %d, %d);\n", key->y, key->x,
			key->mouse == RK_MOUSE_WHEEL_UP ? -1 : 1);
	else if (key->mouse == RK_MOUSE_PRESS)
		fprintf(tape->file, "\ttt_click(t, %d, %d);\n", key->y, key->x);
}

void rk_tape_key(RkTape *tape, const RkKey *key)
{
	if (key->kind == RK_KEY_RUNE || key->kind == RK_KEY_NAMED) {
		keys_gather(tape, key);
		return;
	}
	keys_flush(tape);
	if (key->kind == RK_KEY_PASTE)
		call(tape, "tt_paste", key->paste);
	else if (key->kind == RK_KEY_MOUSE)
		mouse_write(tape, key);
	fflush(tape->file);
}

void rk_tape_size(RkTape *tape, int rows, int cols)
{
	keys_flush(tape);
	fprintf(tape->file, "\ttt_resize(t, %d, %d);\n", rows, cols);
	fflush(tape->file);
}

void rk_tape_picture(RkTape *tape, const RkCanvas *canvas, gboolean typing)
{
	if (tape->keys->len == 0 || typing)
		return;
	keys_flush(tape);
	if (canvas->cursor_y >= 0) {
		g_autofree char *row = rk_canvas_row(canvas, canvas->cursor_y);
		call(tape, "tt_expect_cursor_row", g_strstrip(row));
	}
	fflush(tape->file);
}

void rk_tape_close(RkTape *tape, gboolean ended)
{
	if (!tape)
		return;
	keys_flush(tape);
	fputs(ended ? "\tassert_true(tt_ended(t));\n\ttt_stop(t, 0);\n" : "\ttt_kill(t);\n",
		tape->file);
	fputs(tail, tape->file);
	fclose(tape->file);
	g_string_free(tape->keys, TRUE);
	g_free(tape);
}
