/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The link probe of every module (core/meson.build): it links only if the module calls nothing
 * but what it may include.
 */
int main(void)
{
	return 0;
}
