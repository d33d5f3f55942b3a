/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field mechanism (DESIGN 5.1). A list macro per entity, in the …_fields.h files,
 *
 *	#define RK_MEETING_FIELDS(F, T) F(T, TEXT, title, N_("Title"), REQUIRED) …
 *
 * expands to struct members, descriptors and (in db/) to SQL literals. The C type follows from the
 * field type, so a descriptor cannot disagree with its struct. Every record begins with `RkId id`,
 * which is not in the list.
 */
#pragma once

#include "base/enum.h"

/* Field types, grammar.md. */
typedef enum RkType {
	RK_TYPE_TEXT,       /* char *, NULL when unset; never empty */
	RK_TYPE_LINES,      /* char *, one item a line */
	RK_TYPE_INT,        /* RkInt */
	RK_TYPE_BOOL,       /* gboolean; FALSE is "unset" in JSON, 0 in the database */
	RK_TYPE_ENUM,       /* int, 0 when unset; the word in database and JSON */
	RK_TYPE_DATE,       /* char * "YYYY-MM-DD" */
	RK_TYPE_TIME,       /* char * "HH:MM" */
	RK_TYPE_LOCAL_TIME, /* char * "YYYY-MM-DDTHH:MM" */
	RK_TYPE_INSTANT,    /* RkInt, ms UTC; RFC 3339 in JSON */
	RK_TYPE_REF,        /* RkId, foreign key */
	RK_TYPE_LINK,       /* RkId, may point nowhere */
} RkType;

typedef enum RkFieldFlags {
	RK_FIELD_PLAIN = 0,
	RK_FIELD_REQUIRED = 1 << 0, /* NOT NULL; a form and rk_apply refuse an empty one */
	RK_FIELD_OWNER = 1 << 1,    /* the REF to the record this one is a part of */
	RK_FIELD_UNIQUE = 1 << 2,   /* UNIQUE in the database */
	RK_FIELD_ORDER = 1 << 3,    /* position among its siblings */
	RK_FIELD_LONG = 1 << 4,     /* several lines in a form */
	RK_FIELD_HIDDEN = 1 << 5,   /* not in forms: kept by the program */
	RK_FIELD_SEARCH = 1 << 6,   /* its words are in the search index */
	RK_FIELD_SHOWN = 1 << 7,    /* frozen name, title or office (DESIGN 4) */
	/* What a text must be. */
	RK_FIELD_ZONE = 1 << 8, /* an IANA name that exists; WIB, WITA and WIT are read as theirs */
	RK_FIELD_MAIL = 1 << 9, /* rk_mail_valid */
	RK_FIELD_URL = 1 << 10, /* rk_link_valid */
	/* From where to where a number goes, see field.c. */
	RK_FIELD_MINUTES = 1 << 11,
	RK_FIELD_PERCENT = 1 << 12,
	RK_FIELD_YEAR = 1 << 13,
	RK_FIELD_DAY = 1 << 14,   /* of a meeting: 1 is its first */
	RK_FIELD_COUNT = 1 << 15, /* how many, or which number in a row */
} RkFieldFlags;

#define RK_CTYPE_TEXT char *
#define RK_CTYPE_LINES char *
#define RK_CTYPE_INT RkInt
#define RK_CTYPE_BOOL gboolean
#define RK_CTYPE_ENUM(words) int
#define RK_CTYPE_DATE char *
#define RK_CTYPE_TIME char *
#define RK_CTYPE_LOCAL_TIME char *
#define RK_CTYPE_INSTANT RkInt
#define RK_CTYPE_REF(entity) RkId
#define RK_CTYPE_LINK(entity) RkId

/* RK_X_FIELDS(RK_MEMBER, ) inside a struct. */
#define RK_MEMBER(T, type, name, label, flags) RK_CTYPE_##type name;

/* One entity type for all tables; the constants come from RK_ENTITIES in entity.h. */
typedef int RkEntity;

typedef struct RkField {
	const char *name; /* column, JSON key, struct member, `rakor set` */
	RkType type;
	gsize offset;
	const RkEnum *words; /* ENUM only */
	RkEntity target;     /* REF and LINK only */
	const char *label;   /* English msgid */
	guint flags;
} RkField;

/* A field's content, whatever its type: text types use `text`, the others `number`. `set` is FALSE
 * for an unset one (NULL, 0 of an ENUM, FALSE of a BOOL, no id). Borrowed unless said otherwise. */
typedef struct RkValue {
	const char *text;
	gint64 number;
	gboolean set;
} RkValue;

#define RK_VALUE_NONE ((RkValue){ 0 })
#define RK_VALUE_TEXT(t) ((RkValue){ .text = (t), .set = (t) != NULL })
#define RK_VALUE_NUMBER(n) ((RkValue){ .number = (n), .set = TRUE })
#define RK_VALUE_ID(i) ((RkValue){ .number = (i), .set = (i) != 0 })

gboolean rk_type_is_text(RkType type);
gboolean rk_value_equal(const RkField *field, RkValue a, RkValue b);

/* Copies text; rk_value_clear frees it. */
RkValue rk_value_dup(RkValue value);
void rk_value_clear(RkValue *value);

/* Canonical text of a value, as in the database and in JSON (ids as 13 digits, instants RFC 3339,
 * enums their word, booleans "1"); NULL when unset. Caller frees. */
char *rk_value_text(const RkField *field, RkValue value);

/* The text as the field keeps it: a zone by its IANA name ("WITA" is Asia/Makassar), any other as
 * it is. Borrowed or static. */
const char *rk_field_text(const RkField *field, const char *text);

/* The reverse, strict: canonical text only, but for a zone, which may be WIB, WITA or WIT and is
 * stored as its IANA name. *out is owned (rk_value_clear). RK_ERROR_INVALID with
 * the field's name; an unknown word names the known ones. */
gboolean rk_value_parse(const RkField *field, const char *text, RkValue *out, GError **error);

/* Checks type, words, UTF-8, hostile characters, ranges (INT ± 2^53 or what the flags say, TEXT ≤ 1
 * MiB), what the flags want of a text. Every door asks this one: forms, command line, bundle and,
 * for what was missed, rk_apply. That a required
 * field is there is the business of rk_apply. */
gboolean rk_value_check(const RkField *field, RkValue value, GError **error);
