/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading: dossiers, registers, single rows, pages of views, addresses.
 */
#pragma once

#include "domain/names/address.h"
#include "domain/check/attention.h"
#include "domain/names/rule.h"
#include "domain/model/view.h"
#include "service/store.h"

/* The meeting with all its children and the register rows that these name. RK_ERROR_NOT_FOUND. */
RkDossier *rk_dossier_load(RkStore *store, RkId meeting, GError **error);

/* All registers. Cached; borrowed until this store writes anything but a draft or rk_store_changed
 * says TRUE, whoever else writes meanwhile: screens that keep it read it again when they load. */
const RkDirectory *rk_directory_load(RkStore *store, GError **error);

/* The matcher of that directory: made when it is first asked for, then kept, invalidated and freed
 * with it. Borrowed; NULL when the directory cannot be read. */
const RkMatcher *rk_matcher_load(RkStore *store, GError **error);

/* What a rule reads: the context now, this dossier (may be NULL), the directory and its matcher,
 * both NULL when they cannot be read. */
RkRuleInput rk_rule_input_load(RkStore *store, const RkDossier *dossier, GError **error);

/* Single records by id, of any entity: for merging and `show`. Unknown ids are left out. */
RkRows *rk_rows_load(RkStore *store, RkEntity entity, const RkId *ids, guint n, GError **error);

/* Every record that points to one of these by a REF or a LINK, whatever its kind: what a sheet
 * shows, what merging moves, why a delete is refused. The records themselves are not in it. */
RkRows *rk_uses_load(RkStore *store, RkEntity entity, const RkId *ids, guint n, GError **error);

/* What points to an office or a person, with the whole log of every action that names it and all
 * meetings of these rows: for its sheet and rk_promises_of(). */
RkRows *rk_promises_load(RkStore *store, RkEntity entity, RkId id, GError **error);

/* Everything but LOCAL entities: for export --all. */
RkRows *rk_everything_load(RkStore *store, GError **error);

/* One page. RK_ERROR_INVALID with field "query" for an unknown key (names the nearest). */
RkPage *rk_view_page(RkStore *store, const RkPageRequest *request, GError **error);

/* Resolves an address. RK_ERROR_NOT_FOUND (exit 1), AMBIGUOUS with the candidates (exit 2),
 * INVALID for nonsense. */
gboolean rk_address_resolve(RkStore *store, const char *address, RkTarget *out, GError **error);

/* The address people would type for a record ("MKS/TL-01", "@kanim-tarakan"); caller frees. */
char *rk_address_of(RkStore *store, RkEntity entity, RkId id);

/* An RkTakenFunc (domain/rule.h) over the whole database; `store` is an RkStore *. */
gboolean rk_taken(gpointer store, RkEntity entity, guint field, const char *text);

/* What waits beside the next meetings; RkAttention *, owned. */
GPtrArray *rk_attention_load(RkStore *store, GError **error);
