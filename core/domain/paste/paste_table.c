/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of tables as they come out of Word, WhatsApp, spreadsheets and reports: dividing them into
 * cells, knowing headings, reading times. What the cells mean is the readers'.
 */
#include "domain/paste/paste_read.h"

#include "base/text.h"

#include <string.h>

#define RECORD_MAX 8192 /* bytes of a row whose values hold line breaks */

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
		} else if (*p == '"' && (quoted || value->len == 0)) {
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

gsize rk_cells_record(const char *text, char separator)
{
	gboolean quoted = FALSE, begins = TRUE;
	const char *p = text;

	for (; *p && p - text < RECORD_MAX && (quoted || *p != '\n'); p++) {
		if (*p == '"' && (quoted || begins))
			quoted = !quoted;
		begins = *p == separator || (begins && *p == ' ');
	}
	return quoted ? strcspn(text, "\n") : (gsize)(p - text);
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

/* The words of headings, each saying what its column is, some with more weight than others: "nama
 * instansi" is an office, "jam hadir" a time of joining. Fillers have none. */
static const struct {
	const char *words; /* folded; divided by blanks */
	RkPasteColumn column;
	guint weight;
} vocabulary[] = {
	{ "lengkap dan gelar beserta dengan asli original full first last anda your rapat "
	  "wib wita wit hari tgl tanggal date of the and or atau dari",
		RK_COLUMN_NONE, 0 },
	{ "no nomor urut kode number", RK_COLUMN_NUMBER, 1 },
	{ "waktu jam pukul time mulai start", RK_COLUMN_TIME, 2 },
	{ "nama name peserta participant participants", RK_COLUMN_NAME, 3 },
	{ "undangan", RK_COLUMN_OFFICE, 2 },
	{ "acara kegiatan agenda materi item action susunan uraian tindak lanjut rencana mata",
		RK_COLUMN_TEXT, 4 },
	{ "menit mnt durasi lama minutes", RK_COLUMN_MINUTES, 4 },
	{ "asal instansi kerja satuan satker kantor unit office institution organization "
	  "organisation organisasi lembaga agency company perusahaan opd skpd dinas department",
		RK_COLUMN_OFFICE, 5 },
	{ "jabatan position title job", RK_COLUMN_TITLE, 6 },
	{ "join bergabung masuk hadir timestamp stempel cap joined", RK_COLUMN_JOIN, 6 },
	{ "leave keluar meninggalkan selesai end left", RK_COLUMN_LEAVE, 6 },
	{ "pelaksana petugas pengisi narasumber pj pic penanggung jawab speaker owner",
		RK_COLUMN_WHO, 6 },
	{ "tenggat batas target due", RK_COLUMN_DUE, 6 },
	{ "hp wa whatsapp telepon telp tlp phone mobile ponsel handphone kontak contact seluler",
		RK_COLUMN_PHONE, 7 },
	{ "email mail surel e user pengguna alamat address", RK_COLUMN_MAIL, 7 },
	{ "keterangan ket nip tanda tangan ttd paraf guest tamu recording consent waiting room in "
	  "signature remark remarks catatan pangkat golongan",
		RK_COLUMN_OTHER, 8 },
};

/* Words that say together what none says alone. */
static const struct {
	const char *heading;
	RkPasteColumn column;
} whole[] = {
	{ "duration minutes", RK_COLUMN_OTHER },
	{ "durasi menit", RK_COLUMN_OTHER },
	{ "e", RK_COLUMN_NONE },
	{ "in", RK_COLUMN_NONE },
	{ "user", RK_COLUMN_NONE },
	{ "pengguna", RK_COLUMN_NONE },
	{ "alamat", RK_COLUMN_OTHER },
	{ "address", RK_COLUMN_OTHER },
};

static gboolean word_in(const char *words, const char *word)
{
	gsize n = strlen(word);

	for (const char *at = strstr(words, word); at; at = strstr(at + 1, word))
		if ((at == words || at[-1] == ' ') && (!at[n] || at[n] == ' '))
			return TRUE;
	return FALSE;
}

/* Every word of a heading is one of the vocabulary: a row of data has others too. */
static RkPasteColumn heading_of(const char *cell)
{
	g_autofree char *folded = rk_text_fold(cell);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	RkPasteColumn column = RK_COLUMN_NONE;
	guint most = 0;

	for (guint i = 0; i < RK_LEN(whole); i++)
		if (strcmp(whole[i].heading, folded) == 0)
			return whole[i].column;
	for (char **word = words; *word; word++) {
		guint i = 0;
		while (i < RK_LEN(vocabulary) && !word_in(vocabulary[i].words, *word))
			i++;
		if (i == RK_LEN(vocabulary))
			return RK_COLUMN_NONE;
		if (vocabulary[i].weight > most) {
			most = vocabulary[i].weight;
			column = vocabulary[i].column;
		}
	}
	return column;
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
