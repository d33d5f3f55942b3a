/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of content lines: a component holds lines and components in the order in which they
 * were read. Nothing is interpreted and nothing is lost, whatever the names are.
 */
#pragma once

#include "calendar/line.h"

#define RK_ICAL_DEPTH_MAX 16u
#define RK_ICAL_COMPONENTS_MAX 100000u

typedef struct RkComponent RkComponent;

typedef struct RkItem {
	RkLine *line; /* or */
	RkComponent *component;
} RkItem;

struct RkComponent {
	char *name;    /* as written after BEGIN: */
	GArray *items; /* RkItem */
};

RkComponent *rk_component_new(const char *name);
void rk_component_free(RkComponent *component);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkComponent, rk_component_free)

/* Both take what is added. */
void rk_component_add_line(RkComponent *component, RkLine *line);
void rk_component_add(RkComponent *component, RkComponent *child);

/* Shorthands: a raw value; an escaped TEXT, left out when NULL. They return the line, borrowed. */
RkLine *rk_component_put(RkComponent *component, const char *name, const char *value);
RkLine *rk_component_put_text(RkComponent *component, const char *name, const char *text);

/* The n-th (from 0) line or child of that name, NULL when there is none. */
const RkLine *rk_component_line(const RkComponent *component, const char *name, guint n);
const RkComponent *rk_component_child(const RkComponent *component, const char *name, guint n);

/* All top-level components of a file (usually one VCALENDAR). RkComponent *, owned. Errors:
 * RK_ERROR_INVALID with the line: bad line, END without or with another BEGIN, missing END, too
 * deep, too many, a line outside a component. */
GPtrArray *rk_components_parse(const char *bytes, gsize size, GError **error);

/* Appends BEGIN … END. */
void rk_component_write(const RkComponent *component, GString *out);
