/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of tables as they come out of Word, WhatsApp, spreadsheets and reports: dividing them into
 * cells, knowing headings, reading times. What the cells mean is the readers'.
 */
#include "domain/paste/paste_read.h"

#include "base/text.h"

#include <string.h>

void rk_cells_clear(RkCells *cells)
{
	for (guint i = 0; i < cells->n; i++)
		g_free(cells->cell[i]);
	cells->n = 0;
}

/* Takes the text. The last cell gathers what is too many. */
static void cell_add(RkCells *cells, char *text)
{
	g_strstrip(text);
	if (cells->n < RK_CELLS_MAX)
		cells->cell[cells->n++] = text;
	else
		g_free(text);
}

/* Values between separators; quoted ones may hold the separator, "" is a quotation mark. */
static void values_split(const char *line, char separator, RkCells *out)
{
	g_autoptr(GString) value = g_string_new(NULL);
	gboolean quoted = FALSE;

	for (const char *p = line; *p; p++) {
		if (*p == '"' && quoted && p[1] == '"') {
			g_string_append_c(value, '"');
			p++;
		} else if (*p == '"') {
			quoted = !quoted;
		} else if (*p == separator && !quoted) {
			cell_add(out, g_strdup(value->str));
			g_string_truncate(value, 0);
		} else {
			g_string_append_c(value, *p);
		}
	}
	cell_add(out, g_strdup(value->str));
}

static void runs_split(const char *line, guint blanks, RkCells *out)
{
	const char *from = line;

	for (const char *p = line; *p; p++) {
		gsize run = strspn(p, " ");
		if (run >= blanks && p != line && p[run]) {
			cell_add(out, g_strndup(from, (gsize)(p - from)));
			from = p + run;
		}
		p += run ? run - 1 : 0;
	}
	cell_add(out, g_strdup(from));
}

void rk_cells_split(const char *line, char separator, guint blanks, RkCells *out)
{
	g_autofree char *clean = g_strstrip(g_strdup(line));
	gsize n = strlen(clean);

	*out = (RkCells){ 0 };
	if (separator) {
		values_split(clean, separator, out);
	} else if (strchr(line, '\t')) {
		values_split(line, '\t', out);
	} else if (strchr(clean, '|')) {
		gsize from = *clean == '|';
		if (n > 1 && clean[n - 1] == '|')
			clean[n - 1] = '\0';
		values_split(clean + from, '|', out);
	} else if (blanks > 1) {
		runs_split(clean, blanks, out);
	} else {
		cell_add(out, g_strdup(clean));
	}
}

gboolean rk_cells_rule(const char *line)
{
	gboolean any = FALSE;

	for (const char *p = line; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean drawn = c >= 0x2500 && c <= 0x257f;
		if (!drawn && !strchr("-=_|+:*. \t", c < 0x80 ? (int)c : 'x'))
			return FALSE;
		any = any || !g_unichar_isspace(c);
	}
	return any;
}

/* --- headings --- */

