/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * E-mail addresses and links as they may stand in records, papers and calendar messages: no blanks,
 * no control characters, nothing that ends a header line or a quotation.
 */
#pragma once

#include "base/types.h"

/* "name@host.id", at most 254 bytes of ASCII (RFC 5321); NULL is none. */
gboolean rk_mail_valid(const char *mail);

/* "http://" or "https://" and a host, printable ASCII only (everything else escaped as RFC 3986
 * says), at most 2048 bytes; "mailto:" with an address. NULL is none. */
gboolean rk_link_valid(const char *link);
