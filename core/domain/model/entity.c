/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Descriptors and records: the field lists as data, and the few functions that handle a record
 * without knowing its type. Invariant: every struct starts with its RkId, and the C type of each
 * member is the one of its field type (field.h).
 */
#include "domain/model/entity.h"

#include <string.h>

#define WORDS_TEXT NULL
#define WORDS_LINES NULL
#define WORDS_INT NULL
#define WORDS_BOOL NULL
#define WORDS_ENUM(words) &rk_##words##_words
#define WORDS_DATE NULL
#define WORDS_TIME NULL
#define WORDS_LOCAL_TIME NULL
#define WORDS_INSTANT NULL
#define WORDS_REF(entity) NULL
#define WORDS_LINK(entity) NULL

#define TARGET_TEXT RK_E_NONE
#define TARGET_LINES RK_E_NONE
#define TARGET_INT RK_E_NONE
#define TARGET_BOOL RK_E_NONE
#define TARGET_ENUM(words) RK_E_NONE
#define TARGET_DATE RK_E_NONE
#define TARGET_TIME RK_E_NONE
#define TARGET_LOCAL_TIME RK_E_NONE
#define TARGET_INSTANT RK_E_NONE
#define TARGET_REF(entity) RK_E_##entity
#define TARGET_LINK(entity) RK_E_##entity

#define TYPE_TEXT RK_TYPE_TEXT
#define TYPE_LINES RK_TYPE_LINES
#define TYPE_INT RK_TYPE_INT
#define TYPE_BOOL RK_TYPE_BOOL
#define TYPE_ENUM(words) RK_TYPE_ENUM
#define TYPE_DATE RK_TYPE_DATE
#define TYPE_TIME RK_TYPE_TIME
#define TYPE_LOCAL_TIME RK_TYPE_LOCAL_TIME
#define TYPE_INSTANT RK_TYPE_INSTANT
#define TYPE_REF(entity) RK_TYPE_REF
#define TYPE_LINK(entity) RK_TYPE_LINK

#define DESCRIPTOR(Struct, type, name, label, flags) \
	{ #name, TYPE_##type, offsetof(Struct, name), WORDS_##type, TARGET_##type, label, \
		RK_FIELD_##flags },
#define DESCRIPTORS(CONST, table, Struct, label, flags) \
	static const RkField table##_fields[] = { RK_##CONST##_FIELDS(DESCRIPTOR, Struct) };
RK_ENTITIES(DESCRIPTORS)

/* The owner of each entity is the REF flagged OWNER, its order the INT flagged ORDER; both are
 * looked up here once by the preprocessor through the position of the flag in the list. */
#define OWNER_OF(T, type, name, label, flags) \
	((RK_FIELD_##flags) & RK_FIELD_OWNER) ? RK_F_##T##_##name:
#define ORDER_OF(T, type, name, label, flags) \
	((RK_FIELD_##flags) & RK_FIELD_ORDER) ? RK_F_##T##_##name:

#define INFO(CONST, table, Struct, label, flags) \
	{ #table, label, RK_ENTITY_##flags, sizeof(Struct), table##_fields, \
		RK_LEN(table##_fields), RK_##CONST##_FIELDS(OWNER_OF, CONST) - 1, \
		RK_##CONST##_FIELDS(ORDER_OF, CONST) - 1 },
const RkEntityInfo rk_entities[] = { RK_ENTITIES(INFO) };

RkEntity rk_entity_find(const char *table)
{
	for (int e = 0; e < RK_E_N; e++)
		if (g_strcmp0(rk_entities[e].table, table) == 0)
			return e;
	return RK_E_NONE;
}

int rk_field_find(RkEntity entity, const char *name)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++)
		if (g_strcmp0(info->fields[i].name, name) == 0)
			return (int)i;
	return -1;
}

gpointer rk_record_new(RkEntity entity)
{
	return g_malloc0(rk_entities[entity].size);
}

static void *member(const RkField *field, const void *record)
{
	return (char *)record + field->offset;
}

void rk_record_free(RkEntity entity, gpointer record)
{
	if (!record)
		return;
	const RkEntityInfo *info = &rk_entities[entity];
	for (guint i = 0; i < info->n_fields; i++)
		if (rk_type_is_text(info->fields[i].type))
			g_free(*(char **)member(&info->fields[i], record));
	g_free(record);
}

gpointer rk_record_copy(RkEntity entity, const void *record)
{
	if (!record)
		return NULL;
	const RkEntityInfo *info = &rk_entities[entity];
	gpointer copy = g_memdup2(record, info->size);
	for (guint i = 0; i < info->n_fields; i++)
		if (rk_type_is_text(info->fields[i].type)) {
			char **text = member(&info->fields[i], copy);
			*text = g_strdup(*text);
		}
	return copy;
}

RkValue rk_record_get(RkEntity entity, const void *record, guint index)
{
	const RkField *field = &rk_entities[entity].fields[index];
	const void *at = member(field, record);

	switch (field->type) {
	case RK_TYPE_INT:
	case RK_TYPE_INSTANT: {
		const RkInt *number = at;
		return (RkValue){ .number = number->set ? number->value : 0, .set = number->set };
	}
	case RK_TYPE_BOOL:
	case RK_TYPE_ENUM: {
		int number = *(const int *)at;
		return (RkValue){ .number = number, .set = number != 0 };
	}
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return RK_VALUE_ID(*(const RkId *)at);
	default:
		return RK_VALUE_TEXT(*(char *const *)at);
	}
}

void rk_text_set(char **text, const char *value)
{
	char *copy = value && *value ? g_strdup(value) : NULL;

	g_free(*text);
	*text = copy;
}

void rk_record_set(RkEntity entity, gpointer record, guint index, RkValue value)
{
	const RkField *field = &rk_entities[entity].fields[index];
	void *at = member(field, record);

	switch (field->type) {
	case RK_TYPE_INT:
	case RK_TYPE_INSTANT:
		*(RkInt *)at = (RkInt){ .value = value.set ? value.number : 0, .set = value.set };
		break;
	case RK_TYPE_BOOL:
	case RK_TYPE_ENUM:
		*(int *)at = value.set ? (int)value.number : 0;
		break;
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		*(RkId *)at = value.set ? value.number : 0;
		break;
	default:
		rk_text_set(at, value.set ? value.text : NULL);
	}
}