static const struct {
	const char *word; /* folded */
	RkPasteColumn column;
} headings[] = {
	{ "no", RK_COLUMN_NUMBER },
	{ "nomor", RK_COLUMN_NUMBER },
	{ "no urut", RK_COLUMN_NUMBER },
	{ "kode", RK_COLUMN_NUMBER },
	{ "nama", RK_COLUMN_NAME },
	{ "name", RK_COLUMN_NAME },
	{ "nama lengkap", RK_COLUMN_NAME },
	{ "nama lengkap dan gelar", RK_COLUMN_NAME },
	{ "nama peserta", RK_COLUMN_NAME },
	{ "nama undangan", RK_COLUMN_NAME },
	{ "peserta", RK_COLUMN_NAME },
	{ "full name", RK_COLUMN_NAME },
	{ "participant", RK_COLUMN_NAME },
	{ "participants", RK_COLUMN_NAME },
	{ "name original name", RK_COLUMN_NAME },
	{ "nama nama asli", RK_COLUMN_NAME },
	{ "undangan", RK_COLUMN_OFFICE },
	{ "email", RK_COLUMN_MAIL },
	{ "e mail", RK_COLUMN_MAIL },
	{ "surel", RK_COLUMN_MAIL },
	{ "user email", RK_COLUMN_MAIL },
	{ "email address", RK_COLUMN_MAIL },
	{ "alamat email", RK_COLUMN_MAIL },
	{ "alamat surel", RK_COLUMN_MAIL },
	{ "email pengguna", RK_COLUMN_MAIL },
	{ "instansi", RK_COLUMN_OFFICE },
	{ "asal instansi", RK_COLUMN_OFFICE },
	{ "nama instansi", RK_COLUMN_OFFICE },
	{ "unit kerja", RK_COLUMN_OFFICE },
	{ "satuan kerja", RK_COLUMN_OFFICE },
	{ "satker", RK_COLUMN_OFFICE },
	{ "kantor", RK_COLUMN_OFFICE },
	{ "unit", RK_COLUMN_OFFICE },
	{ "office", RK_COLUMN_OFFICE },
	{ "institution", RK_COLUMN_OFFICE },
	{ "organization", RK_COLUMN_OFFICE },
	{ "jabatan", RK_COLUMN_TITLE },
	{ "position", RK_COLUMN_TITLE },
	{ "join time", RK_COLUMN_JOIN },
	{ "waktu bergabung", RK_COLUMN_JOIN },
	{ "waktu masuk", RK_COLUMN_JOIN },
	{ "jam masuk", RK_COLUMN_JOIN },
	{ "jam hadir", RK_COLUMN_JOIN },
	{ "timestamp", RK_COLUMN_JOIN },
	{ "stempel waktu", RK_COLUMN_JOIN },
	{ "cap waktu", RK_COLUMN_JOIN },
	{ "leave time", RK_COLUMN_LEAVE },
	{ "waktu keluar", RK_COLUMN_LEAVE },
	{ "jam keluar", RK_COLUMN_LEAVE },
	{ "waktu meninggalkan", RK_COLUMN_LEAVE },
	{ "selesai", RK_COLUMN_LEAVE },
	{ "end", RK_COLUMN_LEAVE },
	{ "waktu", RK_COLUMN_TIME },
	{ "jam", RK_COLUMN_TIME },
	{ "pukul", RK_COLUMN_TIME },
	{ "time", RK_COLUMN_TIME },
	{ "mulai", RK_COLUMN_TIME },
	{ "start", RK_COLUMN_TIME },
	{ "waktu wib", RK_COLUMN_TIME },
	{ "waktu wita", RK_COLUMN_TIME },
	{ "waktu wit", RK_COLUMN_TIME },
	{ "menit", RK_COLUMN_MINUTES },
	{ "mnt", RK_COLUMN_MINUTES },
	{ "durasi", RK_COLUMN_MINUTES },
	{ "lama", RK_COLUMN_MINUTES },
	{ "minutes", RK_COLUMN_MINUTES },
	{ "acara", RK_COLUMN_TEXT },
	{ "mata acara", RK_COLUMN_TEXT },
	{ "susunan acara", RK_COLUMN_TEXT },
	{ "kegiatan", RK_COLUMN_TEXT },
	{ "agenda", RK_COLUMN_TEXT },
	{ "uraian", RK_COLUMN_TEXT },
	{ "uraian kegiatan", RK_COLUMN_TEXT },
	{ "materi", RK_COLUMN_TEXT },
	{ "item", RK_COLUMN_TEXT },
	{ "action", RK_COLUMN_TEXT },
	{ "tindak lanjut", RK_COLUMN_TEXT },
	{ "rencana tindak lanjut", RK_COLUMN_TEXT },
	{ "pelaksana", RK_COLUMN_WHO },
	{ "petugas", RK_COLUMN_WHO },
	{ "pengisi", RK_COLUMN_WHO },
	{ "pengisi acara", RK_COLUMN_WHO },
	{ "narasumber", RK_COLUMN_WHO },
	{ "pj", RK_COLUMN_WHO },
	{ "pic", RK_COLUMN_WHO },
	{ "penanggung jawab", RK_COLUMN_WHO },
	{ "speaker", RK_COLUMN_WHO },
	{ "owner", RK_COLUMN_WHO },
	{ "tenggat", RK_COLUMN_DUE },
	{ "batas waktu", RK_COLUMN_DUE },
	{ "target", RK_COLUMN_DUE },
	{ "target waktu", RK_COLUMN_DUE },
	{ "due", RK_COLUMN_DUE },
	{ "keterangan", RK_COLUMN_OTHER },
	{ "ket", RK_COLUMN_OTHER },
	{ "no hp", RK_COLUMN_OTHER },
	{ "nomor hp", RK_COLUMN_OTHER },
	{ "no wa", RK_COLUMN_OTHER },
	{ "telepon", RK_COLUMN_OTHER },
	{ "nip", RK_COLUMN_OTHER },
	{ "tanda tangan", RK_COLUMN_OTHER },
	{ "ttd", RK_COLUMN_OTHER },
	{ "paraf", RK_COLUMN_OTHER },
	{ "duration minutes", RK_COLUMN_OTHER },
	{ "durasi menit", RK_COLUMN_OTHER },
	{ "guest", RK_COLUMN_OTHER },
	{ "tamu", RK_COLUMN_OTHER },
	{ "recording consent", RK_COLUMN_OTHER },
	{ "in waiting room", RK_COLUMN_OTHER },
};

