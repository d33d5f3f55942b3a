/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs one fuzz target over its corpus, as tests of the suite: every file whole, and cut short at
 * every quarter, which is where parsers forget to look. An empty corpus is a failure.
 */
#include <glib.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static GPtrArray *corpus_list(const char *folder)
{
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	for (const char *name; dir && (name = g_dir_read_name(dir));)
		g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
	return paths;
}

/* A copy of exactly that size, so that a sanitizer sees one byte too far. */
static void input_try(const char *bytes, gsize size)
{
	g_autofree uint8_t *copy = g_memdup2(bytes, size);
	LLVMFuzzerTestOneInput(copy ? copy : (const uint8_t *)"", size);
}

int main(int argc, char **argv)
{
	g_autoptr(GPtrArray) paths = corpus_list(argc > 1 ? argv[1] : ".");
	printf("1..%u\n", MAX(paths->len, 1));
	if (!paths->len)
		printf("not ok 1 - the corpus is empty\n");
	for (guint i = 0; i < paths->len; i++) {
		g_autofree char *bytes = NULL;
		gsize size = 0;
		gboolean read = g_file_get_contents(paths->pdata[i], &bytes, &size, NULL);
		for (gsize quarter = 0; read && quarter <= 4; quarter++)
			input_try(bytes, size * quarter / 4);
		g_autofree char *name = g_path_get_basename(paths->pdata[i]);
		printf("%s %u - %s\n", read ? "ok" : "not ok", i + 1, name);
		fflush(stdout);
	}
	return paths->len ? 0 : 1;
}
