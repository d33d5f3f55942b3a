/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of check share; see check_rules.h.
 */
#include "domain/check/check_rules.h"

#include <stdarg.h>

const char *rk_check_say(const RkCheckRun *run, const char *msgid)
{
	return rk_say(run->context, msgid);
}

RkCheckFinding *rk_check_add(
	RkCheckRun *run, RkEntity entity, RkId id, int field, const char *format, ...)
{
	RkCheckFinding *finding = g_new0(RkCheckFinding, 1);
	va_list args;

	va_start(args, format);
	finding->text = g_strdup_vprintf(format, args);
	va_end(args);
	finding->check = run->check;
	finding->entity = entity;
	finding->id = id;
	finding->field = field;
	g_ptr_array_add(run->findings, finding);
	run->found++;
	return finding;
}

gboolean rk_check_is_ours(const RkCheckRun *run, RkId institution)
{
	return institution && run->context->office &&
	       rk_institution_is_within(run->registers, institution, run->context->office);
}

gboolean rk_check_is_invitation(const RkParticipant *participant)
{
	return !participant->companion_of && !participant->uninvited;
}
