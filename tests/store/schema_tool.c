/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor-schema (not installed): the schema as the field lists want it, and as it is.
 *
 *	rakor-schema fields    CREATE statements written from the field lists
 *	rakor-schema dump      schema after all migrations: schemas/schema.sql
 *	rakor-schema column ENTITY FIELD    the line of a migration that adds a field
 */
#include "schema_fields.h"

#include "base/error.h"
#include "db/migrate.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char *dump(GError **error)
{
	g_autofree char *folder = g_dir_make_tmp("rakor-schema-XXXXXX", error);

	if (!folder)
		return NULL;
	g_autofree char *path = g_build_filename(folder, "x.db", NULL);
	RkDb *db = rk_db_open(path, RK_DB_CREATE, error);
	char *text = db ? rk_schema_text(db, error) : NULL;
	rk_db_close(db);
	unlink(path);
	rmdir(folder);
	return text;
}

static char *column(const char *table, const char *name, GError **error)
{
	RkEntity entity = rk_entity_find(table);
	int field = entity == RK_E_NONE ? -1 : rk_field_find(entity, name);

	if (field < 0) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, table, name, "no such field");
		return NULL;
	}
	return schema_column_add(entity, (guint)field);
}

int main(int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;

	if (argc == 2 && strcmp(argv[1], "fields") == 0)
		text = schema_from_fields();
	else if (argc == 2 && strcmp(argv[1], "dump") == 0)
		text = dump(&error);
	else if (argc == 4 && strcmp(argv[1], "column") == 0)
		text = column(argv[2], argv[3], &error);
	else
		rk_error_set(&error, RK_ERROR_USAGE, NULL, NULL,
			"rakor-schema fields | dump | column ENTITY FIELD");
	if (error) {
		fprintf(stderr, "rakor-schema: %s\n", error->message);
		return rk_error_exit(error);
	}
	fputs(text, stdout);
	return 0;
}
