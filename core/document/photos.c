/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annex of photographs (dokumentasi): the files of the meeting that are pictures, with their
 * captions.
 */
#include "document/builder.h"

#include <string.h>

#define SHARE 75 /* percent of the width */

gboolean rk_file_is_photo(const RkFile *file)
{
	static const char *const endings[] = { ".jpg", ".jpeg", ".png" };

	if (g_strcmp0(file->kind, "photo") == 0 || g_strcmp0(file->kind, "photos") == 0)
		return TRUE;
	const char *dot = file->kind ? NULL : strrchr(file->path, '.');
	for (guint i = 0; dot && i < RK_LEN(endings); i++)
		if (g_ascii_strcasecmp(dot, endings[i]) == 0)
			return TRUE;
	return FALSE;
}

void rk_photos_build(const RkBuilder *builder)
{
	guint n = 0;

	rk_letterhead_build(builder);
	rk_meeting_title_build(builder, RK_SAY_PHOTOS);
	RK_EACH (builder->rows, FILE, RkFile, file) {
		if (file->meeting != builder->meeting->id || !rk_file_is_photo(file))
			continue;
		g_autofree char *name = g_path_get_basename(file->path);
		g_autofree char *number = g_strdup_printf("%u", ++n);
		g_autofree char *caption = rk_phrase(builder, RK_SAY_PHOTO_LABEL, "n", number,
			"text", file->caption ? file->caption : name);
		RkBlock *block = rk_picture_add(builder->document->blocks, file->path, caption);
		block->align = RK_ALIGN_CENTRE;
		block->share = SHARE;
		block->keep = TRUE;
		rk_origin_set(&block->words, RK_E_FILE, file->id, "caption");
	}
	if (n == 0)
		rk_slot_paragraph(builder, RK_SAY_PHOTOS_NONE,
			rk_wording_text(RK_SAY_PHOTOS_NONE, builder->lang));
}
