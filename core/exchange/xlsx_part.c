/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See xlsx_part.h. minizip reads the archive out of memory, expat the XML. What is counted are the
 * bytes that come out, whatever the archive says of itself.
 */
#include "exchange/xlsx_part.h"

#include "base/error.h"
#include "base/label.h"

#include <expat.h>
#include <minizip/unzip.h>
#include <string.h>

#define PART_MAX ((gsize)64 << 20) /* bytes of one part, unpacked */
#define ALL_MAX ((gsize)96 << 20)  /* of all that are read */
#define DEPTH_MAX 64
#define CHUNK 65536

struct RkXlsxArchive {
	char *file;
	GBytes *bytes;
	gsize at; /* place of the reader in the bytes */
	gsize unpacked;
	unzFile zip;
};

/* --- the archive in memory --- */

static voidpf memory_open(voidpf opaque, const char *name, int mode)
{
	return opaque;
}

static uLong memory_read(voidpf opaque, voidpf stream, void *buffer, uLong n)
{
	RkXlsxArchive *archive = opaque;
	gsize size;
	const char *data = g_bytes_get_data(archive->bytes, &size);
	gsize taken = archive->at < size ? MIN(n, size - archive->at) : 0;

	if (taken)
		memcpy(buffer, data + archive->at, taken);
	archive->at += taken;
	return taken;
}

static uLong memory_write(voidpf opaque, voidpf stream, const void *buffer, uLong n)
{
	return 0;
}

static long memory_tell(voidpf opaque, voidpf stream)
{
	return (long)((RkXlsxArchive *)opaque)->at;
}

static long memory_seek(voidpf opaque, voidpf stream, uLong offset, int origin)
{
	RkXlsxArchive *archive = opaque;
	gsize size = g_bytes_get_size(archive->bytes);
	gsize from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? archive->at
		     : origin == ZLIB_FILEFUNC_SEEK_END ? size
							: 0;

	if (offset > size || from + offset > size)
		return -1;
	archive->at = from + offset;
	return 0;
}

static int memory_close(voidpf opaque, voidpf stream)
{
	return 0;
}

RkXlsxArchive *rk_xlsx_open(const char *file, GBytes *bytes, GError **error)
{
	RkXlsxArchive *archive = g_new0(RkXlsxArchive, 1);
	zlib_filefunc_def memory = { .zopen_file = memory_open,
		.zread_file = memory_read,
		.zwrite_file = memory_write,
		.ztell_file = memory_tell,
		.zseek_file = memory_seek,
		.zclose_file = memory_close,
		.zerror_file = memory_close,
		.opaque = archive };

	archive->file = g_strdup(file);
	archive->bytes = g_bytes_ref(bytes);
	archive->zip = unzOpen2(file, &memory);
	if (archive->zip)
		return archive;
	rk_error_set(error, RK_ERROR_INVALID, file, NULL,
		N_("begins like a spreadsheet (.xlsx), and is damaged"));
	rk_xlsx_close(archive);
	return NULL;
}

void rk_xlsx_close(RkXlsxArchive *archive)
{
	if (!archive)
		return;
	if (archive->zip)
		unzClose(archive->zip);
	g_bytes_unref(archive->bytes);
	g_free(archive->file);
	g_free(archive);
}

gboolean rk_xlsx_has(RkXlsxArchive *archive, const char *part)
{
	return unzLocateFile(archive->zip, part, 2) == UNZ_OK;
}

/* --- a part --- */

typedef struct Reading {
	const RkXlsxReader *reader;
	gpointer data;
	XML_Parser parser;
	guint depth;
	GError *error;
	gboolean type; /* a document type was met */
} Reading;

static const char *bare(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

const char *rk_xlsx_attribute(const char **atts, const char *name)
{
	for (; *atts; atts += 2)
		if (strcmp(bare(*atts), name) == 0)
			return atts[1];
	return NULL;
}

static void stop_unless(Reading *reading, gboolean good)
{
	if (!good)
		XML_StopParser(reading->parser, XML_FALSE);
}

static void XMLCALL element_begin(void *data, const char *name, const char **atts)
{
	Reading *reading = data;

	stop_unless(reading,
		++reading->depth <= DEPTH_MAX &&
			reading->reader->begin(reading->data, bare(name), atts, &reading->error));
}

static void XMLCALL element_end(void *data, const char *name)
{
	Reading *reading = data;

	reading->depth--;
	stop_unless(reading, reading->reader->end(reading->data, bare(name), &reading->error));
}

static void XMLCALL text_take(void *data, const char *text, int n)
{
	Reading *reading = data;

	if (reading->reader->text)
		reading->reader->text(reading->data, text, (gsize)n);
}

static void XMLCALL type_met(
	void *data, const char *name, const char *system, const char *public, int inside)
{
	Reading *reading = data;

	reading->type = TRUE;
	stop_unless(reading, FALSE);
}

static gboolean refuse(RkXlsxArchive *archive, const char *part, const char *msgid, GError **error)
{
	g_autofree char *place = g_strdup_printf("%s: %s", archive->file, part);

	rk_error_about(error, RK_ERROR_INVALID, place, NULL, msgid, NULL);
	return FALSE;
}

/* All of the part through the parser. */
static gboolean part_feed(
	RkXlsxArchive *archive, const char *part, Reading *reading, GError **error)
{
	g_autofree char *chunk = g_malloc(CHUNK);
	gsize size = 0;
	int n;

	do {
		n = unzReadCurrentFile(archive->zip, chunk, CHUNK);
		if (n < 0)
			return refuse(archive, part, N_("is damaged"), error);
		size += (gsize)n;
		archive->unpacked += (gsize)n;
		if (size > PART_MAX || archive->unpacked > ALL_MAX)
			return refuse(archive, part, N_("is too big for a list"), error);
		if (XML_Parse(reading->parser, chunk, n, n == 0) == XML_STATUS_OK)
			continue;
		if (!reading->error)
			return refuse(archive, part,
				reading->type ? N_("has a document type, which no spreadsheet has")
					      : N_("is no XML of a spreadsheet"),
				error);
		g_propagate_error(error, g_steal_pointer(&reading->error));
		return FALSE;
	} while (n > 0);
	return TRUE;
}

gboolean rk_xlsx_read(RkXlsxArchive *archive, const char *part, const RkXlsxReader *reader,
	gpointer data, GError **error)
{
	Reading reading = { .reader = reader, .data = data };

	if (!rk_xlsx_has(archive, part))
		return refuse(archive, part, N_("is missing in the spreadsheet"), error);
	if (unzOpenCurrentFile(archive->zip) != UNZ_OK)
		return refuse(archive, part, N_("is damaged"), error);
	reading.parser = XML_ParserCreate(NULL);
	XML_SetUserData(reading.parser, &reading);
	XML_SetElementHandler(reading.parser, element_begin, element_end);
	XML_SetCharacterDataHandler(reading.parser, text_take);
	XML_SetStartDoctypeDeclHandler(reading.parser, type_met);
	gboolean good = part_feed(archive, part, &reading, error);
	XML_ParserFree(reading.parser);
	g_clear_error(&reading.error);
	if (unzCloseCurrentFile(archive->zip) != UNZ_OK && good)
		return refuse(archive, part, N_("is damaged"), error);
	return good;
}
