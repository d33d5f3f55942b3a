/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A private home for one test: a temporary folder with HOME and every XDG folder in it, and an
 * environment that holds nothing else of the machine's: fixed locale, zone, clock and ids. Children
 * are started with it alone (env -i). Freeing removes the folder, unless RAKOR_KEEP is set.
 */
#pragma once

#include <glib.h>

typedef struct Sandbox {
	char *folder;
	char **environ; /* for execve */
} Sandbox;

/* Never NULL: a test without a folder of its own ends here. */
Sandbox *sandbox_new(void);
void sandbox_free(Sandbox *box);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sandbox, sandbox_free)

/* Sets a variable for what is started from now on; NULL value unsets it. */
void sandbox_setenv(Sandbox *box, const char *name, const char *value);

/* FOLDER/name; caller frees. */
char *sandbox_path(const Sandbox *box, const char *name);

/* In a child before exec: its working folder is the sandbox's home, where relative names land. */
void sandbox_enter(const Sandbox *box);

/* SOURCE/name, the tree that is tested, and BUILD/tui/rakor; caller frees. */
char *sandbox_source(const char *name);
char *sandbox_program(void);

/* The database the program would open: the one in the data folder, else the demo's copy in the
 * runtime folder, else NULL; caller frees. */
char *sandbox_database(const Sandbox *box);

/* Reads `database` read-only: columns joined by "|", rows by LF, NULL as nothing. NULL and a
 * message on standard error when the statement fails; caller frees. */
char *sandbox_sql(const char *database, const char *sql);
