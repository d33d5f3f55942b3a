/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the paper model: what a file of dots says of its size, QR codes, and a small PNG of
 * one for formats that know no other way. Invariant: a picture with data has a type and a size.
 */
#include "document/picture.h"

#include "document/model.h"

#include <qrencode.h>
#include <string.h>
#include <zlib.h>

#define SIDE_MAX 20000 /* dots; more is a trap */

static guint32 number_at(const guint8 *data, guint bytes)
{
	guint32 value = 0;

	for (guint i = 0; i < bytes; i++)
		value = value << 8 | data[i];
	return value;
}

static const guint8 png_magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

/* The size stands in the first chunk (PNG 11.2.2). */
static gboolean png_size(const guint8 *data, gsize size, RkPicture *picture)
{
	if (size < 33 || memcmp(data, png_magic, sizeof png_magic) != 0 ||
		memcmp(data + 12, "IHDR", 4) != 0)
		return FALSE;
	picture->type = "image/png";
	picture->width = (int)MIN(number_at(data + 16, 4), SIDE_MAX + 1);
	picture->height = (int)MIN(number_at(data + 20, 4), SIDE_MAX + 1);
	return TRUE;
}

/* A frame header, C0 to CF but for those that hold tables (ITU T.81, table B.1). */
static gboolean is_frame(guint8 marker)
{
	return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 &&
	       marker != 0xcc;
}

static gboolean jpeg_size(const guint8 *data, gsize size, RkPicture *picture)
{
	gsize at = 2;

	if (size < 4 || data[0] != 0xff || data[1] != 0xd8)
		return FALSE;
	while (at + 9 < size && data[at] == 0xff) {
		if (is_frame(data[at + 1])) {
			picture->type = "image/jpeg";
			picture->height = (int)number_at(data + at + 5, 2);
			picture->width = (int)number_at(data + at + 7, 2);
			return TRUE;
		}
		at += 2 + number_at(data + at + 2, 2);
	}
	return FALSE;
}

gboolean rk_picture_set(RkPicture *picture, GBytes *data)
{
	gsize size = 0;
	const guint8 *bytes = g_bytes_get_data(data, &size);
	RkPicture seen = { 0 };

	if (!bytes || !(png_size(bytes, size, &seen) || jpeg_size(bytes, size, &seen)) ||
		seen.width < 1 || seen.height < 1 || seen.width > SIDE_MAX ||
		seen.height > SIDE_MAX)
		return FALSE;
	g_clear_pointer(&picture->data, g_bytes_unref);
	picture->data = g_bytes_ref(data);
	picture->type = seen.type;
	picture->width = seen.width;
	picture->height = seen.height;
	return TRUE;
}

RkBlock *rk_picture_add(GPtrArray *blocks, const char *path, const char *caption)
{
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_PICTURE);

	block->picture->path = g_strdup(path);
	block->align = RK_ALIGN_CENTRE;
	block->keep = TRUE;
	rk_words_add(&block->words, caption, RK_RUN_PLAIN);
	return block;
}

void rk_letterhead_logo_set(RkBlock *letterhead, const char *path)
{
	g_return_if_fail(!letterhead->picture);
	letterhead->picture = g_new0(RkPicture, 1);
	letterhead->picture->path = g_strdup(path);
}

/* --- QR --- */

static void chunk_add(GByteArray *out, const char *name, const guint8 *data, gsize size)
{
	guint32 length = GUINT32_TO_BE((guint32)size), crc;

	g_byte_array_append(out, (const guint8 *)&length, 4);
	guint from = out->len;
	g_byte_array_append(out, (const guint8 *)name, 4);
	g_byte_array_append(out, data, (guint)size);
	crc = GUINT32_TO_BE((guint32)crc32(0, out->data + from, out->len - from));
	g_byte_array_append(out, (const guint8 *)&crc, 4);
}

#define DOT 8 /* of the PNG for one of the code */

/* One byte a dot, black and white, a white border as wide as ISO 18004 wants. */
static GBytes *png_of(const guint8 *dots, int n, int *side)
{
	*side = (n + 2 * RK_QR_QUIET) * DOT;
	gsize stride = (gsize)*side + 1, raw_size = stride * (gsize)*side;
	g_autofree guint8 *raw = g_malloc(raw_size);
	uLongf packed_size = compressBound(raw_size);
	g_autofree guint8 *packed = g_malloc(packed_size);
	guint8 header[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0 };
	guint32 big = GUINT32_TO_BE((guint32)*side);
	GByteArray *out = g_byte_array_new();

	memset(raw, 0xff, raw_size);
	for (int y = 0; y < *side; y++) {
		int row = y / DOT - RK_QR_QUIET;
		raw[(gsize)y * stride] = 0; /* the row is not filtered */
		for (int x = RK_QR_QUIET * DOT; row >= 0 && row < n && x < (n + RK_QR_QUIET) * DOT;
			x++)
			if (dots[row * n + x / DOT - RK_QR_QUIET])
				raw[(gsize)y * stride + 1 + (gsize)x] = 0;
	}
	compress2(packed, &packed_size, raw, raw_size, 9);
	memcpy(header, &big, 4);
	memcpy(header + 4, &big, 4);
	g_byte_array_append(out, png_magic, sizeof png_magic);
	chunk_add(out, "IHDR", header, sizeof header);
	chunk_add(out, "IDAT", packed, packed_size);
	chunk_add(out, "IEND", NULL, 0);
	return g_byte_array_free_to_bytes(out);
}

GBytes *rk_picture_png(const RkPicture *qr, int *side)
{
	return png_of(g_bytes_get_data(qr->dots, NULL), qr->width, side);
}

RkBlock *rk_qr_add(GPtrArray *blocks, const char *text, const char *caption)
{
	QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);

	if (!code)
		return NULL;
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_PICTURE);
	gsize n = (gsize)code->width * (gsize)code->width;
	guint8 *dots = g_malloc(n);
	for (gsize i = 0; i < n; i++)
		dots[i] = code->data[i] & 1;
	block->picture->dots = g_bytes_new_take(dots, n);
	block->picture->width = block->picture->height = code->width;
	block->label = g_strdup(text);
	block->keep = TRUE;
	rk_words_add(&block->words, caption, RK_RUN_PLAIN);
	QRcode_free(code);
	return block;
}