static RkPasteColumn heading_of(const char *cell)
{
	g_autofree char *folded = rk_text_fold(cell);

	for (guint i = 0; i < RK_LEN(headings); i++)
		if (strcmp(headings[i].word, folded) == 0)
			return headings[i].column;
	return RK_COLUMN_NONE;
}

gboolean rk_cells_heading(const RkCells *cells, RkPasteColumn *columns)
{
	guint known = 0, filled = 0;

	for (guint i = 0; i < RK_CELLS_MAX; i++)
		columns[i] = RK_COLUMN_NONE;
	for (guint i = 0; i < cells->n; i++) {
		columns[i] = heading_of(cells->cell[i]);
		known += columns[i] != RK_COLUMN_NONE;
		filled += *cells->cell[i] != '\0';
	}
	return known >= 2 && known * 2 > filled;
}

const char *rk_cells_of(const RkCells *cells, const RkPasteColumn *columns, RkPasteColumn column)
{
	for (guint i = 0; i < cells->n; i++)
		if (columns[i] == column && *cells->cell[i])
			return cells->cell[i];
	return NULL;
}

/* --- times --- */

static gboolean number_read(const char **p, guint digits, int *out)
{
	gsize n = strspn(*p, "0123456789");

	if (n < 1 || n > digits)
		return FALSE;
	*out = (int)g_ascii_strtoll(*p, NULL, 10);
	*p += n;
	return TRUE;
}

/* "8.30", "08:30:12"; *p moves behind it. */
static gboolean clock_read(const char **p, int *minutes)
{
	const char *at = *p;
	int hour = 0, minute = 0, second = 0;

	if (!number_read(&at, 2, &hour) || (*at != '.' && *at != ':'))
		return FALSE;
	at++;
	if (strspn(at, "0123456789") != 2 || !number_read(&at, 2, &minute))
		return FALSE;
	if ((*at == ':' || *at == '.') && g_ascii_isdigit(at[1])) {
		at++;
		if (!number_read(&at, 2, &second))
			return FALSE;
	}
	if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute > 0))
		return FALSE;
	*minutes = hour * 60 + minute;
	*p = at;
	return TRUE;
}

gboolean rk_cell_time(const char *text, int *minutes)
{
	static const struct {
		const char *word;
		int half; /* 1: before noon, 2: after */
	} tails[] = { { "", 0 }, { "wib", 0 }, { "wita", 0 }, { "wit", 0 }, { "am", 1 },
		{ "pm", 2 } };
	const char *p = text + strspn(text, " ");
	int at;

	if (g_ascii_strncasecmp(p, "pukul ", 6) == 0)
		p += 6;
	if (!clock_read(&p, &at))
		return FALSE;
	g_autofree char *tail = g_strstrip(g_ascii_strdown(p, -1));
	for (guint i = 0; i < RK_LEN(tails); i++) {
		if (strcmp(tail, tails[i].word) != 0)
			continue;
		if (tails[i].half && (at < 60 || at >= 13 * 60))
			return FALSE;
		if (tails[i].half)
			at = at % (12 * 60) + (tails[i].half == 2 ? 12 * 60 : 0);
		*minutes = at % (24 * 60);
		return TRUE;
	}
	return FALSE;
}

/* Of two readings of 3/10/2024 the one nearer to the meeting; a year first is a year. */
static gboolean day_read(const char **p, RkDay near, RkDay *day)
{
	int a = 0, b = 0, c = 0;
	const char *at = *p;

	if (!number_read(&at, 4, &a) || !strchr("/-.", *at) || !*at)
		return FALSE;
	char divider = *at++;
	if (!number_read(&at, 2, &b) || *at != divider)
		return FALSE;
	at++;
	if (!number_read(&at, 4, &c))
		return FALSE;
	int year = a > 31 ? a : c < 100 ? c + 2000 : c;
	RkDate daily = { year, b, a > 31 ? c : a }, monthly = { year, a, b };
	gboolean first = rk_date_valid(daily), second = a <= 31 && rk_date_valid(monthly);
	if (!first && !second)
		return FALSE;
	RkDay one = first ? rk_day_from_date(daily) : 0;
	RkDay two = second ? rk_day_from_date(monthly) : 0;
	*day = first && (!second || ABS(one - near) <= ABS(two - near)) ? one : two;
	*p = at;
	return TRUE;
}

gboolean rk_cell_moment(const char *text, RkDay near, RkLocalTime *wall)
{
	const char *p = text + strspn(text, " ");
	RkDay day = near;
	int minutes;

	if (day_read(&p, near, &day)) {
		if (*p != ' ' && *p != 'T' && *p != ',')
			return FALSE;
		p += strspn(p, " T,");
	}
	if (!rk_cell_time(p, &minutes))
		return FALSE;
	*wall = rk_local_time_make(day, minutes);
	return TRUE;
}
