#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small faults planted in C text: where one can be put, and the text with it.

Pure: text in, mutants out. A mutant changes one token of one line outside comments, strings and
preprocessor lines. What could not be noticed by any test of behaviour is left alone: freeing, array
bounds, sizes of pools, labels of errors.
"""
import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Mutant:
    line: int  # from 1
    start: int  # bytes into the text
    end: int
    new: str
    rule: str


RULES = (
    ('relation', r'(?<![-<>=!&|+*/])(<=|>=)(?!=)', {'<=': '<', '>=': '>'}),
    ('relation', r'(?<=[\w)\]] )([<>])(?= (?!RK_LEN)[\w(\-])', {'<': '<=', '>': '>='}),
    ('equality', r'(==|!=)', {'==': '!=', '!=': '=='}),
    ('logic', r'(&&|\|\|)', {'&&': '||', '||': '&&'}),
    ('negation', r'(?<=[( ])(!)(?=[a-zA-Z_(])', {'!': ''}),
    ('arithmetic', r'(?<=[\w)\]] )([+\-])(?= [\w(])', {'+': '-', '-': '+'}),
    ('step', r'(\+=|-=)', {'+=': '-=', '-=': '+='}),
    ('constant', r'(?<=[=(<>,+\-] )(0|1)(?=[;),\]\s])', {'0': '1', '1': '0'}),
    ('answer', r'\breturn (TRUE|FALSE);', {'TRUE': 'FALSE', 'FALSE': 'TRUE'}),
    ('flow', r'\b(continue|break);', {'continue': 'break', 'break': 'continue'}),
)
CONDITION = re.compile(r'^(\t+)(?:\} else )?if \((.*)\)( \{)?$', re.M)
CALL = re.compile(r'^\t+([a-z_][\w]*)\([^;{}]*\);$', re.M)
# Calls whose absence only leaks, or that only make the text of a message.
QUIET = re.compile(r'free|unref|clear|destroy|close|error|_init$|reserve|g_assert|chunk|set_free|va_|memset')


def blank(text):
    """The text with comments, literals and preprocessor lines as blanks of the same length."""
    def hide(match):
        return re.sub(r'[^\n]', ' ', match.group())

    text = re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', hide, text, flags=re.S)
    return re.sub(r'^#(?:[^\n]*\\\n)*[^\n]*', hide, text, flags=re.M)


def inside(code):
    """Spans of function bodies: from a `{` in column 0 to the `}` in column 0."""
    return [match.span() for match in re.finditer(r'^\{\n.*?^\}', code, re.M | re.S)]


def mutants(text):
    """Every mutant of a C file, in order of place."""
    code = blank(text)
    found = []

    def add(start, end, new, rule):
        found.append(Mutant(text.count('\n', 0, start) + 1, start, end, new, rule))

    for low, high in inside(code):
        for rule, pattern, swap in RULES:
            for match in re.finditer(pattern, code[low:high]):
                token = match.group(1)
                if rule == 'flow' and token == 'break' and in_switch(code, low + match.start()):
                    continue
                add(low + match.start(1), low + match.end(1), swap[token], rule)
        for match in CONDITION.finditer(code, low, high):
            if re.match(r'!\w+(?:\(\w*\))?$', match.group(2)):
                continue  # the negation says the same
            add(match.start(2), match.end(2), '!(' + text[match.start(2):match.end(2)] + ')', 'condition')
        for match in CALL.finditer(code, low, high):
            if not QUIET.search(match.group(1)):
                start = match.start() + len(match.group()) - len(match.group().lstrip('\t'))
                add(start, match.end(), ';', 'call')
    return sorted(set(found), key=lambda mutant: (mutant.start, mutant.end, mutant.new))


def in_switch(code, at):
    """A break that ends a case: the nearest line less indented is a case label."""
    lines = code[:at].split('\n')
    depth = len(lines[-1]) - len(lines[-1].lstrip('\t'))
    for line in reversed(lines[:-1]):
        if line.strip() and len(line) - len(line.lstrip('\t')) < depth:
            return line.strip().startswith(('case ', 'default', 'switch'))
    return False


def apply(text, mutant):
    return text[:mutant.start] + mutant.new + text[mutant.end:]
