#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What mutants.py plants, and what it leaves alone. Prints TAP."""
import mutants

SAMPLE = '''#define A(x) ((x) && 1)
/* a && b */
static const int limit = 1 + 2;

gboolean fits(int a, int b)
{
\tif (a < b && !done(a))
\t\treturn TRUE;
\tswitch (a) {
\tcase 1:
\t\tsay("a == b");
\t\tbreak;
\t}
\tg_free(text);
\twhile (next(&a))
\t\tcontinue;
\tb += a - 1;
\treturn a == b;
}
'''

EXPECTED = {
    (7, 'relation', '<='), (7, 'logic', '||'), (7, 'negation', ''), (7, 'condition', '!(a < b && !done(a))'),
    (8, 'answer', 'FALSE'), (11, 'call', ';'), (16, 'flow', 'break'), (17, 'step', '-='),
    (17, 'arithmetic', '+'), (17, 'constant', '0'), (18, 'equality', '!='),
}


def tests():
    found = {(one.line, one.rule, one.new) for one in mutants.mutants(SAMPLE)}
    yield 'plants what the rules say', found == EXPECTED, found ^ EXPECTED
    changed = [mutants.apply(SAMPLE, one) for one in mutants.mutants(SAMPLE)]
    lines = [sum(a != b for a, b in zip(SAMPLE.split('\n'), text.split('\n'))) for text in changed]
    yield 'changes one line at a time', lines == [1] * len(EXPECTED), lines
    yield 'each mutant is another text', len(set(changed)) == len(EXPECTED), len(set(changed))


def main():
    results = list(tests())
    print(f'1..{len(results)}')
    for number, (name, right, detail) in enumerate(results, 1):
        print(f'{"ok" if right else "not ok"} {number} - {name}')
        if not right:
            print(f'# {detail}')


main()
