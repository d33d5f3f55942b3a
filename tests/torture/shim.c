/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A hostile system, put in front of the C library with LD_PRELOAD. RAKOR_SHIM says what happens:
 *
 *	count:FILE   nothing; when the program ends FILE holds "WRITES ALLOCATIONS"
 *	kill:N       SIGKILL instead of the N-th call that changes a file
 *	torn:N       the same, after half of the bytes of that call were written
 *	full:N       the disk is full at the N-th call that needs room, and from then on
 *	full:N:M     the same, but M calls later there is room again
 *	readonly:FILE  while FILE is there nothing can be written: the file system was mounted anew
 *	alloc:N      the N-th allocation fails
 *	alloc:N:M    the M allocations from the N-th on fail (with none at all GLib could not even
 *say so)
 *
 * Calls are counted from the start of the program's own code on. Standard input, output and error
 * do not count as files. Allocations of libpcre2 and of the C library itself do not count: GLib's
 * g_regex_new() and glibc's getpwnam() use what they got without a look, which no program can mend.
 */
/* The calls of both names are meant, not the one under the name of the other. */
#undef _FILE_OFFSET_BITS
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *old, size_t size);

static enum { OFF, COUNT, READONLY, KILL, TORN, FULL, ALLOC } mode;
static unsigned long at, until;
static atomic_ulong writes, allocations;
static char report[512];
static int armed;
/* The code of modules whose allocations never fail. */
static const char *const spared_names[] = { "/libpcre2", "/libc.so" };
static struct {
	uintptr_t from, to;
} spared[sizeof spared_names / sizeof *spared_names];

static int spared_find(struct dl_phdr_info *module, size_t size, void *data)
{
	size_t n = 0;

	(void)size, (void)data;
	while (n < sizeof spared / sizeof *spared && !strstr(module->dlpi_name, spared_names[n]))
		n++;
	for (int i = 0; n < sizeof spared / sizeof *spared && i < module->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &module->dlpi_phdr[i];
		if (part->p_type != PT_LOAD || !(part->p_flags & PF_X))
			continue;
		spared[n].from = module->dlpi_addr + part->p_vaddr;
		spared[n].to = spared[n].from + part->p_memsz;
	}
	return 0;
}

static int is_spared(uintptr_t caller)
{
	for (size_t n = 0; n < sizeof spared / sizeof *spared; n++)
		if (caller >= spared[n].from && caller < spared[n].to)
			return 1;
	return 0;
}

__attribute__((constructor)) static void begin(void)
{
	static const char *const names[] = { "off", "count", "readonly", "kill", "torn", "full",
		"alloc" };
	const char *said = getenv("RAKOR_SHIM"), *colon = said ? strchr(said, ':') : NULL;

	for (int i = 1; colon && i <= ALLOC; i++)
		if (strncmp(said, names[i], (size_t)(colon - said)) == 0 && !names[i][colon - said])
			mode = i;
	if (mode == COUNT || mode == READONLY)
		snprintf(report, sizeof report, "%s", colon + 1);
	else if (mode != OFF)
		at = strtoul(colon + 1, NULL, 10);
	const char *second = colon && mode >= FULL ? strchr(colon + 1, ':') : NULL;
	until = mode == ALLOC ? at + 1 : (unsigned long)-1;
	if (second)
		until = at + strtoul(second + 1, NULL, 10);
	dl_iterate_phdr(spared_find, NULL);
	armed = mode != OFF;
}

__attribute__((destructor)) static void end(void)
{
	int was = armed;

	armed = 0;
	if (!was || mode != COUNT)
		return;
	FILE *file = fopen(report, "w");
	if (!file)
		return;
	fprintf(file, "%lu %lu\n", (unsigned long)writes, (unsigned long)allocations);
	fclose(file);
}

static int is_file(int fd)
{
	struct stat info;
	int was = errno, yes = fd > 2 && fstat(fd, &info) == 0 && S_ISREG(info.st_mode);

	errno = was;
	return yes;
}

/* Before a call that changes a file: 1 when it shall fail for want of room, 2 when it shall be
 * torn.
 */
