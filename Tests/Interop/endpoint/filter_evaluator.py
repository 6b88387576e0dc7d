"""What a filter means, written down once more: by the service model's text, in Python, and from no other code.

- `equals`, `in`, `notIn` and the comparisons hold for documents that "contain a metadata attribute whose name matches the
  key"; `notEquals` alone also holds for those without it.
- A value of another type is not the value: it fits `notEquals` and `notIn`, and nothing else.
- Names and strings are the same when their bytes are. Numbers are compared as numbers, however they are written; an
  integer that needs more than 64 bits is the nearest double.
- Of a list, `in` wants a member that is named, `notIn` wants none, `stringContains` a member that contains the text.
"""

import operator

COMPARISONS = {
    "greaterThan": operator.gt,
    "greaterThanOrEquals": operator.ge,
    "lessThan": operator.lt,
    "lessThanOrEquals": operator.le,
}
OPERATORS = ["equals", "notEquals", *COMPARISONS, "in", "notIn", "startsWith", "stringContains", "listContains"]


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def number(value):
    return float(value) if isinstance(value, int) and not -(2**63) <= value < 2**63 else value


def same(left, right):
    """Whether two values are one: True is not 1, 2 is 2.0, and Python compares an integer with a double exactly."""
    if is_number(left) and is_number(right):
        return number(left) == number(right)
    return type(left) is type(right) and left == right


def holds(name, key, value, attributes):
    """Whether one condition holds for a document's attributes."""
    if key not in attributes:
        return name == "notEquals"
    have = attributes[key]
    if name == "equals":
        return same(have, value)
    if name == "notEquals":
        return not same(have, value)
    if name in COMPARISONS:
        return is_number(have) and COMPARISONS[name](number(have), number(value))
    members = have if isinstance(have, list) else [have] if isinstance(have, str) else []
    if name == "in":
        return any(member in value for member in members)
    if name == "notIn":
        return not any(member in value for member in members)
    if name == "startsWith":
        return isinstance(have, str) and have.startswith(value)
    if name == "stringContains":
        return any(value in member for member in members)
    assert name == "listContains"
    return isinstance(have, list) and value in have


def matches(filter, attributes):
    """Whether a filter lets a document through."""
    [(name, content)] = filter.items()
    if name == "andAll":
        return all(matches(member, attributes) for member in content)
    if name == "orAll":
        return any(matches(member, attributes) for member in content)
    return holds(name, content["key"], content["value"], attributes)
