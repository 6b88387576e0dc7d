"""Documents with attributes of every type, and filters on them, always the same for the same seed."""

import random

from filter_evaluator import COMPARISONS, OPERATORS

TENANTS = ["acme", "globex", "initech", "umbrella"]

# One word as four strings of other bytes, or of other case: none is another.
STRINGS = [
    "café", "cafe\u0301", "CAFÉ", "cafe", "Å", "A\u030a", "\u212b", "ﬁn", "fin", "a", "aa", "aaa", "ab", "b", " ", " a", "a ",
    "漢字", "漢", "\U0001f4fb", "\U0001f4fb\ufe0f", "e\u0301\u0323", "e\u0323\u0301", "null", "true", "1", "1.0", "%", "_", "a%b",
    "a_b", "*", "a*", '"', "'", "\\", "a\\b", "OR", "a OR b", "a\nb", "a\tb", "ı", "i", "I", "İ", "ß", "ss", "\u200b", "a\u200b",
    "x" * 60, "s3://documents/a", "ÅÅ", "\U00010000", "\uffff", "\ue000",
]
NUMBERS = [
    0, -0.0, 0.0, 1, 1.0, -1, 2, 2.5, -2.5, 0.1, 0.30000000000000004, 0.3, 1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324,
    2.2250738585072014e-308, 1e-300, 2**53 - 1, 2**53, 2**53 + 1, 2**53 + 2, float(2**53), -(2**53) - 1, 2**63 - 1, 2**63 - 1025,
    float(2**63), -(2**63), 2**63, 2**64, 10**20, 1e20, 1e16, 10**16 + 1, 123456789.125, 1987, 1987.0, 1987.5,
]
BOOLEANS = [True, False]
KEYS = ["tenantId", "s", "n", "b", "l", "mixed", "é", "e\u0301", "key with spaces", "a.b", "$k", "k'\"", "nowhere"]
TYPED = {"s": "string", "n": "number", "b": "boolean", "l": "list"}


class RandomFilters:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def attributes(self, number):
        """A document's attributes: the tenant's and some others."""
        found = {"tenantId": self.random.choice(TENANTS), "number": number}
        for key in KEYS[1:-1]:
            # Keys that differ only in their Unicode form are refused within one document, and welcome in two.
            if self.random.random() < 0.35 and not (key == "e\u0301" and "é" in found):
                kind = TYPED.get(key) or self.random.choice(["string", "number", "boolean", "list"])
                found[key] = self.value(kind)
        return found

    def value(self, kind):
        if kind == "string":
            return self.random.choice(STRINGS)
        if kind == "number":
            return self.random.choice(NUMBERS) if self.random.random() < 0.8 else self.random.uniform(-3000, 3000)
        if kind == "boolean":
            return self.random.choice(BOOLEANS)
        return self.random.choices(STRINGS, k=self.random.choice([1, 1, 2, 2, 3, 10]))

    def filter(self):
        """A filter that the service takes: two levels of groups at most, of two to five members each."""
        filter = self.random.choice([self.condition, self.group, self.group, self.nested])()
        if "andAll" in filter and self.random.random() < 0.7:
            # As a service asks: for one tenant's documents, and within them for some.
            filter["andAll"][0] = {"equals": {"key": "tenantId", "value": self.random.choice(TENANTS)}}
        return filter

    def group(self, nested=False):
        members = [self.condition() for _ in range(self.random.randint(2, 5))]
        if nested:
            for place in self.random.sample(range(len(members)), self.random.randint(1, len(members))):
                members[place] = self.group()
        return {self.random.choice(["andAll", "orAll"]): members}

    def nested(self):
        return self.group(nested=True)

    def condition(self):
        name = self.random.choice(OPERATORS)
        key = self.random.choice(KEYS)
        if name in ("equals", "notEquals"):
            value = self.value(self.random.choice(["string", "string", "number", "number", "boolean"]))
            if key == "tenantId":
                value = self.random.choice([*TENANTS, "Acme", "acme "])
        elif name in COMPARISONS:
            value = self.value("number")
            key = self.random.choice([key, "n", "number"])
            if key == "number":
                value = self.random.choice([self.random.randint(-5, 500), self.random.uniform(0, 400)])
        elif name in ("in", "notIn"):
            value = self.random.choices([*STRINGS, *TENANTS, ""], k=self.random.randint(1, 12))
            key = self.random.choice([key, "s", "l", "tenantId"])
        else:
            value = self.random.choice(STRINGS)
            # Parts of strings, the empty one too.
            if name != "listContains" and self.random.random() < 0.7:
                start = 0 if name == "startsWith" else self.random.randint(0, len(value))
                value = value[start : start + self.random.randint(0, 3)]
            key = self.random.choice([key, "l" if name == "listContains" else "s", "l"])
        return {name: {"key": key, "value": value}}
