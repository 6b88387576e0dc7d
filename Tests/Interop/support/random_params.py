"""Random valid parameters for the shapes of a botocore service model, always the same for the same seed."""

import datetime
import random
import re
import string
from re import _constants as sre
from re import _parser as sre_parser

TEXT = string.ascii_letters + string.digits + " .,:;-_/?!\"'\\\n\t<>{}[]$%&é\u0301漢\U0001f4fb\u2028\u00a0"


class RandomParams:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, shape, depth=0):
        """Legal parameters of a shape, in the types that botocore takes."""
        if shape.name == "RetrievalFilter":
            return self.filter(0)
        if shape.type_name == "structure" and getattr(shape, "is_document_type", False):
            return self.document(0)
        return getattr(self, f"value_{shape.type_name}")(shape, depth)

    def value_structure(self, shape, depth):
        members = shape.members
        if getattr(shape, "is_tagged_union", False):
            name = self.random.choice(list(members))
            return {name: self.value(members[name], depth + 1)}
        chance = 0.7 if depth < 4 else 0.35
        return {
            name: self.value(member, depth + 1)
            for name, member in members.items()
            if name in shape.required_members or self.random.random() < chance
        }

    def value_list(self, shape, depth):
        least, most = shape.metadata.get("min", 0), shape.metadata.get("max", 3)
        if shape.serialization.get("location") == "querystring":
            # A query cannot tell an empty list from none.
            least = max(least, 1)
        count = self.random.randint(least, max(least, min(most, 3)))
        return [self.value(shape.member, depth + 1) for _ in range(count)]

    def value_map(self, shape, depth):
        count = self.random.randint(shape.metadata.get("min", 0), 3)
        return {self.value(shape.key): self.value(shape.value, depth + 1) for _ in range(count)}

    def value_string(self, shape, depth=0):
        if shape.enum:
            return self.random.choice(shape.enum)
        least, most = shape.metadata.get("min", 0), shape.metadata.get("max", 200)
        pattern = shape.metadata.get("pattern")
        # Now and then as long as it may be, to show that both sides count the same things.
        if pattern is None or pattern.strip("^$") in (r"[\s\S]+", r"[\s\S]*", ".*"):
            if self.random.random() < 0.05 and most <= 20000:
                return self.random.choice("aé\U0001f4fb") * most
            return self.text(least, max(least, min(most, 40)))
        if r"\p{L}" in pattern:
            return "".join(self.random.choice("aZ9_.:/=+-@ \u00e9\u6f22\u00b2\u00a0") for _ in range(max(least, 12)))
        if "P{C}" in pattern:
            # Dots alone would be taken out of a path on the way: we refuse them, botocore does not.
            text = "".join(c for c in self.text(least, 40) if c.isprintable())
            return text if text.strip(".") else "Größe"
        while True:
            text = self.sample(pattern)
            if least <= len(text) <= most:
                return text

    def value_integer(self, shape, depth):
        return self.random.randint(shape.metadata.get("min", -(2**31)), shape.metadata.get("max", 2**31 - 1))

    def value_long(self, shape, depth):
        return self.random.choice([0, -1, 2**63 - 1, -(2**63), 2**53 + 1, self.random.randint(-(2**63), 2**63 - 1)])

    def value_float(self, shape, depth):
        # Six digits: what a 32-bit float gives back as it was written.
        low, high = shape.metadata.get("min", -999), shape.metadata.get("max", 999)
        return self.random.choice([low, high, round(self.random.uniform(low, high), 3)])

    def value_double(self, shape, depth):
        return self.random.choice([0.0, -0.0, 5e-324, 1.7976931348623157e308, 0.1, self.random.uniform(-1e9, 1e9)])

    def value_boolean(self, shape, depth):
        return self.random.random() < 0.5

    def value_blob(self, shape, depth):
        return self.random.randbytes(self.random.randint(max(1, shape.metadata.get("min", 0)), 40))

    def value_timestamp(self, shape, depth):
        return datetime.datetime.fromtimestamp(self.random.randint(0, 2**31), datetime.timezone.utc)

    def text(self, least, most):
        return "".join(self.random.choice(TEXT) for _ in range(self.random.randint(least, most)))

    def document(self, depth):
        kind = self.random.randint(0, 6 if depth < 3 else 4)
        if kind == 0:
            return self.random.choice([0, -1, 2**53 + 1, 2**63 - 1, self.random.randint(-(10**9), 10**9)])
        if kind == 1:
            return self.random.choice([0.5, 1e-7, 1.5e300, self.random.uniform(-1, 1)])
        if kind == 2:
            return self.random.random() < 0.5
        if kind <= 4:
            return self.text(0, 20)
        if kind == 5:
            return [self.document(depth + 1) for _ in range(self.random.randint(0, 3))]
        return {self.text(1, 8): self.document(depth + 1) for _ in range(self.random.randint(0, 3))}

    def filter(self, depth):
        if depth < 2 and self.random.random() < 0.4:
            group = [self.filter(depth + 1) for _ in range(self.random.randint(2, 5))]
            return {self.random.choice(["andAll", "orAll"]): group}
        name = self.random.choice(
            "equals notEquals greaterThan greaterThanOrEquals lessThan lessThanOrEquals in notIn startsWith "
            "stringContains listContains".split()
        )
        number = self.random.choice([0, 3, 2**53 + 1, 0.5, -1e-7, 1.5e300])
        if name in ("in", "notIn"):
            value = [self.text(0, 10) for _ in range(self.random.randint(1, 4))]
        elif "Than" in name:
            value = number
        elif name in ("equals", "notEquals"):
            value = self.random.choice([number, True, False, self.text(0, 10)])
        else:
            value = self.text(1, 10)
        return {name: {"key": self.text(1, 100), "value": value}}

    def sample(self, pattern):
        """A text that a pattern matches, found by walking its syntax tree."""
        if "(?!" in pattern:
            return "x" + self.text(0, 30).replace("\n", " ")
        return self.sample_tree(sre_parser.parse(pattern))

    def sample_tree(self, tree):
        return "".join(self.sample_node(*node) for node in tree)

    def sample_node(self, op, argument):
        if op is sre.LITERAL:
            return chr(argument)
        if op is sre.NOT_LITERAL:
            return self.random.choice([c for c in string.ascii_lowercase if ord(c) != argument])
        if op is sre.ANY:
            return self.random.choice([c for c in TEXT if c not in "\n\u2028"])
        if op is sre.AT:
            return ""
        if op is sre.IN:
            return self.random.choice(self.members(argument))
        if op is sre.BRANCH:
            return self.sample_tree(self.random.choice(argument[1]))
        if op is sre.SUBPATTERN:
            return self.sample_tree(argument[-1])
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, tree = argument
            count = self.random.randint(least, min(most, least + 12)) if self.random.random() < 0.9 else min(most, 64)
            return "".join(self.sample_tree(tree) for _ in range(max(least, count)))
        raise NotImplementedError(op)

    def members(self, items):
        if items[0][0] is sre.NEGATE:
            excluded = self.members(items[1:])
            return [c for c in string.ascii_letters + string.digits + "-_." if c not in excluded]
        characters = []
        for op, argument in items:
            if op is sre.LITERAL:
                characters.append(chr(argument))
            elif op is sre.RANGE:
                characters += [chr(c) for c in range(argument[0], argument[1] + 1)]
            elif op is sre.CATEGORY:
                classes = {
                    sre.CATEGORY_SPACE: r"\s",
                    sre.CATEGORY_NOT_SPACE: r"\S",
                    sre.CATEGORY_DIGIT: r"\d",
                }
                test = re.compile(classes[argument], re.ASCII)
                characters += [c for c in string.printable if test.match(c)]
            else:
                raise NotImplementedError(op)
        return characters
