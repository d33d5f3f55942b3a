/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See zip_pack.h. minizip writes into a byte array as if it were a file.
 */
#include "document/office/zip_pack.h"

#include <minizip/zip.h>
#include <stdio.h>
#include <string.h>

struct RkZipPack {
	GByteArray *bytes;
	gsize at; /* place of the writer in the bytes */
	zipFile zip;
	gboolean failed;
};

static voidpf memory_open(voidpf opaque, const void *name, int mode)
{
	return opaque;
}

static uLong memory_read(voidpf opaque, voidpf stream, void *buffer, uLong n)
{
	return 0;
}

static uLong memory_write(voidpf opaque, voidpf stream, const void *buffer, uLong n)
{
	RkZipPack *pack = opaque;

	if (pack->at + n > pack->bytes->len)
		g_byte_array_set_size(pack->bytes, (guint)(pack->at + n));
	memcpy(pack->bytes->data + pack->at, buffer, n);
	pack->at += n;
	return n;
}

static ZPOS64_T memory_tell(voidpf opaque, voidpf stream)
{
	return ((RkZipPack *)opaque)->at;
}

static long memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	RkZipPack *pack = opaque;
	gsize base = origin == SEEK_CUR ? pack->at : origin == SEEK_END ? pack->bytes->len : 0;

	if (base + offset > pack->bytes->len)
		return -1;
	pack->at = base + offset;
	return 0;
}

static int memory_done(voidpf opaque, voidpf stream)
{
	return 0;
}

RkZipPack *rk_zip_pack_new(void)
{
	RkZipPack *pack = g_new0(RkZipPack, 1);
	zlib_filefunc64_def memory = { memory_open, memory_read, memory_write, memory_tell,
		memory_seek, memory_done, memory_done, pack };

	pack->bytes = g_byte_array_new();
	pack->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &memory);
	pack->failed = pack->zip == NULL;
	return pack;
}

/* The first day that the format knows. */
#define DAY_ONE ((uLong)(1 << 21 | 1 << 16))

void rk_zip_pack_add(RkZipPack *pack, const char *name, const void *data, gsize size)
{
	const zip_fileinfo info = { .dosDate = DAY_ONE };

	if (pack->failed)
		return;
	pack->failed = zipOpenNewFileInZip(pack->zip, name, &info, NULL, 0, NULL, 0, NULL,
			       Z_DEFLATED, Z_DEFAULT_COMPRESSION) != ZIP_OK ||
		       zipWriteInFileInZip(pack->zip, data, (unsigned)size) != ZIP_OK ||
		       zipCloseFileInZip(pack->zip) != ZIP_OK;
}

void rk_zip_pack_take(RkZipPack *pack, const char *name, GString *text)
{
	rk_zip_pack_add(pack, name, text->str, text->len);
	g_string_free(text, TRUE);
}

GBytes *rk_zip_pack_end(RkZipPack *pack)
{
	gboolean failed = pack->zip && zipClose(pack->zip, NULL) != ZIP_OK;
	GBytes *bytes = g_byte_array_free_to_bytes(pack->bytes);

	if (failed || pack->failed)
		g_clear_pointer(&bytes, g_bytes_unref);
	g_free(pack);
	return bytes;
}
