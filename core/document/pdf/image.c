/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures on a page: a QR code as squares, a PNG as dots, a JPEG as it is in its file, which cairo
 * puts into the PDF without unpacking it. See image.h.
 */
#include "document/pdf/image.h"

#include <string.h>

typedef struct Reader {
	const guint8 *data;
	gsize left;
} Reader;

static cairo_status_t bytes_read(void *closure, unsigned char *to, unsigned int length)
{
	Reader *reader = closure;

	if (length > reader->left)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(to, reader->data, length);
	reader->data += length;
	reader->left -= length;
	return CAIRO_STATUS_SUCCESS;
}

/* The dots of a JPEG are not looked at: a surface of its size, empty, carries the file. */
static cairo_surface_t *jpeg_surface(const RkPicture *picture)
{
	cairo_surface_t *surface =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture->width, picture->height);
	gsize size = 0;
	const guint8 *data = g_bytes_get_data(picture->data, &size);

	if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
		cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, data, size,
			(cairo_destroy_func_t)g_bytes_unref, g_bytes_ref(picture->data));
	return surface;
}

static cairo_surface_t *surface_of(const RkPicture *picture)
{
	Reader reader = { 0 };

	if (strcmp(picture->type, "image/jpeg") == 0)
		return jpeg_surface(picture);
	reader.data = g_bytes_get_data(picture->data, &reader.left);
	return cairo_image_surface_create_from_png_stream(bytes_read, &reader);
}

static void dots_draw(cairo_t *cairo, const RkPicture *qr)
{
	const guint8 *dots = g_bytes_get_data(qr->dots, NULL);

	for (int i = 0; i < qr->width * qr->height; i++)
		if (dots[i])
			cairo_rectangle(cairo, i % qr->width, i / qr->width, 1, 1);
	cairo_fill(cairo);
}

void rk_image_draw(
	cairo_t *cairo, const RkPicture *picture, double x, double y, double width, double height)
{
	cairo_save(cairo);
	cairo_translate(cairo, x, y);
	cairo_scale(cairo, width / picture->width, height / picture->height);
	if (picture->dots) {
		dots_draw(cairo, picture);
	} else {
		cairo_surface_t *surface = surface_of(picture);
		if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
			cairo_set_source_surface(cairo, surface, 0, 0);
			cairo_paint(cairo);
		}
		cairo_surface_destroy(surface);
	}
	cairo_restore(cairo);
}
