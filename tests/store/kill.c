/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill -9 at any moment of a commit: afterwards a step is there with all its rows, its log and its
 * index, or not at all; what had been said to be written is there; a draft is offered again.
 */
#include "fixture.h"

#include "db/row.h"
#include "store/step_log.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROWS 20
#define KILLS 12

typedef struct Job {
	const char *path, *code;
	int done; /* pipe: one byte a commit */
} Job;

/* Commits steps of ROWS lines until it is killed, and says each. */
static void commit_for_ever(const Job *job)
{
	RkStoreOptions options = fixture_options();

	options.run = job->code;
	RkStore *store = rk_store_open(job->path, &options, NULL);
	if (!store)
		_exit(1);
	RkId m = add_meeting(store, job->code, "Rakor");
	for (;;) {
		g_autoptr(RkPlan) plan = rk_plan_new(m, "lines");
		for (int i = 0; i < ROWS; i++)
			rk_plan_insert(
				plan, RK_E_ENTRY, entry_new(store, m, i, "baris yang diketik"));
		if (!rk_apply(store, plan, NULL, NULL) || write(job->done, "x", 1) != 1)
			_exit(2);
	}
}

static guint kill_after(const Job *job, pid_t pid, int from, guint commits, gulong delay)
{
	char byte;
	guint said = 0;

	while (said < commits && read(from, &byte, 1) == 1)
		said++;
	g_usleep(delay);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	while (read(from, &byte, 1) == 1)
		said++;
	return said;
}

static guint run_and_kill(Fixture *f, int round)
{
	int ends[2];
	g_autofree char *code = g_strdup_printf("kill-%d", round);

	assert_int_equal(pipe(ends), 0);
	Job job = { f->path, code, ends[1] };
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		close(ends[0]);
		commit_for_ever(&job);
	}
	close(ends[1]);
	guint said = kill_after(
		&job, pid, ends[0], (guint)(1 + round % 4), (gulong)(round * 137 % 1500));
	close(ends[0]);
	return said;
}

static void a_killed_commit_is_whole_or_absent(void **state)
{
	Fixture *f = *state;
	guint said = 0;

	rk_store_close(f->store);
	f->store = NULL;
	for (int round = 0; round < KILLS; round++) {
		said += run_and_kill(f, round);
		fixture_reopen(f);
		assert_healthy(f->store);
		guint entries = rk_row_count(f->store->db, RK_E_ENTRY);
		g_autoptr(GPtrArray) steps = rk_history(f->store, 0, RK_E_NONE, 0, 0, 0, NULL);
		guint meetings = rk_row_count(f->store->db, RK_E_MEETING);
		assert_int_equal(entries % ROWS, 0);
		assert_true(entries / ROWS >= said);
		assert_int_equal(steps->len, meetings + entries / ROWS);
		said = entries / ROWS;
		rk_store_close(f->store);
		f->store = NULL;
	}
	assert_true(said >= KILLS);
}

static void save_draft_and_die(gpointer path)
{
	RkStoreOptions options = fixture_options();
	RkStore *store = rk_store_open(path, &options, NULL);

	if (!store || !rk_draft_save(store, "MKS/line", "! disepakati bahwa", NULL))
		_exit(1);
	kill(getpid(), SIGKILL);
}

static void a_draft_survives(void **state)
{
	Fixture *f = *state;
	int status = in_child(save_draft_and_die, f->path);

	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	fixture_reopen(f);
	g_autofree char *text = rk_draft_load(f->store, "MKS/line");
	assert_string_equal(text, "! disepakati bahwa");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_killed_commit_is_whole_or_absent),
		TEST(a_draft_survives),
	};

	return cmocka_run_group_tests_name("kill", tests, NULL, NULL);
}
