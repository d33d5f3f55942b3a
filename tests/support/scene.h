/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What scenarios in a terminal share: beginning on the demo, the sample or nothing, going to a tab,
 * other programs on the same database, counted keys, and leaving with the terminal as it was.
 *
 *     SCENARIO(a_row_is_longer)
 *     {
 *             Tt *t = SCENE(.meeting = "MKS", .tab = 2, .keys = "jj");
 *
 *             tt_keys(t, "+");
 *             tt_expect_cursor_row(t, "65");
 *             scene_leave(t);
 *     }
 *
 * A file of scenarios has no main and no table of its own: SCENARIO enters what it defines, and the
 * library runs them in the order of the file.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/tt.h"

#define SCENARIO(name) \
	static void name(void **state); \
	__attribute__((constructor)) static void name##_enter(void) \
	{ \
		scenario_enter(#name, name); \
	} \
	static void name(G_GNUC_UNUSED void **state)

/* For SCENARIO alone. */
void scenario_enter(const char *name, CMUnitTestFunction function);

/* Monday 2 December 2024, between the sample's meetings. */
#define SCENE_DECEMBER "2024-12-02T08:00:00+08:00"

typedef enum SceneData {
	SCENE_DEMO,   /* `rakor demo` */
	SCENE_SAMPLE, /* the five meetings of the sample in a database of one's own */
	SCENE_OWN,    /* what the box holds; a new box: nothing */
} SceneData;

typedef struct Scene {
	SceneData data;
	const char *lang;        /* NULL: id */
	const char *office;      /* NULL: as the data say */
	int rows, cols;          /* 0: 24 × 80 */
	const char *now;         /* NULL: the sandbox's, 24 November 2026 */
	const char *const *env;  /* on top of the sandbox's; NULL-terminated */
	const char *const *more; /* further arguments, in front of `demo`; NULL-terminated */
	Sandbox *box;            /* borrowed; NULL: a new one */
	gboolean one_screen;     /* as in TtOptions */
	const char *meeting;     /* a tag: opened at `tab` */
	int tab;                 /* 1 … 8 */
	const char *keys;        /* pressed before the scenario begins */
} Scene;

Tt *scene_open(const Scene *scene);
#define SCENE(...) scene_open(&(Scene){ __VA_ARGS__ })

/* Leaves by `:quit` or by those keys; a demo that was changed asks, and is thrown away. Fails
 * unless the program ends by that, with status 0 and the terminal as it was. */
void scene_leave(Tt *t);
void scene_leave_by(Tt *t, const char *keys);

/* What the terminal shows after many changes is what it would show anew, but for that many rows at
 * the bottom (a message is gone by the next key). */
void scene_expect_whole(Tt *t, int but);

/* A new home at that time of day; caller frees. */
Sandbox *scene_box(const char *now);

/* The row of a text on the grid; fails when it is not there. */
int scene_row(Tt *t, const char *text);

/* Says what an errand cost and fails above the bound; tt_keys() counts. */
void scene_bound(const char *errand, guint keys, guint bound);

/* A command of the command line in the same home: another process, another run. */
#define SCENE_CLI(box, ...) scene_cli(box, TT_ARGS("--lang", "id", __VA_ARGS__))
void scene_cli(Sandbox *box, const char *const *args);

/* What `rakor print` says of the program's own database; caller frees. */
char *scene_printed(Tt *t, const char *lang, const char *meeting, const char *paper);
void assert_has(const char *text, const char *part);
void assert_has_not(const char *text, const char *part);

/* Waits, by pinging the program, until the text is there; until the query says so. */
void scene_until(Tt *t, const char *text);
void scene_until_sql(Tt *t, const char *sql, const char *expected);

/* A program of that name in a folder of the box; its path, caller frees. An editor finds its file
 * in "$1". */
char *scene_script(Sandbox *box, const char *name, const char *body);