static int change(int needs_room)
{
	if (!armed)
		return 0;
	unsigned long n = atomic_fetch_add(&writes, 1) + 1;
	if (mode == KILL && n == at)
		kill(getpid(), SIGKILL);
	if (mode == TORN && n == at)
		return 2;
	if (mode == READONLY)
		return needs_room && access(report, F_OK) == 0;
	return mode == FULL && needs_room && n >= at && n < until;
}

static int no_room(void)
{
	errno = mode == READONLY ? EROFS : ENOSPC;
	return -1;
}

/* No dlsym within an allocation: everything is looked up at its own first call. */
#define REAL(type, name, ...) \
	static type (*real)(__VA_ARGS__); \
	if (!real) \
	*(void **)&real = dlsym(RTLD_NEXT, name)

static void half(int fd, const void *bytes, size_t size, off_t offset)
{
	REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);

	if (size > 1 && real(fd, bytes, size / 2, offset) >= 0)
		fsync(fd);
	kill(getpid(), SIGKILL);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
	REAL(ssize_t, "write", int, const void *, size_t);
	int what = armed && is_file(fd) ? change(1) : 0;

	if (what == 2) {
		if (real(fd, bytes, size / 2) >= 0)
			kill(getpid(), SIGKILL);
		kill(getpid(), SIGKILL);
	}
	return what ? no_room() : real(fd, bytes, size);
}

#define PWRITE(name) \
	ssize_t name(int fd, const void *bytes, size_t size, off_t offset) \
	{ \
		REAL(ssize_t, #name, int, const void *, size_t, off_t); \
		int what = armed && is_file(fd) ? change(1) : 0; \
		if (what == 2) \
			half(fd, bytes, size, offset); \
		return what ? no_room() : real(fd, bytes, size, offset); \
	}
ssize_t pwrite(int, const void *, size_t, off_t);
ssize_t pwrite64(int, const void *, size_t, off64_t);
PWRITE(pwrite)
PWRITE(pwrite64)

/* What takes no room but may be where the power goes. */
#define CHANGE(name, room, parameters, arguments) \
	int name parameters \
	{ \
		static int(*real) parameters; \
		if (!real) \
			*(void **)&real = dlsym(RTLD_NEXT, #name); \
		int what = armed ? change(room) : 0; \
		if (what == 2) \
			kill(getpid(), SIGKILL); \
		return what ? no_room() : real arguments; \
	}
int fsync(int fd);
int fdatasync(int fd);
int ftruncate(int fd, off_t size);
int ftruncate64(int fd, off64_t size);
int fallocate(int fd, int how, off_t from, off_t size);
int fallocate64(int fd, int how, off64_t from, off64_t size);
int posix_fallocate(int fd, off_t from, off_t size);
int rename(const char *from, const char *to);
int unlink(const char *path);
int link(const char *from, const char *to);
int mkdir(const char *path, mode_t bits);
CHANGE(fsync, 0, (int fd), (fd))
CHANGE(fdatasync, 0, (int fd), (fd))
CHANGE(ftruncate, 0, (int fd, off_t size), (fd, size))
CHANGE(ftruncate64, 0, (int fd, off_t size), (fd, size))
CHANGE(fallocate, 1, (int fd, int how, off_t from, off_t size), (fd, how, from, size))
CHANGE(fallocate64, 1, (int fd, int how, off_t from, off_t size), (fd, how, from, size))
CHANGE(rename, 1, (const char *from, const char *to), (from, to))
CHANGE(unlink, 0, (const char *path), (path))
CHANGE(link, 1, (const char *from, const char *to), (from, to))
CHANGE(mkdir, 1, (const char *path, mode_t bits), (path, bits))

/* --- memory --- */

int shim_refused(void);

/* Where a debugger stops to see whose allocation it was. */
__attribute__((noinline)) int shim_refused(void)
{
	errno = ENOMEM;
	return 1;
}

static int fails(void *caller)
{
	if (!armed || is_spared((uintptr_t)caller))
		return 0;
	unsigned long n = atomic_fetch_add(&allocations, 1) + 1;
	return mode == ALLOC && n >= at && n < until && shim_refused();
}

void *malloc(size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
	return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}
